import type { EngineStatus } from '../../answer/engine.ts';
import type { AuditEntry } from '../../ops/audit.ts';
import type { CommandDeps } from '../command.ts';

/** How Byline is, for moderators. */
export interface BylineStatus {
  readonly engine: EngineStatus;
  /** The first files and lines that could not become articles, with their cure. */
  readonly rejected: readonly { readonly place: string; readonly reason: string }[];
  /** The last reindex that somebody gave here; null: none is known. */
  readonly lastReindex: AuditEntry | null;
  readonly servers: number;
}

/** Rejections shown; /reindex lists them all. */
const REJECTIONS = 5;

/** Reads how Byline is. */
export async function statusOf({ engine, audit, settings }: CommandDeps): Promise<BylineStatus> {
  const entries = await audit.entries();
  return {
    engine: engine.status(),
    rejected: engine
      .corpus()
      .rejected.slice(0, REJECTIONS)
      .map(({ file, line, reason }) => ({
        place: `${file}${line === null ? '' : `:${line}`}`,
        reason,
      })),
    lastReindex:
      entries.findLast(({ action, outcome }) => action === 'reindex' && outcome !== 'refused') ??
      null,
    servers: settings.guilds().length,
  };
}

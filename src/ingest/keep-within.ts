import type { AuditLog } from '../ops/audit.ts';
import { DAY_MS } from '../ops/day.ts';
import type { Log } from '../ops/logger.ts';
import type { KeepLimits } from './beyond-limits.ts';
import type { Ingest } from './ingest.ts';

/** Ids that one line of the audit log lists; the log on standard error has all. */
const LISTED = 100;

/** What keeping works with. */
export interface KeepDeps {
  readonly ingest: Pick<Ingest, 'removeBeyond'>;
  readonly audit: AuditLog;
  readonly log: Log;
}

/**
 * Takes out of the corpus what is beyond its limits, now and once a day, and lists what left. A failure is logged, and
 * tried again the next day. Returns how to stop.
 */
export function keepWithin(limits: KeepLimits, { ingest, audit, log }: KeepDeps): () => void {
  const look = async (): Promise<void> => {
    const removed = await ingest.removeBeyond(limits);
    if (removed === null) return;
    const ids = removed.articles.map(({ id }) => id);
    log.info({ limits, removed: ids }, 'articles have left the corpus by their age');
    const more = ids.length > LISTED ? ` and ${ids.length - LISTED} more` : '';
    const detail = `removed by age: ${ids.slice(0, LISTED).join(', ')}${more}`;
    const who = keeperOf(limits);
    await audit.record({ who, guild: null, action: 'remove', outcome: 'done', detail });
  };
  const attempt = (): void => {
    look().catch((err) => log.error({ err }, 'old articles could not be removed'));
  };
  attempt();
  const timer = setInterval(attempt, DAY_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** What the audit log calls who removed them: the settings that say so. */
function keeperOf({ days, articles }: KeepLimits): string {
  return [
    ...(days === null ? [] : ['BYLINE_KEEP_DAYS']),
    ...(articles === null ? [] : ['BYLINE_KEEP_ARTICLES']),
  ].join(' and ');
}

import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Engine, ReindexProgress } from '../answer/engine.ts';
import { UserError } from '../errors.ts';
import type { AuditEntry, AuditLog } from '../ops/audit.ts';
import { type Log, reportError } from '../ops/logger.ts';
import { countChanges } from '../reindex/count-changes.ts';
import type { ReindexResult } from '../types.ts';

/** How the last reindex that was started here ended. */
export type Outcome =
  | { readonly kind: 'done'; readonly result: ReindexResult }
  | { readonly kind: 'failed'; readonly message: string };

/** What a page that follows a reindex is told. */
export type ReindexEvent =
  | { readonly kind: 'progress'; readonly progress: ReindexProgress }
  | Outcome;

/** Starts reindexes, and tells those who look on. */
export interface ReindexRuns {
  /** Resolves once it runs. Rejects with a `UserError` "busy" while another does. */
  start(isFull: boolean): Promise<void>;
  readonly last: Outcome | null;
  /** Calls `listener` for everything that happens from now on; returns how to stop. */
  listen(listener: (event: ReindexEvent) => void): () => void;
}

/** Who started it, as a second caller and the audit log are told. */
const STARTED_BY = 'the page';

/** The reindexes of one page. */
export function createReindexRuns(engine: Engine, audit: AuditLog, log: Log): ReindexRuns {
  const listeners = new Set<(event: ReindexEvent) => void>();
  let last: Outcome | null = null;
  const tell = (event: ReindexEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const record = (outcome: AuditEntry['outcome'], detail: string): Promise<void> =>
    audit.record({ who: STARTED_BY, guild: null, action: 'reindex', outcome, detail });
  const finish = async (outcome: Outcome): Promise<void> => {
    last = outcome;
    await (outcome.kind === 'done'
      ? record('done', countChanges(outcome.result))
      : record('failed', outcome.message));
    tell(outcome);
  };
  return {
    get last() {
      return last;
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    start: async (isFull) => {
      const run = engine.reindex({
        full: isFull,
        startedBy: STARTED_BY,
        onProgress: (progress) => tell({ kind: 'progress', progress }),
      });
      const isBusy = (error: unknown) => error instanceof UserError && error.code === 'busy';
      const ended = run.then(
        (result) => finish({ kind: 'done', result }),
        (error: unknown) => {
          if (!isBusy(error)) return finish({ kind: 'failed', message: messageOf(error, log) });
          throw error;
        },
      );
      // Another one is refused at once; what takes longer goes on by itself.
      await Promise.race([ended, nextTurn()]);
      ended.catch((error: unknown) => log.warn({ err: error }, 'a reindex was refused'));
    },
  };
}

function messageOf(error: unknown, log: Log): string {
  if (error instanceof UserError) return error.message;
  const reference = reportError(log, error, 'a reindex from the page failed');
  return `Something went wrong (reference ${reference}). The old index stays. Details are in the log of byline web.`;
}

import type { AuditLog } from '../ops/audit.ts';
import { DAY_MS } from '../ops/day.ts';
import type { Log } from '../ops/logger.ts';
import type { Ingest } from './ingest.ts';

/** What the audit log calls who removed them. */
const KEEPER = 'BYLINE_KEEP_DAYS';

/** Ids that one line of the audit log lists; the log on standard error has all. */
const LISTED = 100;

/** What keeping works with. */
export interface KeepDeps {
  readonly ingest: Pick<Ingest, 'removeExpired'>;
  readonly audit: AuditLog;
  readonly log: Log;
}

/**
 * Takes out of the corpus what is older than so many days, now and once a day, and lists what left. A failure is
 * logged, and tried again the next day. Returns how to stop.
 */
export function keepForDays(keepDays: number, { ingest, audit, log }: KeepDeps): () => void {
  const look = async (): Promise<void> => {
    const removed = await ingest.removeExpired(keepDays);
    if (removed === null) return;
    const ids = removed.articles.map(({ id }) => id);
    log.info({ keepDays, removed: ids }, 'articles have left the corpus by their age');
    const more = ids.length > LISTED ? ` and ${ids.length - LISTED} more` : '';
    const detail = `removed by age: ${ids.slice(0, LISTED).join(', ')}${more}`;
    await audit.record({ who: KEEPER, guild: null, action: 'remove', outcome: 'done', detail });
  };
  const attempt = (): void => {
    look().catch((err) => log.error({ err }, 'old articles could not be removed'));
  };
  attempt();
  const timer = setInterval(attempt, DAY_MS);
  timer.unref();
  return () => clearInterval(timer);
}

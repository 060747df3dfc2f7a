import { join } from 'node:path';
import { z } from 'zod';
import { openBoundedLog } from './bounded-log.ts';
import type { Log } from './logger.ts';

const Removal = z.object({
  at: z.string(),
  /** The article's id. */
  id: z.string(),
  url: z.string().nullable(),
});

/** One article that was taken out of the corpus, and when. */
export type Removal = z.infer<typeof Removal>;

/** The articles that were taken out on purpose: what was answered from them is taken back. */
export interface RemovalLog {
  /** Rejects with the system's error when the disk refuses it: then nothing may be removed. */
  record(removals: readonly Omit<Removal, 'at'>[]): Promise<void>;
  entries(): Promise<readonly Removal[]>;
  /** Drops what is too old or too much. Rejects with the system's error. */
  prune(): Promise<void>;
}

/** More than a month of removals by age; answers are kept no longer than that. */
const MAX_ENTRIES = 20_000;

/** Days: as long as the buttons of an answer live, and some. */
const RETENTION_DAYS = 60;

/** Opens the list of a data folder (`removed.jsonl`); the bot and the command line write to it. */
export function openRemovalLog(folder: string, log: Log): RemovalLog {
  const file = openBoundedLog<Removal>({
    path: join(folder, 'removed.jsonl'),
    schema: Removal,
    maxEntries: MAX_ENTRIES,
    retentionDays: RETENTION_DAYS,
    log,
  });
  return {
    entries: file.entries,
    prune: file.prune,
    record: async (removals) => {
      const at = new Date().toISOString();
      for (const { id, url } of removals) await file.record({ at, id, url });
    },
  };
}

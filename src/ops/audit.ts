import { join } from 'node:path';
import { z } from 'zod';
import { openBoundedLog } from './bounded-log.ts';
import type { Log } from './logger.ts';

const AuditEntry = z.object({
  at: z.string(),
  /** Who did it: a Discord user id, or the setting that did. Not hashed: an audit log answers "who". */
  who: z.string(),
  /** The server it was tried in; null for a direct message. */
  guild: z.string().nullable(),
  action: z.enum(['reindex', 'config', 'admin', 'import', 'remove', 'feeds', 'watch']),
  outcome: z.enum(['done', 'failed', 'refused', 'busy']),
  /** What came of it, in words for a moderator. */
  detail: z.string(),
});

/** One thing a moderator did, or tried to do. */
export type AuditEntry = z.infer<typeof AuditEntry>;

/** The list of what moderators did. */
export interface AuditLog {
  /** Never rejects: an action is not undone because its line could not be written; that is logged. */
  record(entry: Omit<AuditEntry, 'at'>): Promise<void>;
  entries(): Promise<readonly AuditEntry[]>;
  /** Drops what is more than the bound. Rejects with the system's error. */
  prune(): Promise<void>;
}

/** About 2 MB of lines; by number and not by age, so that a wrong clock erases nothing. */
const MAX_ENTRIES = 10_000;

/** Opens the audit log of a data folder (`audit.jsonl`). */
export function openAuditLog(folder: string, log: Log): AuditLog {
  const path = join(folder, 'audit.jsonl');
  const file = openBoundedLog<AuditEntry>({
    path,
    schema: AuditEntry,
    maxEntries: MAX_ENTRIES,
    retentionDays: null,
    log,
  });
  return {
    entries: file.entries,
    prune: file.prune,
    record: async (entry) => {
      log.info({ audit: entry }, 'moderator action');
      try {
        await file.record({ at: new Date().toISOString(), ...entry });
      } catch (err) {
        log.error({ err, path }, 'an audit line could not be written');
      }
    },
  };
}

import { join } from 'node:path';
import { z } from 'zod';
import { type BoundedLog, openBoundedLog } from './bounded-log.ts';
import type { Log } from './logger.ts';
import type { HashUser } from './user-hash.ts';

const FeedbackEntry = z.object({
  at: z.string(),
  /** Hashed with the installation's salt. */
  user: z.string(),
  /** Names the answer: the same question over the same corpus is the same answer. Older entries have none. */
  answer: z.string().optional(),
  command: z.string(),
  /** What was asked, so that a moderator can ask it again. */
  question: z.string(),
  helpful: z.boolean(),
  /** What went wrong, in the user's words; null where none were given. */
  comment: z.string().nullable(),
});

/** One verdict on one answer. */
export type FeedbackEntry = z.infer<typeof FeedbackEntry>;

/** The verdicts of users on answers. */
export interface FeedbackLog {
  /**
   * Stores a verdict under the hashed user id, in place of that user's earlier one on the same answer. Rejects
   * when the disk refuses it: tell the user.
   */
  record(userId: string, verdict: Omit<FeedbackEntry, 'at' | 'user'>): Promise<void>;
  /** One verdict a person and answer, oldest first. */
  entries(): Promise<readonly FeedbackEntry[]>;
  /** Removes what a user said, and resolves with how many verdicts that were. */
  forget(userId: string): Promise<number>;
  prune(): Promise<void>;
}

/** Comments have up to 1,000 characters and questions 500: 15 million characters at most. */
const MAX_ENTRIES = 10_000;

/** Half a year: long enough to see whether a change of corpus or release helped. Stated in docs/PRIVACY.md. */
export const FEEDBACK_RETENTION_DAYS = 180;

/** Opens the feedback of a data folder (`feedback.jsonl`). */
export function openFeedbackLog(folder: string, hashUser: HashUser, log: Log): FeedbackLog {
  const file: BoundedLog<FeedbackEntry> = openBoundedLog({
    path: join(folder, 'feedback.jsonl'),
    schema: FeedbackEntry,
    maxEntries: MAX_ENTRIES,
    retentionDays: FEEDBACK_RETENTION_DAYS,
    log,
    keyOf: ({ user, answer, command, question }) =>
      `${user} ${answer ?? JSON.stringify([command, question])}`,
  });
  return {
    entries: file.entries,
    prune: file.prune,
    forget: async (userId) => {
      const user = hashUser(userId);
      const kept = (await file.entries()).filter((entry) => entry.user === user).length;
      await file.revise((entry) => (entry.user === user ? null : entry));
      return kept;
    },
    record: (userId, verdict) =>
      file.record({ at: new Date().toISOString(), user: hashUser(userId), ...verdict }),
  };
}

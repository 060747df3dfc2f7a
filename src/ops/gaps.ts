import { join } from 'node:path';
import { z } from 'zod';
import { openBoundedLog } from './bounded-log.ts';
import type { Log } from './logger.ts';
import type { HashUser } from './user-hash.ts';

const GapEntry = z.object({
  at: z.string(),
  /** Hashed with the installation's salt; null on the console, and for users who asked to be forgotten. */
  user: z.string().nullable(),
  command: z.string(),
  question: z.string(),
  /** The near matches that were offered. */
  suggestions: z.array(z.string()),
});

/** One question that found nothing. */
export type GapEntry = z.infer<typeof GapEntry>;

/** A question that found nothing; `userId` null: asked on the console. */
export interface Gap {
  readonly userId: string | null;
  readonly command: string;
  readonly question: string;
  readonly suggestions: readonly string[];
}

/** What the corpus lacks: the questions that found nothing. */
export interface GapLog {
  /** Never rejects: an answer does not fail because its gap could not be noted; that is logged. */
  record(gap: Gap): Promise<void>;
  entries(): Promise<readonly GapEntry[]>;
  /** Takes a user's hash off their questions, and resolves with how many those were. */
  forget(userId: string): Promise<number>;
  /** Takes texts out of the near matches that were offered. Never rejects: a failure is logged. */
  withdraw(texts: readonly string[]): Promise<void>;
  prune(): Promise<void>;
}

/** More than a moderator can read. */
const MAX_ENTRIES = 5_000;

/** A quarter: moderators look at the list to choose articles, and need no older one. Stated in docs/PRIVACY.md. */
export const GAP_RETENTION_DAYS = 90;

/** Opens the list of unanswered questions of a data folder (`gaps.jsonl`). */
export function openGapLog(folder: string, hashUser: HashUser, log: Log): GapLog {
  const path = join(folder, 'gaps.jsonl');
  const file = openBoundedLog<GapEntry>({
    path,
    schema: GapEntry,
    maxEntries: MAX_ENTRIES,
    retentionDays: GAP_RETENTION_DAYS,
    log,
  });
  return {
    entries: file.entries,
    prune: file.prune,
    forget: (userId) => {
      const user = hashUser(userId);
      return file.revise((entry) => (entry.user === user ? { ...entry, user: null } : entry));
    },
    withdraw: async (texts) => {
      const gone = new Set(texts);
      try {
        await file.revise((entry) =>
          entry.suggestions.some((text) => gone.has(text))
            ? { ...entry, suggestions: entry.suggestions.filter((text) => !gone.has(text)) }
            : entry,
        );
      } catch (err) {
        log.warn({ err, path }, 'near matches could not be taken out of the unanswered questions');
      }
    },
    record: async ({ userId, suggestions, ...gap }) => {
      const user = userId === null ? null : hashUser(userId);
      try {
        await file.record({
          at: new Date().toISOString(),
          user,
          ...gap,
          suggestions: [...suggestions],
        });
      } catch (err) {
        log.warn({ err, path }, 'an unanswered question could not be noted');
      }
    },
  };
}

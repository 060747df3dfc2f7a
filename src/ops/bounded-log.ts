import type { z } from 'zod';
import { openAppendFile } from './append-file.ts';
import { DAY_MS } from './day.ts';
import type { Log } from './logger.ts';

/** What every kept line carries: when it was written (ISO 8601, UTC). */
export interface Dated {
  readonly at: string;
}

/** Where a log lives and how much of it is kept. */
export interface BoundedLogOptions<T extends Dated> {
  readonly path: string;
  readonly schema: z.ZodType<T>;
  /** The oldest entries beyond this number go first. */
  readonly maxEntries: number;
  /** Entries older than this many days go; null: age does not matter. */
  readonly retentionDays: number | null;
  readonly log: Log;
  /** Of entries with one key only the last counts; left out: every entry does. */
  readonly keyOf?: (entry: T) => string;
}

/** A log on disk with a bound and a retention time. */
export interface BoundedLog<T extends Dated> {
  /** Adds an entry. Rejects with the system's error when the disk refuses it. */
  record(entry: T): Promise<void>;
  /** What is kept, oldest first. */
  entries(): Promise<readonly T[]>;
  /** Drops what is too old or too much; also done by `record` every few hundred entries. */
  prune(): Promise<void>;
  /** Takes out or changes entries for good (null: out); resolves with how many that were. Rejects when the disk refuses it. */
  revise(revision: (entry: T) => T | null): Promise<number>;
}

/** Pruning rewrites the whole file: once every so many entries keeps its share of the work small. */
const ENTRIES_BETWEEN_PRUNES = 500;

/** Opens (without creating) a log on disk that stays small and forgets in time. */
export function openBoundedLog<T extends Dated>(options: BoundedLogOptions<T>): BoundedLog<T> {
  const { path, schema, log } = options;
  const file = openAppendFile(path, schema);
  let sincePrune = 0;

  const prune = async (): Promise<void> => {
    sincePrune = 0;
    const { entries, damaged } = await file.read();
    const kept = keepRecent(entries, options);
    if (damaged > 0) log.warn({ path, damaged }, 'dropped damaged lines of a state file');
    if (damaged > 0 || kept.length < entries.length) await file.rewrite(kept);
  };

  return {
    prune,
    record: async (entry) => {
      await file.append(entry);
      sincePrune += 1;
      if (sincePrune >= ENTRIES_BETWEEN_PRUNES) await prune();
    },
    entries: async () => keepRecent((await file.read()).entries, options),
    revise: async (revision) => {
      let revised = 0;
      await file.update((entries) => {
        const after = entries.map(revision);
        revised = after.filter((entry, at) => entry !== entries[at]).length;
        return revised === 0 ? entries : after.filter((entry): entry is T => entry !== null);
      });
      return revised;
    },
  };
}

type Bounds<T extends Dated> = Pick<BoundedLogOptions<T>, 'maxEntries' | 'retentionDays' | 'keyOf'>;

function keepRecent<T extends Dated>(
  entries: readonly T[],
  { maxEntries, retentionDays, keyOf }: Bounds<T>,
): readonly T[] {
  const oldest = retentionDays === null ? 0 : Date.now() - retentionDays * DAY_MS;
  const recent = entries.filter((entry) => Date.parse(entry.at) >= oldest);
  return (keyOf === undefined ? recent : lastOfEach(recent, keyOf)).slice(-maxEntries);
}

function lastOfEach<T>(entries: readonly T[], keyOf: (entry: T) => string): readonly T[] {
  const last = new Map(entries.map((entry) => [keyOf(entry), entry]));
  return entries.filter((entry) => last.get(keyOf(entry)) === entry);
}

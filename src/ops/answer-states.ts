import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { type AppendFile, openAppendFile } from './append-file.ts';
import { DAY_MS } from './day.ts';
import type { Log } from './logger.ts';

/** Anything JSON can hold. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/** What the buttons under an answer need, by a short id that fits a custom id; survives restarts. */
export interface AnswerStates {
  /** Stores a state and returns its id. Never rejects: where the disk refuses, it lasts until a restart. */
  put(value: JsonValue): Promise<string>;
  /** Replaces the state of an id at once, for as long as the first was to be kept; an unknown id stays unknown. Never rejects. */
  replace(id: string, value: JsonValue): Promise<void>;
  /** The state, or undefined when it is unknown or too old. */
  get(id: string): JsonValue | undefined;
  /** How many states a test picks. */
  count(picks: (value: JsonValue) => boolean): number;
  /** Forgets the states that a test picks, in memory and on the disk, and resolves with how many. Rejects when the disk refuses it. */
  forget(picks: (value: JsonValue) => boolean): Promise<number>;
  /** Drops what is too old from the disk too. Never rejects: a disk that refuses is logged. */
  prune(): Promise<void>;
  readonly size: number;
}

const StateLine = z.object({ id: z.string(), at: z.number(), value: z.json() });
type StateLine = z.infer<typeof StateLine>;

/** How much is kept: `maxAgeDays` and `maxEntries`, the oldest going first. */
export interface AnswerStateLimits {
  readonly maxAgeDays: number;
  readonly maxEntries: number;
}

/** A month of buttons, and at most about 10 MB of them (a state with a full question is under 1 kB). */
const DEFAULT_LIMITS: AnswerStateLimits = { maxAgeDays: 30, maxEntries: 10_000 };

/** 72 bits: an id cannot be guessed, and takes 12 of the 100 characters of a custom id. */
const ID_BYTES = 9;

/** Opens the button states of a data folder (`answers.jsonl`) and drops what is too old. */
export async function openAnswerStates(
  folder: string,
  log: Log,
  limits: AnswerStateLimits = DEFAULT_LIMITS,
): Promise<AnswerStates> {
  const path = join(folder, 'answers.jsonl');
  const file = openAppendFile<StateLine>(path, StateLine);
  const kept = new KeptStates(path, file, log, limits);
  kept.start(await file.read());
  await kept.tidy();
  return {
    get size() {
      return kept.size;
    },
    get: (id) => kept.find(id)?.value,
    count: (picks) => kept.pick(picks).length,
    forget: (picks) => kept.forget(picks),
    prune: () => kept.tidy(),
    put: async (value) => {
      const id = randomBytes(ID_BYTES).toString('base64url');
      await kept.keep({ id, at: Date.now(), value: value as StateLine['value'] });
      return id;
    },
    replace: async (id, value) => {
      const known = kept.find(id);
      if (known !== undefined) await kept.keep({ ...known, value: value as StateLine['value'] });
    },
  };
}

/** The states in memory, and the file behind them. */
class KeptStates {
  readonly #path: string;
  readonly #file: AppendFile<StateLine>;
  readonly #log: Log;
  readonly #limits: AnswerStateLimits;
  readonly #states = new Map<string, StateLine>();
  /** Lines of the file: one a state, and those that later ones replaced or that were forgotten. */
  #lines = 0;
  #isDamaged = false;

  constructor(path: string, file: AppendFile<StateLine>, log: Log, limits: AnswerStateLimits) {
    this.#path = path;
    this.#file = file;
    this.#log = log;
    this.#limits = limits;
  }

  get size(): number {
    return this.#states.size;
  }

  /** Takes over what the file held. */
  start({ entries, damaged }: { entries: readonly StateLine[]; damaged: number }): void {
    for (const line of entries) this.#states.set(line.id, line);
    this.#lines = entries.length;
    this.#isDamaged = damaged > 0;
    if (this.#isDamaged) {
      this.#log.warn({ path: this.#path, damaged }, 'dropped damaged lines of a state file');
    }
    this.#forgetOldest();
  }

  /** The state, unless it is unknown or too old. */
  find(id: string): StateLine | undefined {
    const line = this.#states.get(id);
    return line !== undefined && this.#isLive(line) ? line : undefined;
  }

  /** Remembers the state at once, then writes it; a disk that refuses is logged. */
  async keep(line: StateLine): Promise<void> {
    this.#states.set(line.id, line);
    this.#forgetOldest();
    try {
      await this.#file.append(line);
      this.#lines += 1;
      // Twice the bound: the file is rewritten at most once for every `maxEntries` answers.
      if (this.#lines > 2 * this.#limits.maxEntries) await this.#compact();
    } catch (err) {
      const path = this.#path;
      this.#log.warn({ err, path }, 'the buttons of an answer will not survive a restart');
    }
  }

  /** The ids of the states that a test picks. */
  pick(picks: (value: JsonValue) => boolean): readonly string[] {
    return [...this.#states.values()].filter(({ value }) => picks(value)).map(({ id }) => id);
  }

  /** Forgets states for good. */
  async forget(picks: (value: JsonValue) => boolean): Promise<number> {
    const ids = this.pick(picks);
    for (const id of ids) this.#states.delete(id);
    if (ids.length > 0) await this.#compact();
    return ids.length;
  }

  /** Rewrites the file where it holds more than what counts; a disk that refuses is logged. */
  async tidy(): Promise<void> {
    const isOutdated = [...this.#states.values()].some((line) => !this.#isLive(line));
    if (!this.#isDamaged && !isOutdated && this.#lines <= this.size) return;
    await this.#compact().catch((err) =>
      this.#log.warn({ err, path: this.#path }, 'a state file could not be shortened'),
    );
  }

  async #compact(): Promise<void> {
    for (const line of this.#states.values()) {
      if (!this.#isLive(line)) this.#states.delete(line.id);
    }
    this.#lines = this.size;
    await this.#file.rewrite([...this.#states.values()]);
  }

  #isLive({ at }: StateLine): boolean {
    return Date.now() - at <= this.#limits.maxAgeDays * DAY_MS;
  }

  #forgetOldest(): void {
    for (const id of this.#states.keys()) {
      if (this.size <= this.#limits.maxEntries) return;
      this.#states.delete(id);
    }
  }
}

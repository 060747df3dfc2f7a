import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { openAppendFile } from './append-file.ts';
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

const MILLISECONDS_A_DAY = 86_400_000;

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
  const { entries, damaged } = await file.read();
  const states = new Map(entries.map((line) => [line.id, line]));
  let lines = entries.length;
  if (damaged > 0) log.warn({ path, damaged }, 'dropped damaged lines of a state file');

  const maxAge = limits.maxAgeDays * MILLISECONDS_A_DAY;
  const isLive = (line: StateLine) => Date.now() - line.at <= maxAge;
  const compact = async (): Promise<void> => {
    for (const line of states.values()) if (!isLive(line)) states.delete(line.id);
    lines = states.size;
    await file.rewrite([...states.values()]);
  };
  const save = async (line: StateLine): Promise<void> => {
    try {
      await file.append(line);
      lines += 1;
      // Twice the bound: the file is rewritten at most once for every `maxEntries` answers.
      if (lines > 2 * limits.maxEntries) await compact();
    } catch (err) {
      log.warn({ err, path }, 'the buttons of an answer will not survive a restart');
    }
  };

  forgetOldest(states, limits.maxEntries);
  if (damaged > 0 || [...states.values()].some((line) => !isLive(line)) || lines > states.size) {
    await compact().catch((err) => log.warn({ err, path }, 'a state file could not be shortened'));
  }
  return {
    get size() {
      return states.size;
    },
    get: (id) => {
      const line = states.get(id);
      return line !== undefined && isLive(line) ? line.value : undefined;
    },
    put: async (value) => {
      const id = randomBytes(ID_BYTES).toString('base64url');
      const line = { id, at: Date.now(), value: value as StateLine['value'] };
      states.set(id, line);
      forgetOldest(states, limits.maxEntries);
      await save(line);
      return id;
    },
    replace: async (id, value) => {
      const known = states.get(id);
      if (known === undefined) return;
      const line = { ...known, value: value as StateLine['value'] };
      states.set(id, line);
      await save(line);
    },
  };
}

function forgetOldest(states: Map<string, StateLine>, maxEntries: number): void {
  for (const id of states.keys()) {
    if (states.size <= maxEntries) return;
    states.delete(id);
  }
}

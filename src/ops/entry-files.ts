import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { readJsonFile, writeJsonFile } from './json-file.ts';
import type { Log } from './logger.ts';
import { namesIn } from './names-in.ts';

/** What somebody has set, and where the work on it stands. */
export interface Entry<T, S> {
  readonly id: string;
  readonly set: T;
  /** Null: no work has been done on it. */
  readonly state: S | null;
}

/**
 * A folder with two files an entry: one written by who sets it and one by who works on it, so that neither writes
 * over the other, not even from another process.
 */
export interface EntryFiles<T, S> {
  /** In the order of their ids. */
  list(): Promise<readonly Entry<T, S>[]>;
  find(id: string): Promise<Entry<T, S> | null>;
  set(id: string, value: T): Promise<void>;
  keep(id: string, state: S): Promise<void>;
  /** The state stays, and is found again where the same id is set again. */
  unset(id: string): Promise<void>;
  forgetState(id: string): Promise<void>;
}

const SET_NAME = /^([0-9a-f]{16})\.json$/;

/** Opens a folder of entries; ids are 16 hexadecimal digits. A damaged file is set aside and logged. */
export function openEntryFiles<T, S>(
  folder: string,
  schemas: { readonly set: z.ZodType<T>; readonly state: z.ZodType<S> },
  log: Log,
): EntryFiles<T, S> {
  const pathOf = (id: string, end: string): string => {
    if (!SET_NAME.test(`${id}.json`)) throw new Error(`${id} is no id of an entry`);
    return join(folder, `${id}${end}`);
  };
  const read = async <V>(path: string, schema: z.ZodType<V>): Promise<V | null> => {
    const found = await readJsonFile(path, schema);
    if (found.state === 'read') return found.value;
    if (found.state === 'corrupt') {
      const { reason, setAside } = found;
      log.warn({ path, reason, setAside }, 'a state file was damaged');
    }
    return null;
  };
  const find = async (id: string): Promise<Entry<T, S> | null> => {
    const set = await read(pathOf(id, '.json'), schemas.set);
    if (set === null) return null;
    return { id, set, state: await read(pathOf(id, '.state.json'), schemas.state) };
  };
  const write = async (path: string, value: unknown): Promise<void> => {
    await mkdir(folder, { recursive: true });
    await writeJsonFile(path, value);
  };
  return {
    find,
    list: async () => {
      const entries: Entry<T, S>[] = [];
      for (const name of (await namesIn(folder)).toSorted()) {
        const [, id] = SET_NAME.exec(name) ?? [];
        const entry = id === undefined ? null : await find(id);
        if (entry !== null) entries.push(entry);
      }
      return entries;
    },
    set: (id, value) => write(pathOf(id, '.json'), value),
    keep: (id, state) => write(pathOf(id, '.state.json'), state),
    unset: (id) => rm(pathOf(id, '.json'), { force: true }),
    forgetState: (id) => rm(pathOf(id, '.state.json'), { force: true }),
  };
}

import { readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** Indexes kept of the corpora opened last: enough to go back and forth between a few. */
export const KEPT_INDEXES = 5;

/** Holds the path of the corpus; its time of change is when the index was used last. */
const USED_FILE = 'used.txt';
/** Somebody writes into a folder that holds this. */
const LOCK_FILE = 'index.lock';

/** The saved index of one corpus. */
export interface KeptIndex {
  readonly folder: string;
  /** Path of the corpus; null: made by a version that did not note it. */
  readonly corpus: string | null;
  /** Milliseconds since the epoch. */
  readonly usedAt: number;
  readonly bytes: number;
}

/** Notes that the index in a folder was used now, and which corpus it is of. */
export async function markUsed(folder: string, corpus: string): Promise<void> {
  const file = join(folder, USED_FILE);
  const now = new Date();
  await utimes(file, now, now).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    await writeFile(file, `${resolve(corpus)}\n`);
  });
}

/** The indexes below a data folder, last used first. */
export async function listIndexes(data: string): Promise<readonly KeptIndex[]> {
  const parent = join(data, 'index');
  const names = await readdir(parent).catch(() => []);
  const found = await Promise.all(
    names.filter((name) => /^[0-9a-f]{12}$/.test(name)).map((name) => describe(join(parent, name))),
  );
  return found.toSorted((a, b) => b.usedAt - a.usedAt || (a.folder < b.folder ? -1 : 1));
}

/**
 * Removes all but the `keep` indexes used last, and returns what was removed. The one in `current` stays, and
 * so does one that is being written.
 */
export async function removeOldIndexes(
  data: string,
  keep: number,
  current: string,
): Promise<readonly KeptIndex[]> {
  const indexes = await listIndexes(data);
  const others = indexes.filter(({ folder }) => resolve(folder) !== resolve(current));
  const removed: KeptIndex[] = [];
  for (const index of others.slice(Math.max(0, keep - 1))) {
    if (await exists(join(index.folder, LOCK_FILE))) continue;
    await rm(index.folder, { recursive: true, force: true });
    removed.push(index);
  }
  return removed;
}

async function describe(folder: string): Promise<KeptIndex> {
  const file = join(folder, USED_FILE);
  const corpus = await readFile(file, 'utf8').catch(() => null);
  const { mtimeMs } = await stat(corpus === null ? folder : file);
  return { folder, corpus: corpus?.trim() ?? null, usedAt: mtimeMs, bytes: await sizeOf(folder) };
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map(async (entry) => (await stat(join(entry.parentPath, entry.name)).catch(() => null))?.size);
  return (await Promise.all(sizes)).reduce((sum: number, size) => sum + (size ?? 0), 0);
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}

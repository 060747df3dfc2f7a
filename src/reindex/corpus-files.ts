import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The files of a corpus folder, at any depth and in order; of anything else, the path itself. Links count as files: they are
 * not followed, but the corpus tells of them.
 */
export async function corpusFiles(path: string): Promise<readonly string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => null);
  if (entries === null) return [path];
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

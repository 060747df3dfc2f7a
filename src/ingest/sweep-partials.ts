import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isHiddenPartial } from '../ops/atomic-file.ts';

/** Milliseconds after which nobody writes a file any more: an article takes some ten of them. */
const ABANDONED_MS = 60_000;

/**
 * Deletes what killed processes left half written in a folder of the corpus and below it: nothing reads those files,
 * and a text that was taken down must not lie on in one. Those of a moment ago may be somebody's work and stay. A
 * folder or file that cannot be looked at is passed over.
 */
export async function sweepPartials(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const oldest = Date.now() - ABANDONED_MS;
  for (const entry of entries) {
    if (!entry.isFile() || !isHiddenPartial(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const stats = await stat(path).catch(() => null);
    if (stats !== null && stats.mtimeMs < oldest) await rm(path, { force: true }).catch(() => null);
  }
}

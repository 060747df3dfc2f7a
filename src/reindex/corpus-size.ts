import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Bytes of corpus that are built sooner on the calling thread than a worker starts. */
const SMALL_BYTES = 300_000;

/** Whether a corpus is so small that a worker thread would only cost time. A missing one is small. */
export async function isSmall(path: string): Promise<boolean> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => null);
  const files =
    entries === null
      ? [path]
      : entries
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name));
  let bytes = 0;
  for (const file of files) {
    bytes += (await stat(file).catch(() => null))?.size ?? 0;
    if (bytes > SMALL_BYTES) return false;
  }
  return true;
}

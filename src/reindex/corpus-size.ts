import { stat } from 'node:fs/promises';
import { corpusFiles } from './corpus-files.ts';

/** Bytes of corpus that are built sooner on the calling thread than a worker starts. */
const SMALL_BYTES = 300_000;

/** Whether a corpus is so small that a worker thread would only cost time. A missing one is small. */
export async function isSmall(path: string): Promise<boolean> {
  let bytes = 0;
  for (const file of await corpusFiles(path)) {
    bytes += (await stat(file).catch(() => null))?.size ?? 0;
    if (bytes > SMALL_BYTES) return false;
  }
  return true;
}

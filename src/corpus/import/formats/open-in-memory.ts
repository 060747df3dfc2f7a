import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDocuments } from './open-documents.ts';
import type { RawDocuments } from './raw-document.ts';

/**
 * Opens a file that is in memory as `openDocuments` opens one on the disk, by the end of its name (which must be the name
 * of a file, no path): the readers of tables and lines take them from there, piece by piece. It lies in a temporary
 * folder for as long as its documents are asked for.
 */
export async function* openInMemory(name: string, bytes: Uint8Array): RawDocuments {
  const folder = await mkdtemp(join(tmpdir(), 'byline-import-'));
  try {
    const path = join(folder, name);
    await writeFile(path, bytes, { mode: 0o600 });
    yield* openDocuments(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

import { createHash } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type CompiledIndex, typedArrays } from './compiled-index.ts';
import { indexFingerprint } from './fingerprint.ts';
import { bytesOf, CHUNK_BYTES, describeIndex, MAGIC } from './snapshot-layout.ts';

/** What the snapshot was made of, beside the analyser and the libraries. */
export interface SnapshotMeta {
  readonly corpusHash: string;
}

/**
 * Writes an index so that a kill at any moment leaves the old file or the new one: to a temporary name
 * beside it, flushed to disk, renamed. Rejects with the system's error when the disk is full or read-only.
 */
export async function writeSnapshot(
  path: string,
  index: CompiledIndex,
  meta: SnapshotMeta,
): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  await removeLeftovers(path);
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    const file = await open(temporary, 'w');
    try {
      await writeIndex(file, index, meta);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

async function writeIndex(
  file: FileHandle,
  index: CompiledIndex,
  meta: SnapshotMeta,
): Promise<void> {
  const header = describeIndex(index, indexFingerprint(), meta.corpusHash);
  const json = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  const hash = createHash('sha256');
  const parts = [MAGIC, length, json, ...typedArrays(index).map(({ array }) => bytesOf(array))];
  for (const part of parts) {
    for (let at = 0; at < part.length; at += CHUNK_BYTES) {
      const chunk = part.subarray(at, at + CHUNK_BYTES);
      hash.update(chunk);
      await file.writeFile(chunk);
    }
  }
  await file.writeFile(hash.digest());
}

/** Temporary files of processes that were killed while they wrote. */
async function removeLeftovers(path: string): Promise<void> {
  const prefix = `${basename(path)}.`;
  for (const name of await readdir(dirname(path))) {
    if (name.startsWith(prefix) && name.endsWith('.tmp')) {
      await rm(join(dirname(path), name), { force: true });
    }
  }
}

/** Makes the rename itself durable. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

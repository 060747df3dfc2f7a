import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { type CompiledIndex, typedArrays } from './compiled-index.ts';
import { indexFingerprint } from './fingerprint.ts';
import { bytesOf, CHUNK_BYTES, describeIndex, MAGIC } from './snapshot-layout.ts';

/** What the snapshot was made of, beside the analyser and the libraries. */
export interface SnapshotMeta {
  readonly corpusHash: string;
}

/**
 * Writes an index and flushes it to disk. A kill half-way leaves a file whose hash does not fit, which reading
 * tells; that an earlier index stays meanwhile is for the caller to see to (it writes into a draft of its own).
 * Rejects with the system's error when the disk is full or read-only.
 */
export async function writeSnapshot(
  path: string,
  index: CompiledIndex,
  meta: SnapshotMeta,
): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    await writeIndex(file, index, meta);
    await file.sync();
  } finally {
    await file.close();
  }
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

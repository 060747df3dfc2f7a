import { createHash, type Hash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import type { CompiledIndex, NamedArray } from './compiled-index.ts';
import { indexFingerprint } from './fingerprint.ts';
import {
  allocate,
  arrayBytes,
  assembleIndex,
  bytesOf,
  CHECKSUM_BYTES,
  CHUNK_BYTES,
  MAGIC,
  type SnapshotHeader,
} from './snapshot-layout.ts';
import type { SnapshotMeta } from './write-snapshot.ts';

/** The index, or why the file does not fit; the caller then rebuilds and logs the reason. */
export type SnapshotRead =
  | { readonly index: CompiledIndex; readonly reason: null }
  | { readonly index: null; readonly reason: string };

/** The magic bytes and the length of the header (4 bytes). */
const PREFIX_BYTES = MAGIC.length + 4;

/**
 * Reads a snapshot of exactly this corpus, analyser and libraries. A missing, older, truncated or damaged
 * file gives a reason, never an error; sizes are checked before memory is taken.
 */
export async function readSnapshot(path: string, expected: SnapshotMeta): Promise<SnapshotRead> {
  let file: FileHandle;
  try {
    file = await open(path, 'r');
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return unfit(missing ? 'there is no snapshot' : `it cannot be opened (${message(error)})`);
  }
  try {
    return await readIndex(file, expected);
  } catch (error) {
    return unfit(`it cannot be read (${message(error)})`);
  } finally {
    await file.close();
  }
}

async function readIndex(file: FileHandle, expected: SnapshotMeta): Promise<SnapshotRead> {
  const { size } = await file.stat();
  if (size < PREFIX_BYTES + CHECKSUM_BYTES) return unfit('it is too short');
  const hash = createHash('sha256');
  const prefix = new Uint8Array(PREFIX_BYTES);
  await fill(file, prefix, 0, hash);
  if (!MAGIC.equals(prefix.subarray(0, MAGIC.length))) return unfit('it is not a snapshot');
  const headerBytes = Buffer.from(prefix.buffer).readUInt32LE(MAGIC.length);
  if (headerBytes > size) return unfit('its header is damaged');
  const json = new Uint8Array(headerBytes);
  await fill(file, json, PREFIX_BYTES, hash);
  const header = parseHeader(json);
  if (header === null) return unfit('its header is damaged');
  if (header.fingerprint !== indexFingerprint()) return unfit('another version of Byline wrote it');
  if (header.corpusHash !== expected.corpusHash) return unfit('the corpus has changed since');
  const start = PREFIX_BYTES + headerBytes;
  if (start + arrayBytes(header) + CHECKSUM_BYTES !== size) return unfit('its length is wrong');
  const arrays = await readArrays(file, header, start, hash);
  const checksum = Buffer.alloc(CHECKSUM_BYTES);
  await file.read(checksum, 0, CHECKSUM_BYTES, size - CHECKSUM_BYTES);
  if (!hash.digest().equals(checksum)) return unfit('its checksum is wrong');
  return { index: assembleIndex(header, arrays), reason: null };
}

async function readArrays(
  file: FileHandle,
  header: SnapshotHeader,
  start: number,
  hash: Hash,
): Promise<ReadonlyMap<string, NamedArray['array']>> {
  const arrays = new Map<string, NamedArray['array']>();
  let at = start;
  for (const entry of header.arrays) {
    const array = allocate(entry);
    await fill(file, bytesOf(array), at, hash);
    at += array.byteLength;
    arrays.set(entry.path, array);
  }
  return arrays;
}

async function fill(file: FileHandle, target: Uint8Array, from: number, hash: Hash): Promise<void> {
  let done = 0;
  while (done < target.length) {
    const length = Math.min(CHUNK_BYTES, target.length - done);
    const { bytesRead } = await file.read(target, done, length, from + done);
    if (bytesRead === 0) throw new Error('it ends early');
    hash.update(target.subarray(done, done + bytesRead));
    done += bytesRead;
  }
}

function parseHeader(json: Uint8Array): SnapshotHeader | null {
  try {
    const header = JSON.parse(Buffer.from(json).toString('utf8')) as SnapshotHeader | null;
    return Array.isArray(header?.arrays) && Array.isArray(header.outlets) ? header : null;
  } catch {
    return null;
  }
}

function unfit(reason: string): SnapshotRead {
  return { index: null, reason };
}

function message(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

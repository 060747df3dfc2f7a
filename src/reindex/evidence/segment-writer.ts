import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { BlobSource } from './blob.ts';

/** Takes pieces one after the other; they lie end to end from the first. */
export interface SegmentWriter {
  /** Bytes taken so far. */
  readonly length: number;
  /** Rejects with the system's error when the disk refuses. */
  append(bytes: Uint8Array): Promise<void>;
  /** Ends the segment and tells where it is. What was appended is on the disk then. */
  finish(): Promise<BlobSource>;
  /** Lets go of the file, finished or not. */
  close(): Promise<void>;
}

/** Opens a segment for writing: a file of a folder, or memory that other threads can read, where there is no folder. */
export async function createSegment(folder: string | null, name: string): Promise<SegmentWriter> {
  return folder === null ? createMemorySegment() : createFileSegment(join(folder, name));
}

async function createFileSegment(path: string): Promise<SegmentWriter> {
  const file: FileHandle = await open(path, 'wx', 0o600);
  let length = 0;
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (isOpen) await file.close();
    isOpen = false;
  };
  return {
    get length() {
      return length;
    },
    append: async (bytes) => {
      await file.writeFile(bytes);
      length += bytes.length;
    },
    finish: async () => {
      await file.sync();
      await close();
      return { path };
    },
    close,
  };
}

function createMemorySegment(): SegmentWriter {
  const parts: Uint8Array[] = [];
  let length = 0;
  return {
    get length() {
      return length;
    },
    append: async (bytes) => {
      parts.push(bytes);
      length += bytes.length;
    },
    finish: async () => {
      const shared = new Uint8Array(new SharedArrayBuffer(length));
      let at = 0;
      for (const part of parts) {
        shared.set(part, at);
        at += part.length;
      }
      return { bytes: shared };
    },
    close: async () => undefined,
  };
}

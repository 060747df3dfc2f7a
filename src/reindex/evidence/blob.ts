import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** Where bytes lie: in a file, or in memory where nothing is kept on the disk. */
export type BlobSource = { readonly path: string } | { readonly bytes: Uint8Array };

/** Bytes that are read in parts when they are needed. */
export interface Blob {
  /** Throws the system's error, or one that says that the blob ends early. `into`: bytes that may be written over, for what is not kept. */
  read(offset: number, length: number, into?: Uint8Array): Uint8Array;
  readAll(): Uint8Array;
  close(): void;
}

/**
 * Opens bytes for reading. A file stays readable when its name goes: a later generation removes the files of an earlier
 * one while that still answers. Throws the system's error.
 */
export function openBlob(source: BlobSource): Blob {
  if ('bytes' in source) {
    const { bytes } = source;
    return {
      read: (offset, length) => bytes.subarray(offset, offset + length),
      readAll: () => bytes,
      close: () => undefined,
    };
  }
  const file = openSync(source.path, 'r');
  const read = (offset: number, length: number, into?: Uint8Array): Uint8Array => {
    const bytes = into?.subarray(0, length) ?? Buffer.allocUnsafeSlow(length);
    let done = 0;
    while (done < length) {
      const count = readSync(file, bytes, done, length - done, offset + done);
      if (count === 0) throw new Error(`${source.path} ends early`);
      done += count;
    }
    return bytes;
  };
  let open = true;
  return {
    read,
    readAll: () => read(0, fstatSync(file).size),
    close: () => {
      if (open) closeSync(file);
      open = false;
    },
  };
}

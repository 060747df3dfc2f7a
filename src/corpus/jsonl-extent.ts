import { createHash } from 'node:crypto';

/** How far a `.jsonl` file had been written when it was read. */
export interface JsonlExtent {
  /** Of the whole file; its last byte ended a line. */
  readonly bytes: number;
  readonly lines: number;
  /** SHA-256 (hex) of those bytes. */
  readonly sha256: string;
}

const NEWLINE = 0x0a;

/** The extent of a file; null where its last line has no end, because what is appended would go on in that line. */
export function extentOf(file: Uint8Array, lines: number): JsonlExtent | null {
  return file.at(-1) === NEWLINE ? { bytes: file.length, lines, sha256: sha256(file) } : null;
}

/** Whether a file begins with what was read, byte by byte: lines have been appended, or none. */
export function beginsWith(file: Uint8Array, { bytes, sha256: known }: JsonlExtent): boolean {
  return file.length >= bytes && sha256(file.subarray(0, bytes)) === known;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

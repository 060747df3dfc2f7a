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

/** A file as it is now, beside how it was. */
export interface ExtentRead {
  /** Whether the file begins with what was read before, byte by byte: lines have been appended, or none. */
  readonly isContinued: boolean;
  /** The extent of the file of so many lines; null where its last line has no end, because what is appended would go on in that line. */
  extent(lines: number): JsonlExtent | null;
}

/** Reads the bytes of a file once, against how it was `before`; null: not known. */
export function readExtent(file: Uint8Array, before: JsonlExtent | null): ExtentRead {
  const known = before !== null && before.bytes <= file.length ? before : null;
  const begun = createHash('sha256').update(file.subarray(0, known?.bytes ?? 0));
  const isContinued = known !== null && begun.copy().digest('hex') === known.sha256;
  const sha256 = begun.update(file.subarray(known?.bytes ?? 0)).digest('hex');
  return {
    isContinued,
    extent: (lines) => (file.at(-1) === NEWLINE ? { bytes: file.length, lines, sha256 } : null),
  };
}

import { isUtf8 } from 'node:buffer';

/** Text of a file, or why it has none: `problem` says what is wrong and how to mend it. */
export type Decoded = { readonly text: string } | { readonly problem: string };

/** Bytes that betray a binary file are looked for at its start only, as `file` and `git` do. */
const BINARY_PROBE_BYTES = 8000;

/** `%PDF-`: a PDF may be free of zero bytes, and its text is compressed all the same. */
const PDF_SIGNATURE = [0x25, 0x50, 0x44, 0x46, 0x2d];

/**
 * Decodes UTF-8 without loss (a byte order mark is dropped) or names the problem: binary, UTF-16, or
 * bytes that are no UTF-8. Never replaces a character, so a quote is what the file says.
 */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  const problem = findForeignBytes(bytes);
  if (problem !== null) return { problem };
  if (!isUtf8(bytes)) return { problem: 'Not valid UTF-8. Save it as UTF-8.' };
  const body = startsWith(bytes, [0xef, 0xbb, 0xbf]) ? bytes.subarray(3) : bytes;
  return { text: Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8') };
}

/** Why the bytes are no text in UTF-8 at all, judged by how they begin, or null. */
export function findForeignBytes(bytes: Uint8Array): string | null {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) {
    return 'UTF-16, not UTF-8. Save it as UTF-8.';
  }
  const isBinary = bytes.subarray(0, BINARY_PROBE_BYTES).includes(0);
  return isBinary || startsWith(bytes, PDF_SIGNATURE)
    ? 'A binary file, not text. Remove it, or import its text.'
    : null;
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, at) => bytes[at] === byte);
}

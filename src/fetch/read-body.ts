import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import { UserError } from '../errors.ts';

/** Encodings that are asked for and understood. */
export const ACCEPT_ENCODING = 'gzip, br';

/** A body and how it is packed. */
export interface PackedBody {
  readonly body: Readable;
  /** The header `content-encoding`, or null. */
  readonly encoding: string | null;
  /** What messages call it. */
  readonly name: string;
  /** Bytes it may have once unpacked. */
  readonly limit: number;
}

/**
 * Reads a body to its end and unpacks it on the way. It stops at once where more than `limit` bytes come out, so
 * that neither an endless answer nor a small one that unpacks to gigabytes fills the memory. Rejects with a
 * `UserError` "bad-request" then, and for an encoding that is not understood.
 */
export async function readBody({ body, encoding, name, limit }: PackedBody): Promise<Buffer> {
  const stream = unpacked(body, encoding, name);
  const parts: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const part of stream as AsyncIterable<Buffer>) {
      bytes += part.byteLength;
      if (bytes > limit) {
        throw new UserError(
          'bad-request',
          `${name} is not fetched: it has more than ${limit} bytes. Save the article alone, and import that.`,
        );
      }
      parts.push(part);
    }
  } catch (error) {
    if (isDamage(error)) {
      throw new UserError(
        'bad-request',
        `${name} is not fetched: its ${encoding} data is damaged. Try again later, or save the page and import it.`,
      );
    }
    throw error;
  } finally {
    body.destroy();
  }
  return Buffer.concat(parts);
}

function unpacked(body: Readable, encoding: string | null, name: string): Readable {
  const named = encoding?.trim().toLowerCase() ?? '';
  if (named === '' || named === 'identity') return body;
  const unpacker =
    named === 'gzip' || named === 'x-gzip'
      ? createGunzip()
      : named === 'br'
        ? createBrotliDecompress()
        : null;
  if (unpacker === null) {
    body.destroy();
    throw new UserError(
      'bad-request',
      `${name} is not fetched: it is packed in a way that was not asked for (${named.slice(0, 40)}).`,
    );
  }
  // What goes wrong reaches whoever reads the last stream.
  return pipeline(body, unpacker, () => undefined);
}

function isDamage(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^(?:Z_|ERR__ERROR|ERR_BROTLI)/.test(code);
}

import type { CitedSources } from '../../events/cited-sources.ts';
import type { ArticleEvidence } from '../../reading/statement.ts';
import { type Blob, type BlobSource, openBlob } from './blob.ts';
import { DamagedEvidence } from './damaged-evidence.ts';
import { checksumOf, decodeHead, decodePiece, endOfHead, type PieceOwner } from './piece.ts';
import type { Place } from './places.ts';

/** The pieces of some segments, read one by one. */
export interface Pieces {
  /** The evidence of the article whose piece lies at a place. Throws `DamagedEvidence` when the piece cannot be read as it was written. */
  at(place: Place, owner: PieceOwner): ArticleEvidence;
  /** Whom the sentences of the article whose piece lies at a place cite: less is read than by `at`. Throws as `at`. */
  sourcesAt(place: Place): readonly CitedSources[];
  /** The bytes of a piece, checked. Throws as `at`. */
  bytesAt(place: Place): Uint8Array;
  close(): void;
}

/** Read at first for a head, in bytes: .99 of the heads of agency reports and .78 of those of long news articles end within it. */
const HEAD_GUESS = 1024;
/** Written over by every head: what is decoded of it are strings of their own. */
const beginningOfHead = new Uint8Array(HEAD_GUESS);

/** Opens segments; keeps the `kept` articles that were asked for last. Throws the system's error. */
export function openPieces(segments: readonly BlobSource[], kept: number): Pieces {
  const blobs: readonly Blob[] = segments.map(openBlob);
  const recent = new Map<string, ArticleEvidence>();
  const blobAt = ({ segment }: Place): Blob => {
    const blob = blobs[segment];
    if (blob === undefined) throw new DamagedEvidence(`there is no segment ${segment}`);
    return blob;
  };
  const bytesAt = (place: Place): Uint8Array => {
    const bytes = readPiece(blobAt(place), place);
    if (checksumOf(bytes) !== place.checksum)
      throw new DamagedEvidence('the checksum of a piece is wrong');
    return bytes;
  };
  return {
    bytesAt,
    sourcesAt: (place) => readHead(blobAt(place), place),
    at: (place, owner) => {
      const key = `${place.segment}:${place.offset}`;
      const known = recent.get(key) ?? decodePiece(bytesAt(place), owner);
      recent.delete(key);
      recent.set(key, known);
      if (recent.size > kept) {
        const [oldest = key] = recent.keys();
        recent.delete(oldest);
      }
      return known;
    },
    close: () => {
      for (const blob of blobs) blob.close();
    },
  };
}

function readHead(blob: Blob, { offset, length }: Place): readonly CitedSources[] {
  try {
    const beginning = blob.read(offset, Math.min(length, HEAD_GUESS), beginningOfHead);
    const end = Math.min(length, endOfHead(beginning));
    return decodeHead(end <= beginning.length ? beginning : blob.read(offset, end));
  } catch (cause) {
    throw new DamagedEvidence('the head of a piece cannot be read', { cause });
  }
}

function readPiece(blob: Blob, { offset, length }: Place): Uint8Array {
  try {
    return blob.read(offset, length);
  } catch (cause) {
    throw new DamagedEvidence('a piece cannot be read', { cause });
  }
}

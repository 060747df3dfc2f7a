import type { ArticleEvidence } from '../../evidence/statement.ts';
import { type Blob, type BlobSource, openBlob } from './blob.ts';
import { DamagedEvidence } from './damaged-evidence.ts';
import { checksumOf, decodePiece, type PieceOwner } from './piece.ts';
import type { Place } from './places.ts';

/** The pieces of some segments, read one by one. */
export interface Pieces {
  /** The evidence of the article whose piece lies at a place. Throws `DamagedEvidence` when the piece cannot be read as it was written. */
  at(place: Place, owner: PieceOwner): ArticleEvidence;
  /** The bytes of a piece, checked. Throws as `at`. */
  bytesAt(place: Place): Uint8Array;
  close(): void;
}

/** Opens segments; keeps the `kept` articles that were asked for last. Throws the system's error. */
export function openPieces(segments: readonly BlobSource[], kept: number): Pieces {
  const blobs: readonly Blob[] = segments.map(openBlob);
  const recent = new Map<string, ArticleEvidence>();
  const bytesAt = (place: Place): Uint8Array => {
    const blob = blobs[place.segment];
    if (blob === undefined) throw new DamagedEvidence(`there is no segment ${place.segment}`);
    const bytes = readPiece(blob, place);
    if (checksumOf(bytes) !== place.checksum)
      throw new DamagedEvidence('the checksum of a piece is wrong');
    return bytes;
  };
  return {
    bytesAt,
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

function readPiece(blob: Blob, { offset, length }: Place): Uint8Array {
  try {
    return blob.read(offset, length);
  } catch (cause) {
    throw new DamagedEvidence('a piece cannot be read', { cause });
  }
}

import { type CompiledIndex, type NamedArray, typedArrays } from './compiled-index.ts';

/** First bytes of every snapshot. */
export const MAGIC = Buffer.from('BYLINEIX');
/** Length of the SHA-256 that ends the file. */
export const CHECKSUM_BYTES = 32;
/** Bytes read or written, and hashed, at a time: under a millisecond of the event loop each. */
export const CHUNK_BYTES = 1024 * 1024;

const KINDS = { Uint8Array, Uint16Array, Uint32Array, Float64Array } as const;
type Kind = keyof typeof KINDS;

/** One array of the file: where it belongs, its element type, its number of elements. */
export interface ArrayEntry {
  readonly path: string;
  readonly kind: Kind;
  readonly length: number;
}

/** The JSON after the magic bytes and its length (4 bytes, little-endian); the arrays follow in this order. */
export interface SnapshotHeader {
  readonly fingerprint: string;
  readonly corpusHash: string;
  readonly documents: number;
  readonly averageFieldLength: number;
  readonly outlets: readonly string[];
  readonly arrays: readonly ArrayEntry[];
}

/** The header of an index; `fingerprint` and `corpusHash` say what it was made of. */
export function describeIndex(
  index: CompiledIndex,
  fingerprint: string,
  corpusHash: string,
): SnapshotHeader {
  return {
    fingerprint,
    corpusHash,
    documents: index.documents,
    averageFieldLength: index.miniSearch.averageFieldLength,
    outlets: index.facts.outlets,
    arrays: typedArrays(index).map(({ path, array }) => ({
      path,
      kind: array.constructor.name as Kind,
      length: array.length,
    })),
  };
}

/** Bytes of all arrays together; NaN for a header that is none. */
export function arrayBytes(header: SnapshotHeader): number {
  return header.arrays.reduce(
    (sum, { kind, length }) => sum + length * (KINDS[kind]?.BYTES_PER_ELEMENT ?? Number.NaN),
    0,
  );
}

/** An empty array of the right type and length. */
export function allocate({ kind, length }: ArrayEntry): NamedArray['array'] {
  return new KINDS[kind](length);
}

/** The bytes of an array, without copying. */
export function bytesOf(array: NamedArray['array']): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

/** Puts an index together again; throws when an array is missing or of another type. */
export function assembleIndex(
  header: SnapshotHeader,
  arrays: ReadonlyMap<string, NamedArray['array']>,
): CompiledIndex {
  const take = <T extends NamedArray['array']>(path: string, kind: new (n: number) => T): T => {
    const array = arrays.get(path);
    if (!(array instanceof kind)) throw new Error(`the array ${path} is missing`);
    return array;
  };
  const strings = (path: string) => ({
    bytes: take(`${path}.bytes`, Uint8Array),
    offsets: take(`${path}.offsets`, Uint32Array),
  });
  const uint32 = (path: string) => take(path, Uint32Array);
  return {
    documents: header.documents,
    bm25: {
      vocabulary: strings('bm25.vocabulary'),
      offsets: uint32('bm25.offsets'),
      documents: uint32('bm25.documents'),
      frequencies: take('bm25.frequencies', Uint8Array),
      weights: take('bm25.weights', Float64Array),
      bounds: take('bm25.bounds', Float64Array),
    },
    miniSearch: {
      vocabulary: strings('miniSearch.vocabulary'),
      offsets: uint32('miniSearch.offsets'),
      documents: uint32('miniSearch.documents'),
      frequencies: take('miniSearch.frequencies', Uint16Array),
      fieldLengths: uint32('miniSearch.fieldLengths'),
      averageFieldLength: header.averageFieldLength,
    },
    sequences: {
      offsets: uint32('sequences.offsets'),
      words: uint32('sequences.words'),
      bodyStarts: uint32('sequences.bodyStarts'),
      stemOf: uint32('sequences.stemOf'),
    },
    tallies: {
      capitals: uint32('tallies.capitals'),
      stops: uint32('tallies.stops'),
      derived: {
        offsets: uint32('tallies.derived.offsets'),
        documents: uint32('tallies.derived.documents'),
      },
    },
    names: {
      keys: uint32('names.keys'),
      words: uint32('names.words'),
      isName: take('names.isName', Uint8Array),
    },
    facts: {
      outlets: header.outlets,
      outletOf: uint32('facts.outletOf'),
      days: uint32('facts.days'),
    },
    headlines: strings('headlines'),
  };
}

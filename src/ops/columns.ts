import { crc32 } from 'node:zlib';

/** First bytes of every file of columns. */
const MAGIC = Buffer.from('BYLINECO');
/** Arrays begin at multiples of this (bytes), so that each can be looked at where it lies. */
const ALIGNMENT = 8;

const KINDS = { Uint8Array, Uint16Array, Uint32Array, Int32Array, Float64Array } as const;

/** The typed arrays that can be columns, by name. */
export interface ColumnKinds {
  readonly Uint8Array: Uint8Array;
  readonly Uint16Array: Uint16Array;
  readonly Uint32Array: Uint32Array;
  readonly Int32Array: Int32Array;
  readonly Float64Array: Float64Array;
}

/** A typed array that can be a column. */
export type Column = ColumnKinds[keyof ColumnKinds];

/** Named typed arrays, and whatever JSON belongs to them. */
export interface Columns {
  readonly meta: unknown;
  readonly arrays: Readonly<Record<string, Column>>;
}

interface Entry {
  readonly name: string;
  readonly kind: keyof ColumnKinds;
  readonly length: number;
}

interface Header {
  readonly meta: unknown;
  readonly entries: readonly Entry[];
}

/**
 * Columns as bytes: magic, checksum (CRC-32 of all that follows), length of the header, the header as JSON, the arrays,
 * each filled up to a multiple of eight bytes. Numbers are in the machine's byte order, as a file is read where it was written.
 */
export function encodeColumns({ meta, arrays }: Columns): Uint8Array {
  const entries = Object.entries(arrays).map(([name, array]) => ({
    name,
    kind: array[Symbol.toStringTag] as Entry['kind'],
    length: array.length,
  }));
  const header = Buffer.from(JSON.stringify({ meta, entries } satisfies Header));
  const start = aligned(MAGIC.length + 8 + header.length);
  const size = Object.values(arrays).reduce((sum, array) => sum + aligned(array.byteLength), start);
  const bytes = Buffer.alloc(size);
  MAGIC.copy(bytes);
  bytes.writeUInt32LE(header.length, MAGIC.length + 4);
  header.copy(bytes, MAGIC.length + 8);
  let at = start;
  for (const array of Object.values(arrays)) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += aligned(array.byteLength);
  }
  bytes.writeUInt32LE(crc32(bytes.subarray(MAGIC.length + 4)), MAGIC.length);
  return bytes;
}

/** Reads what `encodeColumns` wrote. Throws an error that says what is wrong when the bytes are damaged. */
export function decodeColumns(bytes: Uint8Array): Columns {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const fixed = MAGIC.length + 8;
  if (buffer.length < fixed || !MAGIC.equals(buffer.subarray(0, MAGIC.length)))
    throw new Error('these are no columns');
  if (crc32(buffer.subarray(MAGIC.length + 4)) !== buffer.readUInt32LE(MAGIC.length))
    throw new Error('the checksum of the columns is wrong');
  const headerLength = buffer.readUInt32LE(MAGIC.length + 4);
  const header = JSON.parse(
    buffer.subarray(fixed, fixed + headerLength).toString('utf8'),
  ) as Header;
  const arrays: Record<string, Column> = {};
  let at = aligned(fixed + headerLength);
  for (const { name, kind, length } of header.entries) {
    const array = viewOf(buffer, at, kind, length);
    arrays[name] = array;
    at += aligned(array.byteLength);
  }
  return { meta: header.meta, arrays };
}

/** A column of the kind it should have. Throws when it is missing or of another kind. */
export function takeColumn<K extends keyof ColumnKinds>(
  { arrays }: Columns,
  name: string,
  kind: K,
): ColumnKinds[K] {
  const array = Object.hasOwn(arrays, name) ? arrays[name] : undefined;
  if (array?.[Symbol.toStringTag] !== kind) throw new Error(`the column ${name} is missing`);
  return array as ColumnKinds[K];
}

/** A look at the bytes where they lie; a copy where an array of that kind cannot begin there. */
function viewOf(buffer: Buffer, at: number, kind: Entry['kind'], length: number): Column {
  const Kind = KINDS[kind];
  const start = buffer.byteOffset + at;
  if (start % Kind.BYTES_PER_ELEMENT === 0)
    return new Kind(buffer.buffer as ArrayBuffer, start, length);
  const copy = new Uint8Array(buffer.subarray(at, at + length * Kind.BYTES_PER_ELEMENT));
  return new Kind(copy.buffer, 0, length);
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
}

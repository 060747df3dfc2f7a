import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Columns, decodeColumns, encodeColumns, takeColumn } from '../../src/ops/columns.ts';

const name = fc.stringMatching(/^[a-z][a-zA-Z.]{0,11}$/);
const array = fc.oneof(
  fc.uint8Array(),
  fc.uint16Array(),
  fc.uint32Array(),
  fc.int32Array(),
  fc.float64Array(),
);
const anyColumns: fc.Arbitrary<Columns> = fc.record({
  // JSON has one zero.
  meta: fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as unknown),
  arrays: fc.dictionary(name, array, { maxKeys: 6, noNullPrototype: true }),
});

/** A file of columns of every kind, and its bytes. */
const SOME: Columns = {
  meta: { made: 'of these', größe: [1, null] },
  arrays: {
    bytes: Uint8Array.of(1, 2, 3),
    segments: Uint16Array.of(7),
    rows: Uint32Array.of(4_000_000_000, 0),
    days: Int32Array.of(-1, 20_000),
    similarity: Float64Array.of(0.25, Number.POSITIVE_INFINITY, Number.NaN),
    nothing: new Float64Array(0),
  },
};
const BYTES = Buffer.from(encodeColumns(SOME));

/** The same bytes, beginning so far from where memory is aligned. */
function shifted(bytes: Uint8Array, by: number): Uint8Array {
  const room = new Uint8Array(bytes.length + by);
  room.set(bytes, by);
  return room.subarray(by);
}

describe('columns', () => {
  test('GIVEN any arrays and meta THEN they are read back, wherever the bytes begin', () => {
    fc.assert(
      fc.property(anyColumns, fc.integer({ min: 0, max: 9 }), (columns, by) => {
        const read = decodeColumns(shifted(encodeColumns(columns), by));
        expect(read).toEqual(columns);
        for (const [key, one] of Object.entries(columns.arrays))
          expect(read.arrays[key]?.constructor).toBe(one.constructor);
      }),
    );
  });

  test('GIVEN aligned bytes THEN the arrays look at them and copy nothing', () => {
    const bytes = shifted(encodeColumns(SOME), 8);
    const { arrays } = decodeColumns(bytes);
    expect(Object.values(arrays).map(({ buffer }) => buffer === bytes.buffer)).toEqual(
      Object.keys(SOME.arrays).map(() => true),
    );
  });

  test('GIVEN memory that threads share THEN it is read as any other', () => {
    const shared = new Uint8Array(new SharedArrayBuffer(BYTES.length));
    shared.set(BYTES);
    expect(decodeColumns(shared)).toEqual(SOME);
  });

  test('GIVEN any single changed byte THEN reading throws', () => {
    for (const at of BYTES.keys()) {
      for (const bits of [0x01, 0x80, 0xff]) {
        const changed = Buffer.from(BYTES);
        changed.writeUInt8(changed.readUInt8(at) ^ bits, at);
        expect(() => decodeColumns(changed), `byte ${at}`).toThrow(/columns/);
      }
    }
  });

  test('GIVEN a tail that is cut off anywhere THEN reading throws', () => {
    for (const length of BYTES.keys())
      expect(() => decodeColumns(BYTES.subarray(0, length)), `${length} bytes`).toThrow(/columns/);
  });

  test('GIVEN any tail that was added THEN reading throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), (tail) => {
        expect(() => decodeColumns(Buffer.concat([BYTES, tail]))).toThrow(/checksum/);
      }),
    );
  });

  test('GIVEN a column that is missing, of another kind, or a word every object knows THEN taking it throws', () => {
    const columns = decodeColumns(BYTES);
    expect(takeColumn(columns, 'rows', 'Uint32Array')).toEqual(SOME.arrays.rows);
    expect(() => takeColumn(columns, 'row', 'Uint32Array')).toThrow('the column row is missing');
    expect(() => takeColumn(columns, 'rows', 'Int32Array')).toThrow('the column rows is missing');
    expect(() => takeColumn(columns, 'toString', 'Uint8Array')).toThrow('toString is missing');
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  comparePacked,
  compareUtf8,
  findString,
  packStrings,
  pickStrings,
  stringAt,
} from '../../../src/search/embedded/packed-strings.ts';

const text = fc.string({ unit: 'binary', maxLength: 5 });
const texts = fc.array(text, { maxLength: 8 });

describe('packed strings', () => {
  test('GIVEN any strings, one that begins with a byte order mark THEN each is read as it was', () => {
    fc.assert(
      fc.property(texts, (strings) => {
        const all = [...strings, '\uFEFFferry'];
        const packed = packStrings(all);
        expect(all.map((_, i) => stringAt(packed, i))).toEqual(all);
      }),
    );
  });

  test('GIVEN two THEN their packed order is that of compareUtf8', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const packed = packStrings(['before', a, b]);
        const order = Math.sign(comparePacked(packed, 1, packed, 2));
        expect(order).toBe(Math.sign(compareUtf8(a, b)));
      }),
    );
  });

  test('GIVEN sorted ones THEN each is found where it is, and no other', () => {
    fc.assert(
      fc.property(texts, text, (strings, wanted) => {
        const sorted = [...new Set(strings)].toSorted(compareUtf8);
        for (const one of [...sorted, wanted])
          expect(findString(packStrings(sorted), one)).toBe(sorted.indexOf(one));
      }),
    );
  });

  test('GIVEN picks of several THEN they are packed as if from the strings', () => {
    fc.assert(
      fc.property(texts, texts, fc.array(fc.nat()), (a, b, picks) => {
        const all = [...a.map((_, i) => [0, i] as const), ...b.map((_, i) => [1, i] as const)];
        const picked = picks.flatMap((pick) => {
          const found = all[pick % Math.max(all.length, 1)];
          return found === undefined ? [] : [found];
        });
        const strings = picked.map(([from, i]) => (from === 0 ? a : b)[i] ?? '');
        const from = picked.map(([source]) => source);
        const indexes = picked.map(([, i]) => i);
        expect(pickStrings([packStrings(a), packStrings(b)], from, indexes)).toEqual(
          packStrings(strings),
        );
      }),
    );
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignWords } from '../../../src/differences/quote/reworded.ts';

const words = fc.array(fc.constantFrom('we', 'will', 'not', 'leave', 'the', 'boats'), {
  maxLength: 12,
});

test('GIVEN any two texts THEN the matches are equal words in rising order, as many either way', () => {
  fc.assert(
    fc.property(words, words, (a, b) => {
      const matches = alignWords(a, b);
      for (const [n, [i, j]] of matches.entries()) {
        expect(a[i]).toBe(b[j]);
        const before = matches[n - 1];
        if (before !== undefined) expect(i > before[0] && j > before[1]).toBe(true);
      }
      expect(alignWords(b, a)).toHaveLength(matches.length);
    }),
  );
});

test('GIVEN a text and itself THEN all of it matches', () => {
  fc.assert(
    fc.property(words, (a) => {
      expect(alignWords(a, a)).toHaveLength(a.length);
    }),
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toUnits } from '../../../src/search/embedded/bm25-weights.ts';

/** What a compiled index makes of a weight as wink leaves it. */
const ofWink = (weight: number) => Math.round(Number(weight.toFixed(9)) * 1e9);

describe('a BM25 weight in whole units', () => {
  it('GIVEN any weight WHEN rounded THEN it is what its nine decimals give', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 50, noNaN: true }), (weight) => {
        expect(toUnits(weight)).toBe(ofWink(weight));
      }),
      { numRuns: 20_000 },
    );
  });

  it('GIVEN a weight in the middle of two units or a hair beside it WHEN rounded THEN it is what its nine decimals give', () => {
    const units = fc.integer({ min: 0, max: 50_000_000_000 });
    const aside = fc.double({ min: -1e-3, max: 1e-3, noNaN: true });
    fc.assert(
      fc.property(units, fc.oneof(fc.constant(0), aside), (whole, beside) => {
        const weight = (whole + 0.5 + beside) / 1e9;
        expect(toUnits(weight)).toBe(ofWink(weight));
      }),
      { numRuns: 20_000 },
    );
  });
});

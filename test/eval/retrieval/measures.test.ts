import { describe, expect, test } from 'vitest';
import { ndcg, pairedP, recall, reciprocalRank } from './measures.ts';

const gains = new Map([
  [3, 1],
  [5, 2],
  [9, 0],
]);

describe('the measures of a ranking', () => {
  test('GIVEN the ideal order THEN nDCG is 1, and less when the better one comes second', () => {
    expect(ndcg([5, 3], gains)).toBe(1);
    const swapped = (1 + 2 / Math.log2(3)) / (2 + 1 / Math.log2(3));
    expect(ndcg([3, 5], gains)).toBeCloseTo(swapped, 12);
  });

  test('GIVEN a relevant paragraph on rank 3 THEN its reciprocal rank is a third; a gain of 0 is not relevant', () => {
    expect(reciprocalRank([9, 1, 5], gains)).toBeCloseTo(1 / 3, 12);
    expect(reciprocalRank([9, 1, 2], gains)).toBe(0);
  });

  test('GIVEN the first relevant paragraph on rank 11 THEN neither measure of the first ten sees it, but recall does', () => {
    const ranking = [10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 5];
    expect(reciprocalRank(ranking, gains)).toBe(0);
    expect(ndcg(ranking, gains)).toBe(0);
    expect(recall(ranking, gains)).toBe(0.5);
  });

  test('GIVEN equal systems THEN p is 1; GIVEN one that is better on each of 20 queries THEN p is small', () => {
    const low = Array.from({ length: 20 }, (_, i) => i / 100);
    expect(pairedP(low, low)).toBe(1);
    expect(
      pairedP(
        low.map((value) => value + 0.1),
        low,
      ),
    ).toBeLessThan(0.01);
  });
});

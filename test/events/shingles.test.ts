import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jaccard, shingles } from '../../src/events/shingles.ts';

describe('shingles', () => {
  test('GIVEN a sentence THEN its shingles are its three-word runs, without case and marks', () => {
    expect([...shingles('The old pier, “lost”.')]).toEqual(['the old pier', 'old pier lost']);
  });

  test('GIVEN fewer words THEN there is one shingle, and none without words', () => {
    expect([...shingles('Old pier')]).toEqual(['old pier']);
    expect([...shingles('…')]).toEqual([]);
  });

  test('GIVEN any two texts THEN their similarity is 0 to 1, the same either way, and 1 to itself', () => {
    fc.assert(
      fc.property(fc.lorem(), fc.lorem(), (a, b) => {
        const [left, right] = [shingles(a), shingles(b)];
        const similarity = jaccard(left, right);
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(similarity).toBeLessThanOrEqual(1);
        expect(jaccard(right, left)).toBe(similarity);
        expect(jaccard(left, left)).toBe(1);
      }),
    );
  });
});

import type { PairView } from './views.ts';

/** Shortest beginning that two stems must share, and the part of the shorter one it must be. */
const MIN_SHARED_LETTERS = 4;
const MIN_SHARED_PART = 0.7;

function resembles(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (shorter < MIN_SHARED_LETTERS) return false;
  if (a.endsWith(b) || b.endsWith(a)) return true;
  let shared = 0;
  while (shared < shorter && a[shared] === b[shared]) shared += 1;
  return shared >= MIN_SHARED_LETTERS && shared >= MIN_SHARED_PART * shorter;
}

/**
 * The idf share (0 to 1) of a claim's stems that a short text holds or comes near to: "meteor" for
 * "meteorite", "schoolboy" for "boy". Only for headline-like texts: it compares every pair of stems.
 */
export function fuzzyCoverage({ claim, text }: PairView): number {
  const stems = [...text.frequency.keys()];
  let sum = 0;
  claim.stems.forEach((stem, i) => {
    if (text.frequency.has(stem) || stems.some((other) => resembles(stem, other))) {
      sum += claim.weights[i] ?? 0;
    }
  });
  return sum / claim.total;
}

import { oncePer } from '../reading/once-per.ts';
import type { Statement } from '../reading/statement.ts';

/** How telling a concept is. */
export interface Weights {
  /** Smoothed inverse document frequency over articles: ln(1 + N / df), Robertson & Spärck Jones 1976 without the relevance part. */
  idf(concept: string): number;
  /** Whether any article holds the concept. */
  has(concept: string): boolean;
}

/** The inverse document frequency of a concept that `holding` of `total` articles hold, smoothed so that none is infinite. */
export function smoothedIdf(holding: number, total: number): number {
  return Math.log(1 + (total + 1) / (holding + 0.5));
}

/** A statement's concepts but for figures, which count only through what they measure. */
const wordsOf = oncePer(
  ({ concepts }: Statement): ReadonlySet<string> =>
    new Set(concepts.filter((concept) => !concept.startsWith('='))),
);

/** Share of the smaller statement that the larger one repeats, 0 to 1, every concept counted alike. */
export function overlap(a: Statement, b: Statement): number {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const [small, large] = left.size <= right.size ? [left, right] : [right, left];
  let shared = 0;
  for (const word of small) if (large.has(word)) shared += 1;
  return small.size === 0 ? 0 : shared / small.size;
}

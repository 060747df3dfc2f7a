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

/** Every concept weighs the same: for two sentences without a corpus around them. */
export const EVEN_WEIGHTS: Weights = { idf: () => 1, has: () => false };

/**
 * Share of the smaller statement's weight that the larger one repeats, 0 to 1. Numbers count only through
 * what they measure, so they are left out.
 */
export function overlap(a: Statement, b: Statement, weights: Weights): number {
  const right = new Set(b.concepts);
  const massA = mass(a.concepts, weights);
  const massB = mass(b.concepts, weights);
  const shared = mass(
    a.concepts.filter((concept) => right.has(concept)),
    weights,
  );
  const smaller = Math.min(massA, massB);
  return smaller === 0 ? 0 : shared / smaller;
}

function mass(concepts: readonly string[], weights: Weights): number {
  let sum = 0;
  for (const concept of concepts) if (!concept.startsWith('=')) sum += weights.idf(concept);
  return sum;
}

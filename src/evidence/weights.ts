import type { ArticleEvidence, Statement } from './statement.ts';

/** How telling a concept is. */
export interface Weights {
  /** Smoothed inverse document frequency over articles: ln(1 + N / df), Robertson & Spärck Jones 1976 without the relevance part. */
  idf(concept: string): number;
  /** Whether any article holds the concept. */
  has(concept: string): boolean;
}

/**
 * Weights from how many articles hold each concept. An unseen concept weighs most. `others`: articles of other
 * matters to assume beside these, so that in a corpus of one event its own words still weigh something.
 */
export function buildWeights(articles: Iterable<ArticleEvidence>, others = 0): Weights {
  const counts = new Map<string, number>();
  let total = 0;
  for (const article of articles) {
    total += 1;
    const seen = new Set(article.statements.flatMap((statement) => statement.concepts));
    for (const concept of seen) counts.set(concept, (counts.get(concept) ?? 0) + 1);
  }
  return weightsOf(counts, total + others);
}

/** Weights from ready counts: `counts` holds the number of articles of each concept, `total` of all. */
export function weightsOf(counts: ReadonlyMap<string, number>, total: number): Weights {
  return {
    idf: (concept) => smoothedIdf(counts.get(concept) ?? 0, total),
    has: (concept) => counts.has(concept),
  };
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

/** Share of a statement's weight that another repeats, 0 to 1. */
export function coverage(of: Statement, by: ReadonlySet<string>, weights: Weights): number {
  const total = mass(of.concepts, weights);
  return total === 0
    ? 0
    : mass(
        of.concepts.filter((concept) => by.has(concept)),
        weights,
      ) / total;
}

function mass(concepts: readonly string[], weights: Weights): number {
  let sum = 0;
  for (const concept of concepts) if (!concept.startsWith('=')) sum += weights.idf(concept);
  return sum;
}

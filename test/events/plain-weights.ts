import { smoothedIdf, type Weights } from '../../src/events/weights.ts';
import type { ArticleEvidence } from '../../src/reading/statement.ts';

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

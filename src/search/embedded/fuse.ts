import type { Proximity } from '../proximity.ts';
import type { StoreHit } from '../store.ts';
import type { Scored } from './top-k.ts';

/** Paragraphs whose order the second view and proximity may change: the first of the BM25 ranking. */
export const FUSION_CANDIDATES = 100;

/** Factors of what is added to a BM25 score. */
export interface FusionWeights {
  readonly miniSearch: number;
  readonly window: number;
  readonly pairs: number;
}

/**
 * What is added to a BM25 score, each in BM25's own units. Picked by hand from a grid on the development
 * collections and six sets of headlines and claims. `npm run eval:retrieval` checks the choice: on the
 * half of the queries that does not choose, mean nDCG@10 is .5992 with these, .5979 with the best of the
 * other half, .5916 without them and .5828 with wink's usual preparation.
 */
export const FUSION_WEIGHTS: FusionWeights = { miniSearch: 0.2, window: 0.3, pairs: 0.2 };
/**
 * Queries of more distinct terms are topics rather than sentences: word forms and pairs count less there,
 * in proportion (cisi, the collection of the longest queries: nDCG@10 +.007 while these were chosen).
 */
const SENTENCE_TERMS = 10;

/** What is known of one candidate beside its BM25 score. */
export interface Evidence {
  readonly miniSearch: number;
  readonly proximity: Proximity;
}

/**
 * Adds the second view and proximity to BM25 and sorts the candidates anew; `evidence[i]` belongs to
 * `first[i]`. Beyond the candidates BM25's order goes on, never above them.
 */
export function fuse(
  first: readonly Scored[],
  evidence: readonly Evidence[],
  queryTerms: number,
  weights: FusionWeights,
): readonly StoreHit[] {
  const share = Math.min(1, SENTENCE_TERMS / Math.max(1, queryTerms));
  const secondRanks = ranksOf(first, evidence);
  const candidates = evidence.map(({ miniSearch, proximity }, i): StoreHit => {
    const { ordinal, score } = first[i] ?? { ordinal: 0, score: 0 };
    const { window, pairs } = proximity;
    const forms = weights.miniSearch * miniSearch + weights.pairs * pairs;
    return {
      ordinal,
      score: score + weights.window * window + share * forms,
      ranks: {
        bm25: { rank: i + 1, score },
        minisearch: { rank: secondRanks[i] ?? 0, score: miniSearch },
      },
    };
  });
  candidates.sort((a, b) => b.score - a.score || a.ordinal - b.ordinal);
  const lowest = candidates.at(-1)?.score ?? 0;
  const rest = first.slice(evidence.length).map(
    ({ ordinal, score }, i): StoreHit => ({
      ordinal,
      score: Math.min(score, lowest),
      ranks: { bm25: { rank: evidence.length + i + 1, score }, minisearch: null },
    }),
  );
  return [...candidates, ...rest];
}

function ranksOf(hits: readonly Scored[], evidence: readonly Evidence[]): readonly number[] {
  const order = evidence.map(({ miniSearch }, i) => ({
    score: miniSearch,
    i,
    ordinal: hits[i]?.ordinal ?? 0,
  }));
  order.sort((a, b) => b.score - a.score || a.ordinal - b.ordinal);
  const ranks = new Array<number>(evidence.length);
  order.forEach(({ i }, rank) => {
    ranks[i] = rank + 1;
  });
  return ranks;
}

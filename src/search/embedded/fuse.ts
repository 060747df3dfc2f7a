import type { StoreHit } from '../store.ts';
import type { Scored } from './top-k.ts';

/** Paragraphs that MiniSearch re-scores: the first of the BM25 ranking. */
export const FUSION_CANDIDATES = 100;
/** Share of MiniSearch in the fused score. */
export const MINISEARCH_WEIGHT = 0.2;

/**
 * Convex combination of both views' scores, each divided by its largest; `second[i]` is MiniSearch's score
 * of `first[i]`. Beyond the candidates BM25's order goes on, never above them.
 */
export function fuse(first: readonly Scored[], second: readonly number[]): readonly StoreHit[] {
  const largest = first[0]?.score ?? 0;
  const largestSecond = second.reduce((max, score) => Math.max(max, score), 0);
  const secondRanks = ranksOf(first, second);
  const hits = first.map(({ ordinal, score }, i): StoreHit => {
    const other = second[i];
    const share = other === undefined || largestSecond === 0 ? 0 : other / largestSecond;
    const own = largest === 0 ? 0 : score / largest;
    return {
      ordinal,
      score: (1 - MINISEARCH_WEIGHT) * own + MINISEARCH_WEIGHT * share,
      ranks: {
        bm25: { rank: i + 1, score },
        minisearch: other === undefined ? null : { rank: secondRanks[i] ?? 0, score: other },
      },
    };
  });
  const byScore = (a: StoreHit, b: StoreHit) => b.score - a.score || a.ordinal - b.ordinal;
  const candidates = hits.slice(0, second.length).sort(byScore);
  const lowest = candidates.at(-1)?.score ?? 0;
  const rest = hits.slice(second.length);
  return [...candidates, ...rest.map((hit) => ({ ...hit, score: Math.min(hit.score, lowest) }))];
}

function ranksOf(hits: readonly Scored[], scores: readonly number[]): readonly number[] {
  const order = scores.map((score, i) => ({ score, i, ordinal: hits[i]?.ordinal ?? 0 }));
  order.sort((a, b) => b.score - a.score || a.ordinal - b.ordinal);
  const ranks = new Array<number>(scores.length);
  order.forEach(({ i }, rank) => {
    ranks[i] = rank + 1;
  });
  return ranks;
}

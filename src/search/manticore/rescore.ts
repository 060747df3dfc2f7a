import { analyze } from '../../text/tokenize.ts';
import type { StoreDocument, StoreHit, StoreName } from '../store.ts';
import { indexText } from './rows.ts';
import { type CorpusStatistics, inverseFrequency } from './statistics.ts';

/** BM25 as in Robertson and Zaragoza, "The Probabilistic Relevance Framework" (2009): k1 and b of each view. */
const BM25 = { k1: 1.2, b: 0.75 };
/** The second view counts distinct words as a paragraph's length, as MiniSearch does. */
const MINISEARCH = { k1: 1.2, b: 0.7 };

/** Scores of one candidate in each view. */
interface Scored {
  readonly ordinal: number;
  readonly bm25: number;
  readonly minisearch: number;
}

/**
 * Scores candidates with the whole corpus' statistics, so that the order does not depend on how articles
 * were spread or on the engine's version, and orders them by `store` (ties by ordinal). `terms` are the
 * question's index terms, repeats counted.
 */
export function rescore(
  candidates: readonly StoreDocument[],
  terms: readonly string[],
  statistics: CorpusStatistics,
  store: StoreName,
): readonly StoreHit[] {
  const weights = weighTerms(terms, statistics);
  const scored = candidates.map((document) => scoreDocument(document, weights, statistics));
  const ranks = { bm25: rankBy(scored, 'bm25'), minisearch: rankBy(scored, 'minisearch') };
  const final = finalScores(scored, store);
  return scored
    .map((one, at) => ({
      ordinal: one.ordinal,
      score: final[at] ?? 0,
      ranks: {
        bm25: { rank: ranks.bm25[at] ?? 0, score: one.bm25 },
        minisearch: { rank: ranks.minisearch[at] ?? 0, score: one.minisearch },
      },
    }))
    .sort((a, b) => b.score - a.score || a.ordinal - b.ordinal);
}

/** Weight of the second view; .3 was best on development data (mean nDCG@10 .5788 against .5772 for BM25 alone). */
const MINISEARCH_WEIGHT = 0.3;

interface TermWeight {
  readonly idf: number;
  /** How often the question holds the term. */
  readonly repeats: number;
}

function weighTerms(
  terms: readonly string[],
  statistics: CorpusStatistics,
): ReadonlyMap<string, TermWeight> {
  const weights = new Map<string, TermWeight>();
  for (const term of terms) {
    const idf = inverseFrequency(statistics, term);
    weights.set(term, { idf, repeats: (weights.get(term)?.repeats ?? 0) + 1 });
  }
  return weights;
}

function scoreDocument(
  document: StoreDocument,
  weights: ReadonlyMap<string, TermWeight>,
  statistics: CorpusStatistics,
): Scored {
  const counts = new Map<string, number>();
  let length = 0;
  for (const { term } of analyze(indexText(document))) {
    counts.set(term, (counts.get(term) ?? 0) + 1);
    length += 1;
  }
  const saturate = saturation(BM25, length / statistics.averageLength);
  const saturateDistinct = saturation(MINISEARCH, counts.size / statistics.averageDistinct);
  let bm25 = 0;
  let minisearch = 0;
  for (const [term, { idf, repeats }] of weights) {
    const count = counts.get(term) ?? 0;
    bm25 += repeats * idf * saturate(count);
    minisearch += repeats * idf * saturateDistinct(count);
  }
  return { ordinal: document.ordinal, bm25, minisearch };
}

/** BM25's term-frequency part for a paragraph `relativeLength` times as long as the mean one. */
function saturation(
  { k1, b }: { readonly k1: number; readonly b: number },
  relativeLength: number,
): (count: number) => number {
  const norm = k1 * (1 - b + b * relativeLength);
  return (count) => (count * (k1 + 1)) / (count + norm);
}

/** The 1-based rank of each candidate in one view (ties by ordinal). */
function rankBy(scored: readonly Scored[], view: 'bm25' | 'minisearch'): readonly number[] {
  const order = scored.map((one, at) => ({ at, score: one[view], ordinal: one.ordinal }));
  order.sort((a, b) => b.score - a.score || a.ordinal - b.ordinal);
  const ranks = new Array<number>(scored.length);
  for (const [rank, { at }] of order.entries()) ranks[at] = rank + 1;
  return ranks;
}

function finalScores(scored: readonly Scored[], store: StoreName): readonly number[] {
  const bm25 = scored.map((one) => one.bm25);
  const minisearch = scored.map((one) => one.minisearch);
  if (store === 'bm25') return bm25;
  if (store === 'minisearch') return minisearch;
  const first = normalise(bm25);
  const second = normalise(minisearch);
  return first.map(
    (score, at) => (1 - MINISEARCH_WEIGHT) * score + MINISEARCH_WEIGHT * (second[at] ?? 0),
  );
}

/** Scales scores to 0 to 1 (min-max); equal scores all become 1. */
function normalise(scores: readonly number[]): readonly number[] {
  const low = scores.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const high = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  return scores.map((score) => (high === low ? 1 : (score - low) / (high - low)));
}

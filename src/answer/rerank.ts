import type { StoreHit, StoreTerm } from '../search/store.ts';
import { rankCandidates } from './ask/candidates.ts';
import type { Library } from './library.ts';
import { logOdds } from './odds.ts';
import { forReader } from './sentences.ts';

/** Passages that are reordered, however few are asked for; the others follow as they were. */
export const RERANKED = 30;
/** Sentences read for it at most, best match first: long paragraphs are read in part. */
const SENTENCES = 60;
/** What the search's own score adds to the log odds of the best sentence, as a share of the first hit's: best on both halves of the TREC questions of 0 to 4 tried. */
const SEARCH_SHARE = 2;

/**
 * The first hits in the order of their best sentence's odds to answer and of their own score. Scores fall with rank, so that
 * they say the same as the order. Without a reader, or with too much work waiting, the order stays.
 */
export async function rerank(
  library: Library,
  question: string,
  hits: readonly StoreHit[],
  terms: readonly StoreTerm[],
): Promise<readonly StoreHit[]> {
  const first = hits.slice(0, RERANKED);
  const candidates = rankCandidates(library, first, terms, { type: 'words' }).slice(0, SENTENCES);
  const readings = await library.reader?.read(
    question,
    candidates.map(({ article, sentence }) => forReader(article, sentence)),
  );
  if (readings === undefined || readings === null) return hits;
  const best = new Map<number, number>();
  for (const [i, { hit }] of candidates.entries())
    best.set(hit.ordinal, Math.max(best.get(hit.ordinal) ?? 0, readings[i]?.probability ?? 0));
  const top = first[0]?.score ?? 0;
  const worth = ({ ordinal, score }: StoreHit): number =>
    logOdds(best.get(ordinal) ?? 0) + (top > 0 ? (SEARCH_SHARE * score) / top : 0);
  const ordered = [...first.toSorted((a, b) => worth(b) - worth(a)), ...hits.slice(RERANKED)];
  const scores = hits.map(({ score }) => score);
  return ordered.map((hit, i) => ({ ...hit, score: scores[i] ?? hit.score }));
}

import type { StoreHit, StoreTerm } from '../search/store.ts';
import { rankCandidates } from './candidates.ts';
import type { Library } from './library.ts';
import { forReader } from './sentences.ts';

/** Passages that are reordered; the others follow as they were. */
const RERANKED = 30;
/** Sentences read for it at most, best match first: long paragraphs are read in part. */
const SENTENCES = 60;

/**
 * The first hits in the order of their best sentence's probability to answer. Scores fall with rank, so that
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
  const probability = ({ ordinal }: StoreHit): number => best.get(ordinal) ?? 0;
  const ordered = [
    ...first.toSorted((a, b) => probability(b) - probability(a)),
    ...hits.slice(RERANKED),
  ];
  const scores = hits.map(({ score }) => score);
  return ordered.map((hit, i) => ({ ...hit, score: scores[i] ?? hit.score }));
}

import { BM25_PARAMETERS, WEIGHT_UNITS } from '../embedded/compile-bm25.ts';
import { MINISEARCH_PARAMETERS } from '../embedded/rank-minisearch.ts';
import { indexTerms } from '../index-terms.ts';
import type { StoreDocument } from '../store.ts';
import { indexText } from './rows.ts';
import { type CorpusStatistics, inverseFrequency, type ViewStatistics } from './statistics.ts';

/** Words of a question and how much each counts (1, or more when it is repeated). */
export type QuestionWords = ReadonlyMap<string, number>;

/** A question as both views see it. */
export interface QuestionTerms {
  readonly stems: QuestionWords;
  readonly words: QuestionWords;
}

/** One candidate's scores; 0: no word of the view matches. */
export interface CandidateScore {
  readonly ordinal: number;
  readonly bm25: number;
  readonly minisearch: number;
}

/**
 * Scores candidates with the statistics of the whole corpus, by the formulas and parameters of the
 * embedded store (BM25: Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009). The
 * engine's own scores only choose the candidates: they depend on how articles are spread and on its version.
 */
export function scoreCandidates(
  candidates: readonly StoreDocument[],
  question: QuestionTerms,
  statistics: CorpusStatistics,
): readonly CandidateScore[] {
  const stems = weighWords(question.stems, statistics.stems, statistics.documents);
  const words = weighWords(question.words, statistics.words, statistics.documents);
  return candidates.map((document) => {
    const { terms } = indexTerms(indexText(document));
    const stemCounts = countWords(terms.map(({ term }) => term));
    const wordCounts = countWords(terms.map(({ folded }) => folded));
    const { k1, b } = BM25_PARAMETERS;
    const stemNorm = k1 * (1 - b + (b * terms.length) / statistics.stems.averageLength);
    return {
      ordinal: document.ordinal,
      bm25: scoreBm25(stems, stemCounts, stemNorm),
      minisearch: scoreMiniSearch(words, wordCounts, statistics.words),
    };
  });
}

interface WeightedWord {
  readonly word: string;
  readonly weight: number;
  readonly idf: number;
}

function weighWords(
  words: QuestionWords,
  { frequencies }: ViewStatistics,
  documents: number,
): readonly WeightedWord[] {
  return Array.from(words, ([word, weight]) => {
    const idf = inverseFrequency(documents, frequencies.get(word) ?? 0);
    return { word, weight, idf };
  });
}

function countWords(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Whole units of 1e-9, as the embedded store adds them, so that equal paragraphs tie exactly. */
function scoreBm25(
  words: readonly WeightedWord[],
  counts: ReadonlyMap<string, number>,
  norm: number,
): number {
  let units = 0;
  for (const { word, weight, idf } of words) {
    const count = counts.get(word) ?? 0;
    const saturation = (count * (BM25_PARAMETERS.k1 + 1)) / (count + norm);
    units += weight * Math.round(idf * saturation * WEIGHT_UNITS);
  }
  return units / WEIGHT_UNITS;
}

function scoreMiniSearch(
  words: readonly WeightedWord[],
  counts: ReadonlyMap<string, number>,
  { averageLength }: ViewStatistics,
): number {
  const { k, b } = MINISEARCH_PARAMETERS;
  const norm = k * (1 - b + (b * counts.size) / averageLength);
  let score = 0;
  for (const { word, idf } of words) {
    const count = counts.get(word) ?? 0;
    score += (idf * (count * (k + 1))) / (count + norm);
  }
  return score;
}

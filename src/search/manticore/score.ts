import { bm25Parameters } from '../bm25-parameters.ts';
import { MINISEARCH_PARAMETERS } from '../embedded/rank-minisearch.ts';
import { WEIGHT_UNITS } from '../embedded/weight-units.ts';
import type { ParagraphWords } from './paragraph-words.ts';
import type { CorpusVocabulary } from './vocabulary.ts';

/** A word or index term of a question, how much it counts, and its inverse document frequency. */
export interface WeightedWord {
  readonly word: string;
  readonly weight: number;
  readonly idf: number;
}

/**
 * BM25 over index terms with the statistics of the whole corpus (Robertson and Zaragoza, "The
 * Probabilistic Relevance Framework", 2009), added in whole units of 1e-9 as in the embedded store, so
 * that equal paragraphs tie exactly. The engine's own score only chooses candidates: it depends on how
 * articles are spread and on the engine's version.
 */
export function scoreBm25(
  question: readonly WeightedWord[],
  { terms }: ParagraphWords,
  { meanTerms }: CorpusVocabulary,
): number {
  const { k1, b } = bm25Parameters(meanTerms);
  const counts = countWords(terms.map(({ term }) => term));
  const norm = k1 * (1 - b + (b * terms.length) / meanTerms);
  let units = 0;
  for (const { word, weight, idf } of question) {
    const count = counts.get(word) ?? 0;
    units += weight * Math.round(((idf * count * (k1 + 1)) / (count + norm)) * WEIGHT_UNITS);
  }
  return units / WEIGHT_UNITS;
}

/** MiniSearch's formula over whole words, its coordination factor left out, as in the embedded store. */
export function scoreMiniSearch(
  question: readonly WeightedWord[],
  { words }: ParagraphWords,
  { meanDistinctWords }: CorpusVocabulary,
): number {
  const { k, b } = MINISEARCH_PARAMETERS;
  const counts = countWords(words);
  const norm = k * (1 - b + (b * counts.size) / meanDistinctWords);
  let score = 0;
  for (const { word, weight, idf } of question) {
    const count = counts.get(word) ?? 0;
    score += (weight * idf * count * (k + 1)) / (count + norm);
  }
  return score;
}

function countWords(words: Iterable<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

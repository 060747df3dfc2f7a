import { BM25_PARAMETERS, WEIGHT_UNITS } from '../embedded/compile-bm25.ts';
import { inverseDocumentFrequency } from '../embedded/query-terms.ts';
import { MINISEARCH_PARAMETERS } from '../embedded/rank-minisearch.ts';
import type { ParagraphWords } from './paragraph-words.ts';
import type { CorpusStatistics, Frequencies } from './statistics.ts';

/** A word of a question: how often the question holds it, and its inverse document frequency. */
export interface WeightedWord {
  readonly word: string;
  readonly repeats: number;
  readonly idf: number;
}

/** The known words of a question, each once. */
export function weighWords(
  words: Iterable<string>,
  frequencies: Frequencies,
  documents: number,
): readonly WeightedWord[] {
  const repeats = countWords(words);
  return [...repeats]
    .filter(([word]) => frequencies.has(word))
    .map(([word, count]) => {
      const idf = inverseDocumentFrequency(documents, frequencies.get(word) ?? 0);
      return { word, repeats: count, idf };
    });
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
  { meanTerms }: CorpusStatistics,
): number {
  const { k1, b } = BM25_PARAMETERS;
  const counts = countWords(terms);
  const norm = k1 * (1 - b + (b * terms.length) / meanTerms);
  let units = 0;
  for (const { word, repeats, idf } of question) {
    const count = counts.get(word) ?? 0;
    units += repeats * Math.round(((idf * count * (k1 + 1)) / (count + norm)) * WEIGHT_UNITS);
  }
  return units / WEIGHT_UNITS;
}

/** MiniSearch's formula over whole words, its coordination factor left out, as in the embedded store. */
export function scoreMiniSearch(
  question: readonly WeightedWord[],
  { words }: ParagraphWords,
  { meanDistinctWords }: CorpusStatistics,
): number {
  const { k, b } = MINISEARCH_PARAMETERS;
  const counts = countWords(words);
  const norm = k * (1 - b + (b * counts.size) / meanDistinctWords);
  let score = 0;
  for (const { word, repeats, idf } of question) {
    const count = counts.get(word) ?? 0;
    score += (repeats * idf * count * (k + 1)) / (count + norm);
  }
  return score;
}

function countWords(words: Iterable<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

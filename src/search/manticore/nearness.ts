import type { Proximity } from '../embedded/proximity.ts';
import { inverseDocumentFrequency } from '../embedded/query-terms.ts';
import type { ParagraphWords } from './paragraph-words.ts';
import type { CorpusStatistics } from './statistics.ts';

/** As in the embedded store (proximity.ts): a clause and a sentence of news, in words. */
const WINDOW_WORDS = [15, 25] as const;
/** As there: BM25's usual values. */
const K1 = 1.2;
const B = 0.75;

/** The idf of each term of a question, and of each pair of words that stand side by side in it. */
export interface NearnessQuestion {
  readonly terms: ReadonlyMap<string, number>;
  readonly pairs: ReadonlyMap<string, number>;
}

/** Prepares a question: `terms` its known index terms, `words` all its words in order. */
export function prepareNearness(
  terms: Iterable<string>,
  words: readonly string[],
  statistics: CorpusStatistics,
): NearnessQuestion {
  const { documents } = statistics;
  const wordIdf = (word: string) =>
    inverseDocumentFrequency(documents, statistics.words.get(word) ?? 0);
  const pairs = new Map<string, number>();
  for (const [first, second] of neighbours(words)) {
    if (!statistics.words.has(first) || !statistics.words.has(second)) continue;
    const idf = Math.min(wordIdf(first) + wordIdf(second), Math.log(documents + 1));
    pairs.set(pairKey(first, second), idf);
  }
  const idfs = Array.from(terms, (term): [string, number] => [
    term,
    inverseDocumentFrequency(documents, statistics.terms.get(term) ?? 0),
  ]);
  return { terms: new Map(idfs), pairs };
}

/** How near a paragraph holds the words of a question, as the embedded store measures it. */
export function measureNearness(
  paragraph: ParagraphWords,
  question: NearnessQuestion,
  statistics: CorpusStatistics,
): Proximity {
  return {
    window: measureWindows(paragraph.stems, question.terms),
    pairs: measurePairs(paragraph.words, question.pairs, statistics.meanWords),
  };
}

function measurePairs(
  words: readonly string[],
  pairs: ReadonlyMap<string, number>,
  meanWords: number,
): number {
  const counts = new Map<string, number>();
  for (const [first, second] of neighbours(words)) {
    const key = pairKey(first, second);
    if (pairs.has(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const norm = K1 * (1 - B + (B * words.length) / meanWords);
  let sum = 0;
  for (const [key, count] of counts) {
    sum += ((pairs.get(key) ?? 0) * count * (K1 + 1)) / (count + norm);
  }
  return sum;
}

function measureWindows(
  stems: readonly (string | null)[],
  idfs: ReadonlyMap<string, number>,
): number {
  const found: { readonly stem: string; readonly position: number }[] = [];
  for (const [position, stem] of stems.entries()) {
    if (stem !== null && idfs.has(stem)) found.push({ stem, position });
  }
  const best = (size: number) =>
    found.reduce((most, { position }, from) => {
      const inside = new Set<string>();
      for (let i = from; i < found.length; i += 1) {
        const next = found[i];
        if (next === undefined || next.position - position >= size) break;
        inside.add(next.stem);
      }
      let mass = 0;
      for (const stem of inside) mass += idfs.get(stem) ?? 0;
      return Math.max(most, mass);
    }, 0);
  return WINDOW_WORDS.reduce((sum, size) => sum + best(size), 0);
}

function* neighbours(words: readonly string[]): Generator<readonly [string, string]> {
  let previous: string | undefined;
  for (const word of words) {
    if (previous !== undefined) yield [previous, word];
    previous = word;
  }
}

/** Words hold letters and digits alone, so that the space cannot be part of one. */
function pairKey(first: string, second: string): string {
  return `${first} ${second}`;
}

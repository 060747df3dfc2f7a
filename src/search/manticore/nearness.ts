import type { Proximity } from '../embedded/proximity.ts';
import type { ParagraphWords } from './paragraph-words.ts';
import type { Question } from './question.ts';
import type { CorpusVocabulary } from './vocabulary.ts';

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

/** Prepares a question for a corpus of `documents` paragraphs. */
export function prepareNearness(question: Question, documents: number): NearnessQuestion {
  const pairs = new Map<string, number>();
  for (const [first, second] of neighbours(question.words)) {
    if (first === null || second === null) continue;
    const idf = Math.min(first.idf + second.idf, Math.log(documents + 1));
    pairs.set(pairKey(first.word, second.word), idf);
  }
  const terms = question.terms.map(({ word, idf }) => [word, idf] as const);
  return { terms: new Map(terms), pairs };
}

/** How near a paragraph holds the words of a question, as the embedded store measures it. */
export function measureNearness(
  paragraph: ParagraphWords,
  question: NearnessQuestion,
  { meanWords }: CorpusVocabulary,
): Proximity {
  return {
    window: measureWindows(paragraph.stems, question.terms),
    pairs: measurePairs(paragraph.words, question.pairs, meanWords),
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

function* neighbours<T>(items: readonly T[]): Generator<readonly [T, T]> {
  let previous: { readonly item: T } | undefined;
  for (const item of items) {
    if (previous !== undefined) yield [previous.item, item];
    previous = { item };
  }
}

/** Words hold letters and digits alone, so that the space cannot be part of one. */
function pairKey(first: string, second: string): string {
  return `${first} ${second}`;
}

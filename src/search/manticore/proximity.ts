import { type FoundPair, type Proximity, pairIdf, scorePairs, scoreWindows } from '../proximity.ts';
import type { ParagraphWords } from './paragraph-words.ts';
import type { Question } from './question.ts';
import type { CorpusVocabulary } from './vocabulary.ts';

/** The idf of each term of a question, and of each pair of words that stand side by side in it. */
export interface ProximityQuestion {
  readonly terms: ReadonlyMap<string, number>;
  readonly pairs: ReadonlyMap<string, number>;
}

/** Prepares a question for a corpus of `documents` paragraphs. */
export function prepareProximity(question: Question, documents: number): ProximityQuestion {
  const pairs = new Map<string, number>();
  for (const [first, second] of neighbours(question.words)) {
    if (first === null || second === null) continue;
    pairs.set(pairKey(first.word, second.word), pairIdf(first.idf, second.idf, documents));
  }
  const terms = question.terms.map(({ word, idf }) => [word, idf] as const);
  return { terms: new Map(terms), pairs };
}

/** How near a paragraph holds the words of a question, as the embedded store measures it. */
export function measureProximity(
  { stems, words }: ParagraphWords,
  question: ProximityQuestion,
  { meanWords }: CorpusVocabulary,
): Proximity {
  const positions: number[] = [];
  const found: string[] = [];
  for (const [position, stem] of stems.entries()) {
    if (stem === null || !question.terms.has(stem)) continue;
    positions.push(position);
    found.push(stem);
  }
  return {
    window: scoreWindows(positions, found, question.terms),
    pairs: scorePairs(findPairs(words, question.pairs), words.length, meanWords),
  };
}

function findPairs(
  words: readonly string[],
  pairs: ReadonlyMap<string, number>,
): Iterable<FoundPair> {
  const found = new Map<string, FoundPair>();
  for (const [first, second] of neighbours(words)) {
    const key = pairKey(first, second);
    const idf = pairs.get(key);
    if (idf !== undefined) found.set(key, { idf, count: (found.get(key)?.count ?? 0) + 1 });
  }
  return found.values();
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

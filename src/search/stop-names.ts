import type { Token } from '../text/tokenize.ts';
import { hasCapital } from './capitals.ts';

/** Written with a capital for other reasons than being a name. */
const NEVER_NAMES: ReadonlySet<string> = new Set(['i', 'im', 'ive', 'a', 'an', 'the']);
/** A word of so many letters in small ones shows that a line is not all in capitals, as headlines may be. */
const TELLING_LETTERS = 4;
const SMALL_WORD = /^\p{Ll}+$/u;

/** Where a text spells a name in stop words. */
export interface StopNames {
  /** Stop words that are a name by themselves: "It" in "the film It opened". */
  readonly single: ReadonlySet<Token>;
  /** Stop words that are one with the article before them: "Who" in "The Who". */
  readonly withArticle: ReadonlySet<Token>;
}

/**
 * Finds names that are made of stop words ("The Who", "It", "Them") by their capitals, which no sentence and no
 * title calls for. A text of nothing else is taken for a name: it is what a person typed. `words`: all of a
 * text in order.
 */
export function findStopNames(text: string, words: readonly Token[]): StopNames {
  const single = new Set<Token>();
  const withArticle = new Set<Token>();
  const [first, second] = words;
  if (words.length === 1 && first !== undefined && mayName(first)) single.add(first);
  const isTyped = words.length === 2 && first?.folded === 'the' && second?.stop === true;
  for (const [i, word] of words.entries()) {
    const before = words[i - 1];
    if (!word.stop || NEVER_NAMES.has(word.folded) || before === undefined) continue;
    if (text.slice(before.end, word.start) !== ' ') continue;
    const isAfterArticle = before.folded === 'the' && (hasCapital(before.word) || isTyped);
    if (isAfterArticle && (isTyped || mayName(word))) withArticle.add(word);
    if (mayName(word) && standsAlone(text, word, before, words[i + 1])) single.add(word);
  }
  return { single, withArticle };
}

function mayName(word: Token): boolean {
  return word.stop && hasCapital(word.word) && !NEVER_NAMES.has(word.folded);
}

/** Neither part of a longer run of capitals nor in a line that has all its words in capitals. */
function standsAlone(text: string, word: Token, before: Token, next: Token | undefined): boolean {
  if (before.stop && hasCapital(before.word) && before.folded !== 'the') return false;
  const goesOn = next !== undefined && text.slice(word.end, next.start) === ' ';
  if (goesOn && hasCapital(next.word)) return false;
  return hasSmallWords(lineAround(text, word));
}

function lineAround(text: string, { start, end }: Token): string {
  const last = text.indexOf('\n', end);
  return text.slice(text.lastIndexOf('\n', start) + 1, last < 0 ? undefined : last);
}

function hasSmallWords(line: string): boolean {
  return line
    .split(/[^\p{L}\p{M}'’]+/u)
    .some((word) => word.length >= TELLING_LETTERS && SMALL_WORD.test(word));
}

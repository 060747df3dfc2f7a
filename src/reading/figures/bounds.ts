import { quantityWords } from '../word-lists.ts';
import type { Word } from '../words.ts';
import type { NumberRead } from './read-number.ts';

/** "around 180" holds 162 to 198: a tenth either way, the width the evidence notes settled on. */
const APPROXIMATE_SHARE = 0.1;
const LEAST = /^(?:at least|no fewer than|no less than|not less than)$/;
const MORE = /^(?:more than|greater than|over|above|exceeding)$/;
const MOST =
  /^(?:no more than|at most|up to|as many as|as much as|fewer than|less than|under|below)$/;

/** The interval a modified number stands for, and the first word of the modifier. */
export interface Bounds {
  readonly lo: number;
  readonly hi: number;
  readonly openLo: boolean;
  readonly first: number;
}

/** Reads the modifier before a number: "at least 400" is [400, ∞), "around 180" a tenth either way. */
export function applyModifiers(words: readonly Word[], number: NumberRead): Bounds {
  let first = number.first;
  while (first > 0 && /^[$€£¥]$|^(a|an|just|only|US\$|even)$/i.test(words[first - 1]?.text ?? ''))
    first -= 1;
  const one = words[first - 1]?.lower ?? '';
  const two = `${words[first - 2]?.lower ?? ''} ${one}`;
  const three = `${words[first - 3]?.lower ?? ''} ${two}`;
  const { lo, hi } = number;
  // The longest first: "no more than 40" is no "more than 40".
  for (const phrase of [three, two, one]) {
    const before = { openLo: false, first: first - phrase.split(' ').length };
    if (LEAST.test(phrase)) return { ...before, lo, hi: Infinity };
    if (MORE.test(phrase)) return { ...before, lo, hi: Infinity, openLo: true };
    if (MOST.test(phrase)) return { ...before, lo: 0, hi };
    if (phrase === 'close to' || quantityWords('approximate').has(phrase))
      return { ...before, lo: lo * (1 - APPROXIMATE_SHARE), hi: hi * (1 + APPROXIMATE_SHARE) };
  }
  const orMore = words[number.last + 1]?.lower === 'or' && words[number.last + 2]?.lower === 'more';
  return { lo, hi: orMore ? Infinity : hi, openLo: false, first };
}

import { remember } from '../text/remember.ts';
import { analyze } from '../text/tokenize.ts';
import { type Verdict, verdict } from './verdict.ts';

/** Share of the shorter answer's words that the longer one holds where both say the same. */
const SAME_SHARE = 0.6;

/**
 * Compares two answers in words: "to clear the mines" and "clear mines" say the same. Words that differ are no
 * contradiction, only another thing said.
 */
export function compareWords(a: string, b: string): Verdict {
  const [left, right] = [termsOf(a), termsOf(b)];
  const smaller = Math.min(left.size, right.size);
  if (smaller === 0) return verdict('incomparable', 'unresolved');
  const shared = [...left].filter((term) => right.has(term)).length;
  return shared / smaller >= SAME_SHARE
    ? verdict('same', 'equal')
    : verdict('incomparable', 'other-thing');
}

/** An answer is compared with many: its words are read once. */
const termsOf = remember(
  (text: string): ReadonlySet<string> => new Set(analyze(text).map(({ term }) => term)),
);

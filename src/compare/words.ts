import { remember } from '../text/remember.ts';
import { analyze } from '../text/tokenize.ts';

/** Share of the shorter answer's words that the longer one holds where both say the same. */
const SAME_SHARE = 0.6;

/**
 * Whether two answers in words say the same, as "to clear the mines" and "clear mines" do. Words that differ are no
 * contradiction, only another thing said.
 */
export function saySame(a: string, b: string): boolean {
  const [left, right] = [termsOf(a), termsOf(b)];
  const smaller = Math.min(left.size, right.size);
  const shared = [...left].filter((term) => right.has(term)).length;
  return smaller > 0 && shared / smaller >= SAME_SHARE;
}

/** An answer is compared with many: its words are read once. */
const termsOf = remember(
  (text: string): ReadonlySet<string> => new Set(analyze(text).map(({ term }) => term)),
);

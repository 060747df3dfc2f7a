import { cueSet } from '../lexicon.ts';
import type { Word } from '../words.ts';

/** Words that make the whole clause negative from its subject on: "No fighters were killed". */
const NOBODY = new Set(['no', 'none', 'nobody', 'neither']);
/** Objects that negate their verb: "found no violations", "saw nothing". */
const NOTHING = new Set(['no', 'nothing', 'nobody', 'none']);
/** Words before a predicate within which "not" and "failed to" bear on it. */
const NEGATION_REACH = 4;

/** Whether a predicate is negated within its clause, which begins at word `left`. */
export function isNegated(words: readonly Word[], at: number, left: number): boolean {
  if (words[at]?.pos === 'VERB' && NOTHING.has(words[at + 1]?.lower ?? '')) return true;
  for (let i = at - 1; i >= left; i -= 1) {
    const word = words[i];
    if (word === undefined) break;
    if (NOBODY.has(word.lower)) return true;
    if (i < at - NEGATION_REACH) continue;
    if (word.lower === 'no' && words[i + 1]?.lower === 'longer') return true;
    if (
      /^(only|just|merely|simply)$/.test(word.lower) &&
      /^(not|n't)$/.test(words[i - 1]?.lower ?? '')
    )
      return false;
    if (
      cueSet('negation').has(word.lower) &&
      !(word.pos === 'VERB' && words[i + 1]?.lower !== 'to')
    )
      return true;
    if (
      word.pos === 'VERB' &&
      word.lower !== words[at]?.lower &&
      !cueSet('negation').has(word.lemma)
    )
      return false;
  }
  return false;
}

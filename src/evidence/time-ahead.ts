import type { Word } from './words.ts';

/** Words between what is to come and its time: one clause. */
const MAX_AHEAD = 10;
/** Auxiliaries and plans, and the present tense of what is on the calendar ("the board meets next on March 6"). */
const TO_COME = new Set(
  "will shall 'll ’ll would due scheduled expected next meets takes comes begins starts opens ends".split(
    ' ',
  ),
);
/** What ends the look back for them: another clause, or what has been. */
const HAS_BEEN =
  /^(?:[,;:."“”]|—|was|were|had|did|said|told|after|since|who|which|took|came|began|started|opened|ended)$/;
const IS = new Set(['is', 'are']);

/** Whether the clause of a time tells of what is to come: "the talks will open on Wednesday", "are to open". */
export function isAhead(words: readonly Word[], at: number): boolean {
  const before = words.slice(Math.max(0, at - MAX_AHEAD), at).toReversed();
  const end = before.findIndex((word) => HAS_BEEN.test(word.lower));
  return (end < 0 ? before : before.slice(0, end)).some(
    ({ lower }, i, all) =>
      TO_COME.has(lower) || (lower === 'to' && IS.has(all[i + 1]?.lower ?? '')),
  );
}

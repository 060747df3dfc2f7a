import { cueSet, predicateClass } from '../lexicon.ts';
import type { Word } from '../words.ts';

/** Whether the happening is told as finished, under way, not yet begun, or only as somebody's aim ("an offensive to retake"). */
export type Aspect = 'done' | 'ongoing' | 'future' | 'purpose';

/** The forms of "be", with their short forms. */
export const BE = new Set([
  'am',
  'is',
  'are',
  'was',
  'were',
  'been',
  'be',
  'being',
  "'s",
  "'re",
  "'m",
]);
/** "A loan towards repairing the pipeline": what follows is somebody's aim. */
const AIMS = new Set(['for', 'towards', 'toward']);
/** Words whose "to" clause has happened where they have: "had to apologise", "was forced to land" (Karttunen 1971, implicative verbs). */
const IMPLICATIVE = new Set([
  'had',
  'forced',
  'compelled',
  'managed',
  'obliged',
  'proceeded',
  'dared',
]);

/** Whether the happening at a word is told as finished, under way, to come or as an aim; `governors` are the words that may govern it. */
export function aspectOf(
  words: readonly Word[],
  at: number,
  governors: readonly Word[],
  verbal: boolean,
): Aspect {
  const word = words[at] as Word;
  const chain = governors.map((one) =>
    one.pos === 'VERB' ||
    one.pos === 'AUX' ||
    one.pos === 'ADV' ||
    one.pos === 'ADJ' ||
    one.pos === 'PART'
      ? one
      : null,
  );
  const cue = (name: 'future' | 'ongoing'): boolean =>
    chain.some(
      (one) =>
        one !== null &&
        (cueSet(name).has(one.lower) || (one.pos === 'VERB' && cueSet(name).has(one.lemma))),
    );
  if (verbal && cue('future')) return 'future';
  const before = words[at - 1]?.lower ?? '';
  if (verbal && before === 'to' && IMPLICATIVE.has(words[at - 2]?.lower ?? '')) return 'done';
  if (verbal && (before === 'to' || words[at - 2]?.lower === 'to') && !cue('ongoing'))
    return 'purpose';
  if (word.lower.endsWith('ing') && AIMS.has(before)) return 'purpose';
  if (
    cue('ongoing') ||
    cueSet('ongoing').has(words[at + 1]?.lower ?? '') ||
    predicateClass(word.lemma) === 'continue'
  )
    return 'ongoing';
  const near = governors.slice(-3).map((one) => one.lower);
  if (verbal && word.lower.endsWith('ing') && near.some((one) => BE.has(one))) return 'ongoing';
  return 'done';
}

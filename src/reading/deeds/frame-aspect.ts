import { cueSet, predicateClass } from '../lexicon.ts';
import type { Word } from '../words.ts';

/** Whether the happening is told as finished, under way, not yet begun, or only as somebody's aim ("an offensive to retake"). */
export type Aspect = 'done' | 'ongoing' | 'future' | 'purpose';

/** "A loan towards repairing the pipeline": what follows is somebody's aim. */
const AIMS = new Set(['for', 'towards', 'toward']);

/** Whether the happening at a word is told as finished, under way, to come or as an aim; `governors` are the words that may govern it. */
export function aspectOf(
  words: readonly Word[],
  at: number,
  governors: readonly Word[],
  verbal: boolean,
): Aspect {
  const word = words[at] as Word;
  const chain = governors.filter(({ pos }) => /^(?:VERB|AUX|ADV|ADJ|PART)$/.test(pos));
  const cue = (name: 'future' | 'ongoing'): boolean =>
    chain.some(
      ({ lower, lemma, pos }) =>
        cueSet(name).has(lower) || (pos === 'VERB' && cueSet(name).has(lemma)),
    );
  if (verbal && cue('future')) return 'future';
  const before = words[at - 1]?.lower ?? '';
  if (verbal && before === 'to' && cueSet('implicative').has(words[at - 2]?.lower ?? ''))
    return 'done';
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
  if (verbal && word.lower.endsWith('ing') && near.some((one) => cueSet('be').has(one)))
    return 'ongoing';
  return 'done';
}

import { headGroup, predicateClass } from '../lexicon.ts';
import type { Word } from '../words.ts';
import { countedNoun } from './counted-noun.ts';
import { governingPredicates } from './governing-predicates.ts';

/** What a bare number counts that was named before it. */
export interface CountedBefore {
  readonly head: string;
  readonly predicates: readonly string[];
}

/** Words between "the number of …" and the number: a subject with its clause. */
const REACH = 22;
/** "The death toll rose to", "put the toll at": no toll bridge, and nothing of another clause. */
const TOLL =
  /\b(?:(?:death|dead) toll|toll (?:rose|rises|has risen|stood|stands|climbed|reached|went|grew|of|at|to|was|is|from)\b)/;
/** The dead, the injured: adjectives that stand for people. */
const STATES: Readonly<Record<string, string>> = {
  dead: 'die',
  deaths: 'die',
  fatalities: 'die',
  victims: 'die',
  killed: 'die',
  injured: 'injure',
  wounded: 'injure',
  missing: 'miss',
  arrested: 'arrest',
  arrests: 'arrest',
};

/** "The death toll rose to 12", "the number of dead stood at 187", "the number of homes destroyed at 40"; null for any other bare number. */
export function countedBefore(words: readonly Word[], first: number): CountedBefore | null {
  const before = words.slice(Math.max(0, first - REACH), first);
  const clause = before.slice(before.findLastIndex(({ text }) => /^[;:]$/.test(text)) + 1);
  if (TOLL.test(clause.map(({ lower }) => lower).join(' ')))
    return { head: headGroup('people'), predicates: [predicateClass('die')] };
  const at = before.findLastIndex(
    (word, i) => word.lower === 'number' && before[i + 1]?.lower === 'of',
  );
  if (at < 0 || before.slice(at).some((word) => word.pos === 'NUM')) return null;
  const state = STATES[before[at + 2]?.lower ?? ''];
  if (state !== undefined) return { head: headGroup('people'), predicates: [state] };
  const noun = countedNoun(before, at + 1);
  return noun.head === ''
    ? null
    : { head: headGroup(noun.head), predicates: governingPredicates(before, at + 2, noun.last) };
}

import { findValues } from '../text/values/find-values.ts';
import { headGroup } from './lexicon.ts';
import { oncePer } from './once-per.ts';
import type { Statement } from './statement.ts';
import { wordList } from './word-lists.ts';
import { tagWords } from './words.ts';

/**
 * Whether a sentence counts people, and all of another kind than a fact counts: "no civilians were killed" is neither borne
 * out nor denied by "180 soldiers were killed".
 */
export function countsOtherPeople(fact: Statement, sentence: Statement): boolean {
  const own = kindsCounted(fact);
  if (own.length === 0 || kindsCounted(sentence).length === 0) return false;
  const named = kindsNamed(sentence);
  return !own.some((kind) => named.includes(kind));
}

/** Whether two nouns are for people of whom none is of the other kind: soldiers and civilians, soldiers and gunmen. */
export function areOtherPeople(a: string | null, b: string | null): boolean {
  const [left, right] = [kindOf(a), kindOf(b)];
  return left !== null && right !== null && left !== right;
}

/** "Unarmed", or who bears arms by the group of `head-groups.json` (fighter, soldier, officer); null for people of any kind and for things. */
function kindOf(noun: string | null): string | null {
  if (noun === null) return null;
  if (wordList('unarmed').has(noun)) return 'unarmed';
  return wordList('armed').has(noun) ? headGroup(noun) : null;
}

/** The nouns that the figures of a text count, as they are written in lower case. */
export function countedNouns(text: string): readonly string[] {
  return findValues(text, { published: null }).flatMap((value) =>
    value.type === 'figure' ? (value.counted ?? []) : [],
  );
}

const kindsCounted = oncePer(({ text }: Statement): readonly string[] =>
  countedNouns(text).flatMap((noun) => kindOf(noun) ?? []),
);

const kindsNamed = oncePer(({ text }: Statement): readonly string[] =>
  tagWords(text).flatMap(({ lower }) => kindOf(lower) ?? []),
);

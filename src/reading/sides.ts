import { tokenize } from '../text/tokenize.ts';
import { headGroup } from './lexicon.ts';
import { oncePer } from './once-per.ts';
import type { Statement } from './statement.ts';
import { wordList } from './word-lists.ts';

/** Words for people of either side. */
const ANYBODY = /^(?:people|persons?|victims?|casualties|everybody|everyone|nobody|anyone|dead)$/u;

/**
 * Whether a fact tells of people who bear arms and a sentence of people who do not alone, or the other way round: "no
 * civilians were killed" is neither stated nor denied by "180 soldiers died".
 */
export function tellsOfOtherSide(fact: Statement, sentence: Statement): boolean {
  const [own, other] = [sidesIn(fact), sidesIn(sentence)];
  return (
    !other.anybody &&
    ((own.unarmed && !own.armed && other.armed && !other.unarmed) ||
      (own.armed && !own.unarmed && other.unarmed && !other.armed))
  );
}

/** Whether two nouns are for people of whom none is of the other kind: soldiers and civilians, soldiers and gunmen. */
export function areOtherPeople(a: string | null, b: string | null): boolean {
  const [left, right] = [kindOf(a), kindOf(b)];
  return left !== null && right !== null && left !== right;
}

/** "Unarmed", or who bears arms by the group of `head-groups.json` (fighter, soldier, officer). */
function kindOf(noun: string | null): string | null {
  if (noun === null) return null;
  if (wordList('unarmed').has(noun)) return 'unarmed';
  return wordList('armed').has(noun) ? headGroup(noun) : null;
}

const sidesIn = oncePer(({ text }: Statement) => {
  const words = tokenize(text).map(({ folded }) => folded);
  const holds = (side: 'armed' | 'unarmed'): boolean =>
    words.some((word) => wordList(side).has(word));
  return {
    armed: holds('armed'),
    unarmed: holds('unarmed'),
    anybody: words.some((word) => ANYBODY.test(word)),
  };
});

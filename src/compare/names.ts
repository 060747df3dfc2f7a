import { nameWords, sameName } from '../text/names.ts';
import { type Verdict, verdict } from './verdict.ts';

const CAPITAL = /\p{Lu}/u;

/**
 * Compares two names told of one thing: spellings of one name are the same, a surname stands for the full
 * name, and a role ("the mayor") may be anybody's.
 */
export function compareNames(a: string, b: string): Verdict {
  const [left, right] = [nameWords(a), nameWords(b)];
  if (left.join(' ') === right.join(' ')) return verdict('same', 'equal', 0);
  if (isRole(a) || isRole(b)) return verdict('compatible', 'role-and-holder');
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  const held = short.filter((word) => long.some((other) => sameName(word, other)));
  if (held.length === short.length)
    return short.length === long.length
      ? verdict('same', 'spelling', 0)
      : verdict('compatible', 'shorter-name');
  return held.length > 0 && sameName(short.at(-1) ?? '', long.at(-1) ?? '')
    ? verdict('compatible', 'spelling')
    : verdict('different', 'other-name');
}

/** No capital but in its first word's article: "the mayor", "rebels". */
function isRole(name: string): boolean {
  return !CAPITAL.test(name.replace(/^(?:The|An?)\s/u, ''));
}

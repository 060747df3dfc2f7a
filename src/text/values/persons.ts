import { monthNumber } from './calendar.ts';
import { isCapital } from './peek.ts';
import type { Token } from './tokens.ts';

const TITLE =
  /^(?:mr|mrs|ms|miss|dame|sir|lord|lady|minister|pm|president|senator|dr|theresa|teresa)$/;

/** Lower-case month names that a sentence uses for a person: "Theresa May", "Mrs. May", "April Jones". */
export function personsNamed(tokens: readonly Token[]): readonly string[] {
  const named: string[] = [];
  for (const [i, token] of tokens.entries()) {
    if (!isCapital(token) || !/^(?:may|march|april|june|august)$/.test(token.lower)) continue;
    if (monthNumber(token.lower) === null) continue;
    const dot = tokens[i - 1]?.text === '.' ? 1 : 0;
    if (TITLE.test(tokens[i - 1 - dot]?.lower ?? '')) named.push(token.lower);
  }
  return named;
}

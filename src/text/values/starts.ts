import { MONTHS, WEEKDAYS } from './calendar.ts';
import { wordsOf } from './lexicon.ts';
import { dollarOf, moneyCode, moneySymbol } from './money-words.ts';
import type { Token } from './tokens.ts';

/** Words that begin a value besides numbers, months and weekdays. */
const OTHERS =
  'a an no not none nobody half quarter aged age ages ageing turned turning over under his her their my your our magnitude category measuring measured minus noon midday midnight today tonight yesterday tomorrow overnight this last next past coming previous following same that day night week month year earlier later early late mid beginning start end middle close weekend spring summer autumn fall winter 1st 2nd 3rd 4th final christmas easter halloween thanksgiving ramadan hanukkah diwali eid new the seconds minutes hours days weeks months years decades centuries twenties thirties forties fifties sixties seventies eighties nineties jan feb mar apr jun jul aug sep sept oct nov dec sun mon tue tues wed weds thu thur thurs fri sat';

let words: ReadonlySet<string> | undefined;

function startWords(): ReadonlySet<string> {
  words ??= new Set([
    ...OTHERS.split(' '),
    ...MONTHS,
    ...WEEKDAYS,
    ...wordsOf('numbers'),
    ...wordsOf('plurals'),
    ...wordsOf('several'),
    ...wordsOf('ordinals'),
  ]);
  return words;
}

/** Whether a value may begin with a token; the readers are asked only then. */
export function mayBegin(token: Token): boolean {
  if (token.kind === 'number') return true;
  if (token.kind === 'opaque') return false;
  if (token.kind === 'symbol')
    return /^[½¼¾⅓⅔'’‘−–-]$/.test(token.text) || moneySymbol(token.text) !== null;
  return (
    startWords().has(token.lower) ||
    moneyCode(token.text) !== null ||
    dollarOf(token.lower) !== null
  );
}

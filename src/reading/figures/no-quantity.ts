import { monthNumber } from '../../text/values/calendar.ts';
import type { Word } from '../words.ts';
import type { NumberRead } from './read-number.ts';

/** "The 2017 season" is a year; "2017 seasons" would be a count. */
function isSingular({ lower, lemma }: Word): boolean {
  return lower === lemma && lower !== 'people';
}

/** Years, dates, times of day, scores, list numbers and names with numbers are not quantities. */
export function isNoQuantity(words: readonly Word[], number: NumberRead): boolean {
  const word = words[number.first];
  const before = words[number.first - 1];
  const after = words[number.last + 1];
  if (word === undefined) return true;
  const digits = /^\d{4}$/.test(word.text) && number.lo >= 1500 && number.lo <= 2100;
  if (digits && (after === undefined || after.pos !== 'NOUN' || isSingular(after))) return true;
  if (
    before !== undefined &&
    (monthNumber(before.lower) !== null ||
      before.lower === '#' ||
      before.lower === 'no.' ||
      before.lower === 'number')
  )
    return true;
  if (
    after !== undefined &&
    (monthNumber(after.lower) !== null ||
      after.lower === 'a.m.' ||
      after.lower === 'p.m.' ||
      after.lower === 'am' ||
      after.lower === 'pm' ||
      after.lower === 'percentage')
  )
    return true;
  if (after?.text === ':' && words[number.last + 2]?.pos === 'NUM') return true;
  if (before?.text === ':' && words[number.first - 2]?.pos === 'NUM') return true;
  if (before?.lower === 'to' && words[number.first - 2]?.pos === 'NUM') return true;
  if (
    word.lower === 'one' &&
    (after?.lower === 'of' || before?.lower === 'no' || after === undefined || after.pos !== 'NOUN')
  )
    return true;
  if (
    before?.pos === 'PROPN' &&
    after?.pos !== 'NOUN' &&
    after?.pos !== 'ADJ' &&
    number.glued === null
  )
    return true;
  return false;
}

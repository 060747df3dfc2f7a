import { isFullWeekday, monthNumber, weekdayNumber } from './calendar.ts';
import { isCapital, isJoin, lowerAt } from './peek.ts';
import type { TimeScope } from './time-read.ts';
import type { Token } from './tokens.ts';

/** Words before a month that nothing else takes as its own: "in May". */
const STRONG =
  /^(?:in|since|until|till|during|early|late|mid|last|next|this|through|previous|following|between|late-|mid-|every|each|throughout)$/;
/** Words before a month or a person's name: "by June", "of May", "for August". */
const WEAK = /^(?:by|of|from|to|before|after|for|and|or|around|on|about|-|–|[,(]|)$/;
/** Names that are verbs, persons or marches more often than months. */
const OTHERWISE =
  /^(?:may|march|april|june|august|jan|mar|dec|sept|sep|nov|oct|feb|apr|jun|jul|aug)$/;
/** Words of time before "of May": "the end of May". */
const PART_OF =
  /^(?:end|beginning|start|middle|month|day|days|week|weeks|part|half|morning|night|evening|rest|as|\d+(?:st|nd|rd|th)?|st|nd|rd|th)$/;

/** The month (0–11) at a token when it is used as one: not "may have", "Theresa May", "April Jones", "the March on Rome"; or null. */
export function monthAt(scope: TimeScope, at: number): number | null {
  const { tokens } = scope;
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  const month = monthNumber(token.lower);
  if (month === null) return null;
  if (isDated(tokens, at, isCapital(token))) return month;
  if (!isCapital(token)) return isSmallMonth(tokens, at) ? month : null;
  // "Mid-March": the word before the hyphen.
  const before = lowerAt(tokens, at - (isJoin(tokens, at - 1) ? 2 : 1));
  if (STRONG.test(before)) return month;
  if (!OTHERWISE.test(token.lower)) return isSurname(scope, at) ? null : month;
  if (before === 'of' && PART_OF.test(lowerAt(tokens, at - 2))) return month;
  if (scope.persons.has(token.lower) || !WEAK.test(before) || before === '' || isSurname(scope, at))
    return null;
  if (/^(?:may|march)$/.test(token.lower))
    return isMonthBeside(tokens, at) || (before === 'by' && token.lower === 'march') ? month : null;
  return month;
}

/** "From May to July", "May and June": another month beside it. */
function isMonthBeside(tokens: readonly Token[], at: number): boolean {
  return (
    [at - 2, at + 2].some((i) => monthNumber(lowerAt(tokens, i)) !== null) ||
    /^(?:from|before|after|around)$/.test(lowerAt(tokens, at - 1))
  );
}

/** A day or a year beside it, "3 May", "May 3", "May 2015", "3rd of May". */
function isDated(tokens: readonly Token[], at: number, capital: boolean): boolean {
  const dot = tokens[at + 1]?.text === '.' && tokens[at + 1]?.glued === true ? 1 : 0;
  const next = tokens[at + 1 + dot];
  const comma = next?.text === ',' ? 1 : 0;
  const year = isYearText(tokens[at + 1 + dot + comma]?.text ?? '');
  if (year) return true;
  const day = /^(?:[12]?\d|3[01])$/.test(next?.text ?? '');
  if (day && (capital || isYearText(yearBehind(tokens, at + 2 + dot)))) return true;
  const before = tokens[at - 1];
  const ofDay = before?.lower === 'of' && /^(?:st|nd|rd|th)$/.test(lowerAt(tokens, at - 2));
  if (ofDay || (/^(?:st|nd|rd|th)$/.test(before?.lower ?? '') && before?.glued === true))
    return true;
  if (
    !/^(?:[12]?\d|3[01])$/.test(before?.text ?? '') ||
    (before?.glued === true && !isJoin(tokens, at - 2))
  )
    return false;
  return capital || !/^(?:may|march)$/.test(lowerAt(tokens, at));
}

/** The token behind a day, over a comma: "march 3, 2016". */
function yearBehind(tokens: readonly Token[], at: number): string {
  return lowerAt(tokens, lowerAt(tokens, at) === ',' ? at + 1 : at);
}

/** Questions are typed in small letters: "in september 2015", "in may?"; "may" and "march" are verbs elsewhere. */
function isSmallMonth(tokens: readonly Token[], at: number): boolean {
  const word = lowerAt(tokens, at);
  if (word.length < 3 || !STRONG.test(lowerAt(tokens, at - 1))) return false;
  if (!/^(?:may|march|august|jan|mar|dec|sun|apr)$/.test(word)) return word.length > 3;
  return (
    /^(?:in|since|until|last|next|this)$/.test(lowerAt(tokens, at - 1)) &&
    /^(?:[?.,!]|)$/.test(lowerAt(tokens, at + 1))
  );
}

/** "Theresa May", "April Jones", "the March", "Women's March": a name beside a capital. */
function isSurname({ tokens }: TimeScope, at: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (before?.lower === 'the' && /^(?:march)$/.test(lowerAt(tokens, at))) return true;
  if (isCapital(before) && at > 1 && !isTimeWord(before)) return true;
  return (
    isCapital(next) &&
    next?.glued !== true &&
    !isTimeWord(next) &&
    /^(?:april|june|august|may|jan|march|mar)$/.test(lowerAt(tokens, at)) &&
    !STRONG.test(lowerAt(tokens, at - 1))
  );
}

function isTimeWord(token: Token | undefined): boolean {
  const lower = token?.lower ?? '';
  return (
    monthNumber(lower) !== null ||
    isFullWeekday(lower) ||
    weekdayNumber(lower) !== null ||
    /^(?:in|on|by|since|early|late|last|from|until|during|mid)$/.test(lower)
  );
}

/** Whether digits are a year of news or history: 1000 to 2199. */
export function isYearText(text: string): boolean {
  return /^(?:1\d|2[01])\d{2}$/.test(text);
}

import { dayOf } from './calendar.ts';
import { isPlural } from './counted.ts';
import { isOf } from './lexicon.ts';
import { isYearText } from './months.ts';
import { isJoin, lowerAt } from './peek.ts';
import { type TimeRead, timeRead } from './time-read.ts';
import type { Token } from './tokens.ts';

/** Words before a year that leave no doubt, whatever follows: "in 2015 people died". */
const SURE =
  /^(?:in|since|until|till|during|early|late|mid|between|circa|before|after|through|throughout|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|fall|winter|year|years|mid-|class|season)$/;
const LIKELY =
  /^(?:by|from|of|for|to|and|around|about|the|a|this|that|its|his|her|their|on|than|over|,|\(|;|:|-|–|—|as|at|with|is|was|or|\/|"|“|)$/;
const LEAST_BARE = 1900;
const MOST_BARE = 2060;
const TENS = /^(?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)$/;
const TENS_VALUES = [
  'twenties',
  'thirties',
  'forties',
  'fifties',
  'sixties',
  'seventies',
  'eighties',
  'nineties',
];

/** Reads a year, a span of years or a decade: "2014", "2010-14", "from 2010 to 2014", "the 1990s", "the '60s"; or null. */
export function readYear(tokens: readonly Token[], at: number): TimeRead | null {
  return readDecade(tokens, at) ?? readYears(tokens, at);
}

function readYears(tokens: readonly Token[], at: number): TimeRead | null {
  const token = tokens[at];
  if (token === undefined || !isYearText(token.text) || !isYearUse(tokens, at)) return null;
  const year = Number(token.text);
  const end = rangeEnd(tokens, at, year);
  if (end !== null) return timeRead(yearDays(year, end.year), 'year', 'absolute', at, end.last);
  return timeRead(yearDays(year, year), 'year', 'absolute', at, at);
}

/** First and last day of a span of years. */
export function yearDays(from: number, to: number): readonly [number, number] {
  return [dayOf(from, 0, 1) ?? 0, dayOf(to, 11, 31) ?? 0];
}

/** "2010-14", "1914–1918", "2010 to 2014", "between 2010 and 2014", "2015/16". */
function rangeEnd(
  tokens: readonly Token[],
  at: number,
  year: number,
): { readonly year: number; readonly last: number } | null {
  const slash = tokens[at + 1]?.text === '/' && tokens[at + 2]?.glued === true;
  const joiner = lowerAt(tokens, at + 1);
  const from = lowerAt(tokens, at - 1);
  const joined =
    isJoin(tokens, at + 1) ||
    slash ||
    (joiner === 'to' && from !== 'up') ||
    (joiner === 'and' && from === 'between');
  if (!joined) return null;
  const text = tokens[at + 2]?.text ?? '';
  if (tokens[at + 3]?.glued === true && tokens[at + 3]?.kind !== 'symbol') return null;
  if (isYearText(text) && Number(text) > year) return { year: Number(text), last: at + 2 };
  const short =
    /^\d{2}$/.test(text) && !/^(?:to|and)$/.test(joiner)
      ? Math.floor(year / 100) * 100 + Number(text)
      : 0;
  return short > year ? { year: short, last: at + 2 } : null;
}

/** Whether four digits are a year here, and neither a count ("2000 people") nor part of a name or code. */
function isYearUse(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || isStuck(tokens, at)) return false;
  const year = Number(token.text);
  const recent = year >= LEAST_BARE && year <= MOST_BARE;
  // "The size of 2019 QX", "asteroid 2012 DA14": a name.
  if (
    /^(?:of|by|asteroid|comet)$/.test(before?.lower ?? '') &&
    /^\p{Lu}{2,}\d*$/u.test(next?.text ?? '')
  )
    return false;
  const word = before?.kind === 'word' || before?.kind === 'symbol' ? before.lower : '';
  const preposed =
    SURE.test(word) ||
    (isJoin(tokens, at - 1) && /^(?:mid|pre|post|late|early)$/.test(lowerAt(tokens, at - 2)));
  if (preposed) return recent || !countsPlural(tokens, at + 1);
  if (
    /^(?:percent|cent|million|billion|people|dead)$/.test(next?.lower ?? '') ||
    isUnit(next?.lower ?? '')
  )
    return false;
  if (isOf('yearNouns', next?.lower ?? '')) return recent;
  if (countsPlural(tokens, at + 1))
    return recent && /^(?:the|that|his|her|its|their|this)$/.test(word) && !isJoin(tokens, at + 1);
  if (/^(?:than|least|most|to|some|nearly|almost|roughly|approximately|another)$/.test(word))
    return recent && word === 'to';
  if (/^\p{Lu}/u.test(before?.text ?? '') && before?.kind === 'word' && at > 1) return recent;
  return recent || LIKELY.test(word);
}

/** Letters, signs and zones at the digits: "2015's" is a year, "2015m", "2000%", "1400 GMT", "300 BC" are none. */
function isStuck(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token?.glued === true && !/^[([“"'‘’—–-]$/.test(before?.text ?? '')) return true;
  if (next === undefined) return false;
  if (next.glued && next.kind !== 'symbol' && next.kind !== 'number')
    return !/^['’]s$/.test(next.text);
  if (next.glued && /^[:.]$/.test(next.text) && tokens[at + 2]?.glued === true) return true;
  return /^(?:[%°$£€]|BC|BCE|GMT|UTC|hours)$/.test(next.text);
}

function isUnit(word: string): boolean {
  return /^(?:feet|foot|ft|metres|meters|metre|meter|miles|mile|km|kilometres|kilometers|tonnes|tons|pounds|dollars|euros|acres|hectares|degrees|words|yards|mph)$/.test(
    word,
  );
}

/** A plural within two words: what the number counts. */
function countsPlural(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < at + 3; i += 1) {
    const token = tokens[i];
    if (token?.kind !== 'word' || isOf('stops', token.lower)) return false;
    if (isPlural(token.lower)) return true;
  }
  return false;
}

/** "The 1990s", "'60s", "the sixties", "the late 1980s" (its part is read with it elsewhere). */
function readDecade(tokens: readonly Token[], at: number): TimeRead | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const apostrophe = /^['’‘]$/.test(token.text) ? 1 : 0;
  const digits = tokens[at + apostrophe];
  const before = lowerAt(tokens, at - 1);
  const determined = /^(?:the|early|mid|late|-)$/.test(before);
  if (digits?.kind === 'word' && TENS.test(digits.lower) && determined) {
    const year = 1920 + 10 * TENS_VALUES.indexOf(digits.lower);
    return timeRead(yearDays(year, year + 9), 'decade', 'absolute', at, at);
  }
  const s = sAfter(tokens, at + apostrophe + 1);
  if (digits?.kind !== 'number' || s === null) return null;
  if (/^(?:1\d|20)\d0$/.test(digits.text)) {
    const year = Number(digits.text);
    return timeRead(yearDays(year, year + 9), 'decade', 'absolute', at, s);
  }
  if (!/^[1-9]0$/.test(digits.text) || (apostrophe === 0 && !determined)) return null;
  const year = 1900 + Number(digits.text);
  return timeRead(yearDays(year, year + 9), 'decade', 'absolute', at, s);
}

function sAfter(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  if (token?.glued !== true) return null;
  if (token.lower === 's') return at;
  return /^['’]$/.test(token.text) &&
    tokens[at + 1]?.glued === true &&
    lowerAt(tokens, at + 1) === 's'
    ? at + 1
    : null;
}

/** Which part of a period "early", "mid" and "late" are: its first, middle and last third. */
export function partOf(
  [from, to]: readonly [number, number],
  part: 'early' | 'mid' | 'late',
): readonly [number, number] {
  const third = Math.round((to - from + 1) / 3);
  if (part === 'early') return [from, from + third - 1];
  return part === 'late' ? [to - third + 1, to] : [from + third, to - third];
}

import { calendarDay, monthDays } from './calendar.ts';
import { isOf } from './lexicon.ts';
import { isYearText } from './months.ts';
import { lowerAt } from './peek.ts';
import { readUnit } from './periods.ts';
import { type TimeRead, type TimeScope, timeRead } from './time-read.ts';
import type { Token } from './tokens.ts';
import { yearDays } from './years.ts';

const SEASON = /^(?:spring|summer|autumn|fall|winter)$/;
/** Which quarter or half of a year, counted from 0; the last one is -1. */
const NTH: ReadonlyMap<string, number> = new Map([
  ...['first', 'second', 'third', 'fourth'].map((word, nth) => [word, nth] as const),
  ...['1st', '2nd', '3rd', '4th'].map((word, nth) => [word, nth] as const),
  ['final', -1],
  ['last', -1],
]);
const TURN = /^(?:this|last|next|coming|past|previous)$/;
/** What a time stands behind: "in the summer", "by winter", "until spring". */
const LEAD =
  /^(?:in|by|until|till|since|during|before|after|through|throughout|over|for|from|of|late|early|mid|-)$/;
const FEAST = /^(?:christmas|easter|halloween|thanksgiving|ramadan|hanukkah|diwali|eid)$/;
const FEAST_DAY = /^(?:eve|day|sunday|monday)$/;
const QUARTER_MONTHS = 3;
const YEAR_MONTHS = 12;

/**
 * Reads a part of a year by its name: "this summer", "the spring of 2019", "winter 2025", "the third quarter", "the second
 * half of next year", "Christmas", "New Year's Eve"; or null. Seasons are turned round south of the equator, and companies
 * count their years as they like: without a year such a time is known to be one, but not which days it has.
 */
export function readSeason(scope: TimeScope, at: number): TimeRead | null {
  return readNamed(scope, at) ?? readQuarter(scope, at) ?? readFeast(scope, at);
}

/** "Spring 2019", "the summer of 2020", "next winter", "by the autumn"; not "a spring in the valley", "to fall ill". */
function readNamed({ tokens }: TimeScope, at: number): TimeRead | null {
  const turned = TURN.test(lowerAt(tokens, at)) ? 1 : 0;
  const name = at + turned;
  if (!SEASON.test(lowerAt(tokens, name))) return null;
  const year = yearBehind(tokens, name);
  if (year !== null)
    return timeRead(yearDays(year.year, year.year), 'year', 'absolute', at, year.last);
  const the = lowerAt(tokens, at - 1) === 'the';
  const isLed = LEAD.test(lowerAt(tokens, the ? at - 2 : at - 1));
  if ((turned === 0 && !isLed) || !endsHere(tokens, name)) return null;
  return timeRead(null, 'month', 'published', at, name);
}

/** "The third quarter", "the first quarter of 2024", "the second half of the year"; no half of a game. */
function readQuarter(scope: TimeScope, at: number): TimeRead | null {
  const { tokens } = scope;
  const unit = lowerAt(tokens, at + 1);
  const nth = NTH.get(lowerAt(tokens, at));
  if (nth === undefined || !/^(?:quarter|half)$/.test(unit)) return null;
  const written = yearBehind(tokens, at + 1);
  const of = written ?? yearOf(scope, at + 2);
  if (of === null) {
    const the = lowerAt(tokens, at - 1) === 'the' ? 1 : 0;
    const isLed = unit === 'quarter' && LEAD.test(lowerAt(tokens, at - 1 - the));
    return isLed && endsHere(tokens, at + 1)
      ? timeRead(null, 'month', 'published', at, at + 1)
      : null;
  }
  const months = unit === 'half' ? 2 * QUARTER_MONTHS : QUARTER_MONTHS;
  const from = nth < 0 ? YEAR_MONTHS - months : nth * months;
  const days = of.year === null ? null : monthDays(of.year, from, months);
  return timeRead(days, 'month', written === null ? 'published' : 'absolute', at, of.last);
}

/** "Of the year", "of this year", "of next year" from a token on; which one it is, is not known without a publication. */
function yearOf(
  scope: TimeScope,
  at: number,
): { readonly year: number | null; readonly last: number } | null {
  const { tokens } = scope;
  if (lowerAt(tokens, at) !== 'of' || lowerAt(tokens, at + 2) !== 'year') return null;
  const unit = readUnit(scope, lowerAt(tokens, at + 1) === 'the' ? at + 2 : at + 1);
  if (unit === null) return null;
  return { year: unit.days === null ? null : calendarDay(unit.days[0]).year, last: unit.last };
}

/** "2019", "of 2019" behind a token. */
function yearBehind(
  tokens: readonly Token[],
  at: number,
): { readonly year: number; readonly last: number } | null {
  const last = lowerAt(tokens, at + 1) === 'of' ? at + 2 : at + 1;
  const text = tokens[last]?.text ?? '';
  return isYearText(text) ? { year: Number(text), last } : null;
}

/** Days that come every year: "at Christmas", "Christmas Eve", "New Year's Day". When they are differs by church and country. */
function readFeast({ tokens }: TimeScope, at: number): TimeRead | null {
  const word = lowerAt(tokens, at);
  if (word === 'new' && /^year'?s?$/.test(lowerAt(tokens, at + 1))) {
    const day = lowerAt(tokens, at + 2) === "'s" ? at + 3 : at + 2;
    return /^(?:eve|day)$/.test(lowerAt(tokens, day))
      ? timeRead(null, 'day', 'published', at, day)
      : null;
  }
  if (!FEAST.test(word)) return null;
  const last = FEAST_DAY.test(lowerAt(tokens, at + 1)) ? at + 1 : at;
  const isLed = LEAD.test(lowerAt(tokens, at - 1)) || /^(?:at|on)$/.test(lowerAt(tokens, at - 1));
  return last > at || (isLed && endsHere(tokens, at))
    ? timeRead(null, 'day', 'published', at, last)
    : null;
}

/** Whether a noun ends with a token: of "the summer camp" and "the Christmas market" the time is no more than a description. */
function endsHere(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return next?.kind !== 'word' || isOf('stops', next.lower) || /^(?:is|was)$/.test(next.lower);
}

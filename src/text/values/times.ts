import { readClock } from './clocks.ts';
import { readDate } from './dates.ts';
import { readNearDay } from './near-days.ts';
import { readDayOfMonth, readNumericDate } from './numeric-dates.ts';
import { isJoin, lowerAt } from './peek.ts';
import { readPeriod, readUnit } from './periods.ts';
import { readSeason } from './seasons.ts';
import type { TimeRead, TimeScope } from './time-read.ts';
import { readWeekday } from './weekday-times.ts';
import { partOf, readYear } from './years.ts';

/** Words that may stand between a day and its hour: "on Friday at 8am", "8am, Friday". */
const LINK = /^(?:on|at|,|\(|\)|around|about|of|in|by|from|shortly|just|before|after)$/;
const MAX_LINKS = 3;
/** "Thursday, May 3, at 5 p.m." is merged twice. */
const MAX_MERGED = 2;
const PARTS: ReadonlyMap<string, 'early' | 'mid' | 'late'> = new Map([
  ['early', 'early'],
  ['mid', 'mid'],
  ['late', 'late'],
]);
const EDGE = /^(?:beginning|start|end|middle|close)$/;

/** Reads the time that begins at a token, a day with its hour as one; null where none begins. */
export function readTime(scope: TimeScope, at: number): TimeRead | null {
  const first = readOne(scope, at);
  if (first === null) return null;
  const time = withBeside(scope, first);
  return time.clock !== null && time.days === null ? withDayBehind(scope, time) : time;
}

/** A time with the day, hour or date that stands right beside it. */
function withBeside(scope: TimeScope, first: TimeRead): TimeRead {
  let time = first;
  for (let n = 0; n < MAX_MERGED; n += 1) {
    const second = readLinked(scope, time);
    if (second === null) break;
    if (isBracketed(scope, time.last + 1, second.first)) return beside(time, second);
    time = merged(time, second);
  }
  return time;
}

/** "17:25 (Friday)": a bracket lies between, so the words stay two times; the hour is of the day. */
function isBracketed({ tokens }: TimeScope, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (/^[()]$/.test(lowerAt(tokens, i))) return true;
  return false;
}

function beside(time: TimeRead, { days, relativeTo }: TimeRead): TimeRead {
  return time.clock === null || days === null ? time : { ...time, days, relativeTo };
}

/** "7:58 p.m. local time (11:58 GMT) on Saturday": the day of the second hour is that of the first. */
function withDayBehind(scope: TimeScope, time: TimeRead): TimeRead {
  // "Between 8am and 9am on Tuesday", "10am-5pm on Friday".
  const span = /^(?:and|to|or|until|till|-|–)$/.test(lowerAt(scope.tokens, time.last + 1)) ? 1 : 0;
  const at = skipLinks(scope, time.last + 1 + span);
  const second = at < scope.tokens.length ? readOne(scope, at) : null;
  if (second === null || second.clock === null) return time;
  return beside(time, withBeside(scope, second));
}

function skipLinks({ tokens }: TimeScope, from: number): number {
  let at = from;
  for (let n = 0; n < MAX_LINKS && LINK.test(lowerAt(tokens, at)); n += 1) at += 1;
  return at;
}

function readOne(scope: TimeScope, at: number): TimeRead | null {
  const { tokens } = scope;
  return (
    readNumericDate(tokens, at) ??
    readClock(tokens, at) ??
    readDate(scope, at) ??
    readPart(scope, at) ??
    readSeason(scope, at) ??
    readNearDay(scope, at) ??
    readWeekday(scope, at) ??
    readPeriod(scope, at) ??
    readDayOfMonth(scope, at) ??
    readTurnedMonth(scope, at) ??
    readYear(tokens, at)
  );
}

/** "Mid-March", "early 2015", "the late 1990s", "early on Sunday", "the end of May". */
function readPart(scope: TimeScope, at: number): TimeRead | null {
  const { tokens } = scope;
  const word = lowerAt(tokens, at);
  const part = PARTS.get(word) ?? edgeOf(scope, at);
  if (part === null) return null;
  let next = at + 1;
  while (
    next < at + 4 &&
    (isJoin(tokens, next) || /^(?:on|of|the|in)$/.test(lowerAt(tokens, next)))
  )
    next += 1;
  const inner =
    readDate(scope, next) ??
    readYear(tokens, next) ??
    readWeekday(scope, next) ??
    readTurnedMonth(scope, next) ??
    readSeason(scope, next) ??
    (EDGE.test(word) ? readUnit(scope, next) : null);
  if (
    inner === null ||
    (next > at + 1 && inner.grain !== 'day' && /^(?:in|on)$/.test(lowerAt(tokens, at + 1)))
  )
    return null;
  const { days, grain } = inner;
  const coarse = grain === 'month' || grain === 'year' || grain === 'decade';
  return { ...inner, first: at, days: coarse && days !== null ? partOf(days, part) : days };
}

function edgeOf({ tokens }: TimeScope, at: number): 'early' | 'mid' | 'late' | null {
  const word = lowerAt(tokens, at);
  if (!EDGE.test(word) || lowerAt(tokens, at + 1) !== 'of') return null;
  if (/^(?:end|close)$/.test(word)) return 'late';
  return word === 'middle' ? 'mid' : 'early';
}

/** "Last May", "next September", "this June". */
function readTurnedMonth(scope: TimeScope, at: number): TimeRead | null {
  if (!/^(?:last|next|this)$/.test(lowerAt(scope.tokens, at))) return null;
  const month = readDate(scope, at + 1);
  return month === null || month.grain !== 'month' ? null : { ...month, first: at };
}

/** The hour beside a day, or the day beside an hour, or the date beside a weekday. */
function readLinked(scope: TimeScope, first: TimeRead): TimeRead | null {
  const { tokens } = scope;
  if (first.clock === null && first.grain !== 'day') return null;
  const at = skipLinks(scope, first.last + 1);
  if (at >= tokens.length) return null;
  const second = readOne(scope, at);
  if (second === null) return null;
  const oneClock = (first.clock === null) !== (second.clock === null);
  if (oneClock) return second.clock !== null || second.grain === 'day' ? second : null;
  const sameDay =
    first.clock === null &&
    second.clock === null &&
    second.grain === 'day' &&
    isWeekdayRead(scope, first) &&
    (lowerAt(tokens, first.last + 1) === ',' || at === first.last + 1);
  return sameDay && isDateRead(scope, second) ? second : null;
}

/** "Thursday, May 3": a weekday and the date of the same day. */
function isWeekdayRead({ tokens }: TimeScope, { first, last }: TimeRead): boolean {
  for (let i = first; i <= last; i += 1)
    if (
      /^(?:(?:sun|mon|tues|wednes|thurs|fri|satur)day)$|^(?:sun|mon|tues?|weds?|thurs?|thu|fri|sat)$/.test(
        lowerAt(tokens, i),
      )
    )
      return true;
  return false;
}

/** "May 3", "3/5/2015": a day that is told by its number. */
function isDateRead({ tokens }: TimeScope, { first, last }: TimeRead): boolean {
  for (let i = first; i <= last; i += 1) if (tokens[i]?.kind === 'number') return true;
  return false;
}

function merged(first: TimeRead, second: TimeRead): TimeRead {
  const clock = first.clock ?? second.clock;
  const dated = first.clock === null ? (second.clock === null ? second : first) : second;
  return {
    days: dated.days,
    grain: clock === null ? dated.grain : 'hour',
    relativeTo: dated.relativeTo,
    clock,
    first: first.first,
    last: Math.max(first.last, second.last),
  };
}

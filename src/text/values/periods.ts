import { readAmount } from './amounts.ts';
import { calendarDay, monthDays, weekDays } from './calendar.ts';
import { isJoin, lowerAt } from './peek.ts';
import { type Step, stepOf } from './steps.ts';
import { type TimeRead, type TimeScope, timeRead } from './time-read.ts';
import type { Token } from './tokens.ts';
import { readTold } from './told-times.ts';
import { partOf, yearDays } from './years.ts';

const BACK = /^(?:ago|back)$/;
const TOLD_AFTER = /^(?:earlier|later|before|afterwards|afterward|after|beforehand|previously|on)$/;
const BEFORE_LAST =
  /^(?:the|these|those|its|his|her|their|our|my|in|over|during|within|for|of|and|at|than|)$/;
const YEAR_MONTHS = 12;
const UNIT_TURNS: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
]);

/** Days. */
const HALF_WEEK = 3;

/** Reads a period relative to the publication or to what is told: "two weeks ago", "last month", "a year earlier", "the next day"; or null. */
export function readPeriod(scope: TimeScope, at: number): TimeRead | null {
  return readCounted(scope, at) ?? readTurn(scope, at) ?? readTold(scope, at);
}

/** "Two weeks ago", "a year earlier", "days later", "three days from now", "several hours ago". */
function readCounted(scope: TimeScope, at: number): TimeRead | null {
  const { tokens } = scope;
  const article = /^an?$/.test(lowerAt(tokens, at)) && stepOf(lowerAt(tokens, at + 1)) !== null;
  const amount = article ? null : readAmount(tokens, at);
  const bare =
    !article &&
    amount === null &&
    /^(?:second|minute|hour|day|week|month|year|decade)s$|^centuries$/.test(lowerAt(tokens, at));
  const of = amount?.style === 'loose' && lowerAt(tokens, amount.last + 1) === 'of' ? 1 : 0;
  const unitAt = article ? at + 1 : bare ? at : (amount?.last ?? -1) + 1 + of;
  if (unitAt === 0 && !bare) return null;
  const join = isJoin(tokens, unitAt) ? 1 : 0;
  const step = stepOf(lowerAt(tokens, unitAt + join));
  if (step === null || (amount === null && !article && !bare)) return null;
  const [half, unitLast] = andAHalf(tokens, unitAt + join);
  const word = lowerAt(tokens, unitLast + 1);
  const count = bare || amount?.style === 'loose' ? null : (amount?.stated ?? 1) + half;
  if (BACK.test(word) && (word === 'ago' || article || amount !== null))
    return resolved(scope, step, count === null ? null : -count, at, unitLast + 1);
  const now = word === 'from' && /^(?:now|today)$/.test(lowerAt(tokens, unitLast + 2));
  if (now) return resolved(scope, step, count, at, unitLast + 2);
  if (
    /^['’]$/.test(word) &&
    lowerAt(tokens, unitLast + 2) === 'time' &&
    lowerAt(tokens, at - 1) === 'in'
  )
    return resolved(scope, step, count, at, unitLast + 2);
  if (!TOLD_AFTER.test(word) || !isToldEnd(tokens, unitLast + 1, word)) return null;
  return timeRead(null, step.grain, 'told', at, unitLast + 1);
}

function andAHalf(tokens: readonly Token[], unitAt: number): readonly [number, number] {
  const half = lowerAt(tokens, unitAt + 1) === 'and' && lowerAt(tokens, unitAt + 3) === 'half';
  return half ? [1 / 2, unitAt + 3] : [0, unitAt];
}

/** "A year before", "two days after the vote": "on" and "back" need an end behind them. */
function isToldEnd(tokens: readonly Token[], at: number, word: string): boolean {
  if (word === 'on') return /^(?:[,.;:)]|)$/.test(lowerAt(tokens, at + 1));
  return true;
}

function resolved(
  { published }: TimeScope,
  step: Step,
  count: number | null,
  first: number,
  last: number,
): TimeRead {
  if (published === null || count === null)
    return timeRead(null, step.grain, 'published', first, last);
  const days =
    step.grain === 'week' ? weekAround(published, step, count) : shifted(published, step, count);
  return timeRead(days, step.grain, 'published', first, last);
}

/** Counted weeks are no calendar weeks: "two weeks ago" is fourteen days ago, give or take half a week. */
function weekAround(published: number, step: Step, count: number): readonly [number, number] {
  const day = published + Math.round(count * step.days);
  return [day - HALF_WEEK, day + HALF_WEEK];
}

/** The day, week, month or year that lies some steps from the publication. Hours ago may be of the day before. */
function shifted(published: number, step: Step, count: number): readonly [number, number] {
  if (step.grain === 'hour') {
    const days = Math.ceil(Math.abs(count) * step.days);
    return count < 0
      ? [published - Math.max(1, days), published]
      : [published, published + Math.max(1, days)];
  }
  if (step.grain === 'day')
    return [published + Math.round(count * step.days), published + Math.round(count * step.days)];
  if (step.grain === 'week') return weekDays(published + Math.round(count * step.days));
  const { year, month } = calendarDay(published);
  const months = month + Math.round(count * step.months);
  if (step.grain === 'month') return monthDays(year, months);
  const there = year + Math.floor(months / YEAR_MONTHS);
  return yearDays(there, there);
}

/** "Last month", "this year", "next week", "earlier this week", "the past two weeks", "the coming days". */
function readTurn(scope: TimeScope, at: number): TimeRead | null {
  const { tokens, published } = scope;
  const word = lowerAt(tokens, at);
  const part = /^(?:earlier|later|late|early)$/.test(word) ? 1 : 0;
  const turn = { last: -1, past: -1, this: 0, next: 1, coming: 1, previous: 0 }[
    lowerAt(tokens, at + part) as 'last'
  ];
  if (turn === undefined || lowerAt(tokens, at + part) === 'previous') return null;
  const the = lowerAt(tokens, at - 1);
  const span = readSpan(scope, at, turn, part);
  if (span !== null) return span;
  const unit = lowerAt(tokens, at + part + 1);
  const step = unit.endsWith('s') ? null : stepOf(unit);
  if (step === null || step.grain === 'hour' || unit === 'night' || isJoin(tokens, at + part + 2))
    return null;
  const last = at + part + 1;
  // "The next day", "the next year": of what is told. "The past week" ends today.
  if (the === 'the' && turn === 1) return timeRead(null, step.grain, 'told', at, last);
  if (unit === 'day' && turn !== 1) return null;
  if (published === null) return timeRead(null, step.grain, 'published', at, last);
  if (/^(?:past|coming)$/.test(lowerAt(tokens, at + part)) || (the === 'the' && turn === -1))
    return timeRead(stretch(published, step, turn), step.grain, 'published', at, last);
  const days = shifted(published, step, turn);
  return timeRead(cut(days, word, published, turn), step.grain, 'published', at, last);
}

/** The year, "this month", "next week" as what the end or a part of it is told of; or null. */
export function readUnit({ tokens, published }: TimeScope, at: number): TimeRead | null {
  const turn = UNIT_TURNS.get(lowerAt(tokens, at));
  const unitAt = turn === undefined ? at : at + 1;
  const step = stepOf(lowerAt(tokens, unitAt));
  if (
    step === null ||
    !/^(?:week|month|year|decade)$/.test(step.grain) ||
    lowerAt(tokens, unitAt).endsWith('s')
  )
    return null;
  const days =
    published === null || step.grain === 'decade' ? null : shifted(published, step, turn ?? 0);
  return timeRead(days, step.grain, 'published', at, unitAt);
}

/** "Earlier this week" ends today, "later this year" begins today. */
function cut(
  days: readonly [number, number],
  word: string,
  published: number,
  turn: number,
): readonly [number, number] {
  if (word === 'early' || word === 'late') return partOf(days, word);
  if (turn !== 0) return days;
  if (word === 'earlier') return [days[0], published];
  return word === 'later' ? [published, days[1]] : days;
}

/** From the day some steps back to the publication, or on to the day some steps ahead. */
function stretch(published: number, step: Step, count: number): readonly [number, number] {
  const days = Math.round(Math.abs(count) * (step.days + step.months * (365.25 / YEAR_MONTHS)));
  return count < 0 ? [published - days, published] : [published, published + days];
}

/** "The last two weeks", "the past 24 hours", "over the next three days". */
function readSpan(
  { tokens, published }: TimeScope,
  at: number,
  turn: number,
  part: number,
): TimeRead | null {
  if (turn === 0 || part === 1) return null;
  // "It will last 48 hours": a verb.
  if (lowerAt(tokens, at) === 'last' && !BEFORE_LAST.test(lowerAt(tokens, at - 1))) return null;
  const amount = readAmount(tokens, at + 1);
  const few = lowerAt(tokens, at + 1) === 'few' ? 1 : 0;
  if (
    amount === null &&
    few === 0 &&
    !/^(?:days|weeks|months|years|decades|hours)$/.test(lowerAt(tokens, at + 1))
  )
    return null;
  const unitAt = amount === null ? at + 1 + few : amount.last + 1;
  const step = stepOf(lowerAt(tokens, unitAt));
  if (step === null || isJoin(tokens, unitAt + 1)) return null;
  const loose = amount === null || amount.style === 'loose';
  const days = published === null || loose ? null : stretch(published, step, turn * amount.stated);
  return timeRead(days, step.grain, 'published', at, unitAt);
}

import { isAhead } from './ahead.ts';
import { calendarDay, dayOf, monthDays } from './calendar.ts';
import { isYearText, monthAt } from './months.ts';
import { ordinalAt } from './ordinals.ts';
import { isJoin, lowerAt } from './peek.ts';
import { type TimeRead, type TimeScope, timeRead } from './time-read.ts';
import type { Token } from './tokens.ts';

const YEAR_MONTHS = 12;

/** A day of the month and the token it ends at. */
interface DayRead {
  readonly day: number;
  readonly last: number;
}

/** Reads a date with a named month: "3 May 2015", "May 3-5", "3rd of May", "mid-March", "May last year"; or null. */
export function readDate(scope: TimeScope, at: number): TimeRead | null {
  const { tokens } = scope;
  const early = readDay(tokens, at);
  if (early === null) return readMonthFirst(scope, at);
  const range = dayRange(tokens, early);
  const end = range ?? early;
  const monthIndex = end.last + (lowerAt(tokens, end.last + 1) === 'of' ? 2 : 1);
  const month = monthAt(scope, monthIndex);
  if (month === null) return null;
  return withYear(scope, at, monthIndex, month, [early.day, end.day]);
}

/** "3", "3rd", "the 3rd" (the article stays outside). */
function readDay(tokens: readonly Token[], at: number): DayRead | null {
  const ordinal = ordinalAt(tokens, at);
  if (ordinal !== null)
    return ordinal.value <= 31 ? { day: ordinal.value, last: ordinal.last } : null;
  const text = tokens[at]?.text ?? '';
  return /^(?:0?[1-9]|[12]\d|3[01])$/.test(text) ? { day: Number(text), last: at } : null;
}

/** The second day of "3-5 May", "May 3 to 5", "May 3 and 4". */
function dayRange(tokens: readonly Token[], { day, last }: DayRead): DayRead | null {
  const joiner = tokens[last + 1];
  if (!isJoin(tokens, last + 1) && !/^(?:to|and|-|–)$/.test(joiner?.lower ?? '')) return null;
  const end = readDay(tokens, last + 2);
  if (end === null || end.day <= day || tokens[last + 2]?.kind !== 'number') return null;
  // "May 3 and 12 people": the second number counts.
  const next = tokens[end.last + 1];
  const counts = joiner?.lower === 'and' && next?.kind === 'word' && monthLike(next) === false;
  return counts || (next?.glued === true && next.kind !== 'symbol') || next?.text === ':'
    ? null
    : end;
}

function monthLike(token: Token): boolean {
  return /^\p{Lu}/u.test(token.text) || token.lower === 'of';
}

function readMonthFirst(scope: TimeScope, at: number): TimeRead | null {
  const { tokens } = scope;
  const month = monthAt(scope, at);
  if (month === null) return null;
  const dot =
    tokens[at + 1]?.text === '.' && tokens[at + 1]?.glued === true && tokens[at + 2] !== undefined
      ? 1
      : 0;
  const the = lowerAt(tokens, at + 1 + dot) === 'the' ? 1 : 0;
  const day = readDay(tokens, at + 1 + dot + the);
  if (
    day === null ||
    (the === 1 && ordinalAt(tokens, at + 2 + dot) === null) ||
    isHour(tokens, day.last)
  )
    return withYear(scope, at, at + dot, month, null);
  const end = dayRange(tokens, day) ?? day;
  return withYear(scope, at, end.last, month, [day.day, end.day]);
}

/** "May 3.30pm", "May 3%", "May 5m": the number is no day. */
function isHour(tokens: readonly Token[], last: number): boolean {
  const next = tokens[last + 1];
  return next?.glued === true && (next.kind === 'word' || /^[:%°/]$/.test(next.text));
}

/** Ends a date with its year: written, "last year", "this year", or the nearest one backwards (forwards when ahead). */
function withYear(
  scope: TimeScope,
  first: number,
  last: number,
  month: number,
  days: readonly [number, number] | null,
): TimeRead {
  const { tokens, published } = scope;
  const grain = days === null ? 'month' : 'day';
  const comma = tokens[last + 1]?.text === ',' || lowerAt(tokens, last + 1) === 'of' ? 1 : 0;
  const written = tokens[last + 1 + comma];
  if (isYearText(written?.text ?? '') && tokens[last + 2 + comma]?.text !== '-') {
    const found = daysOf(Number(written?.text), month, days);
    return timeRead(found, grain, 'absolute', first, last + 1 + comma);
  }
  const of = lowerAt(tokens, last + 1) === 'of' ? 1 : 0;
  const turn =
    /^(?:last|this|next|that)$/.test(lowerAt(tokens, last + 1 + of)) &&
    lowerAt(tokens, last + 2 + of) === 'year';
  const lastToken = turn ? last + 2 + of : last;
  if (turn && lowerAt(tokens, last + 1 + of) === 'that')
    return timeRead(null, grain, 'told', first, lastToken);
  if (published === null) return timeRead(null, grain, 'published', first, lastToken);
  const year = calendarDay(published).year;
  if (turn) {
    const shift = { last: -1, this: 0, next: 1 }[
      lowerAt(tokens, last + 1 + of) as 'last' | 'this' | 'next'
    ];
    return timeRead(daysOf(year + shift, month, days), grain, 'published', first, lastToken);
  }
  return timeRead(
    nearest(scope, first, last, month, days, published),
    grain,
    'published',
    first,
    last,
  );
}

function nearest(
  { tokens }: TimeScope,
  first: number,
  last: number,
  month: number,
  days: readonly [number, number] | null,
  published: number,
): readonly [number, number] | null {
  const { year } = calendarDay(published);
  const here = daysOf(year, month, days);
  if (here === null) return null;
  const before = lowerAt(tokens, first - 1);
  if (before === 'last') return here[1] < published ? here : daysOf(year - 1, month, days);
  const ahead = before === 'next' || isAhead(tokens, first, last);
  if (ahead)
    return here[1] >= published && !(before === 'next' && here[0] <= published)
      ? here
      : daysOf(year + 1, month, days);
  return here[0] <= published ? here : daysOf(year - 1, month, days);
}

function daysOf(
  year: number,
  month: number,
  days: readonly [number, number] | null,
): readonly [number, number] | null {
  if (days === null) return monthDays(year, month % YEAR_MONTHS);
  const [from, to] = [dayOf(year, month, days[0]), dayOf(year, month, days[1])];
  return from === null || to === null ? null : [from, to];
}

import { calendarDay, dayOf, monthDays } from './calendar.ts';
import { ordinalAt } from './ordinals.ts';
import { isJoin, lowerAt } from './peek.ts';
import { type TimeRead, type TimeScope, timeRead } from './time-read.ts';
import type { Token } from './tokens.ts';

/** Two-digit years up to this are of our century. */
const PIVOT = 50;

/** Reads a date in digits: "2015-05-03", "3/5/2015", "17.03.2015"; or null. The order of day and month must show. */
export function readNumericDate(tokens: readonly Token[], at: number): TimeRead | null {
  return readIso(tokens, at) ?? readSlashed(tokens, at) ?? readDotted(tokens, at);
}

function readIso(tokens: readonly Token[], at: number): TimeRead | null {
  if (!/^\d{4}$/.test(tokens[at]?.text ?? '') || !isJoin(tokens, at + 1)) return null;
  const [month, day] = [tokens[at + 2]?.text ?? '', tokens[at + 4]?.text ?? ''];
  if (!/^\d{2}$/.test(month) || !isJoin(tokens, at + 3) || !/^\d{2}$/.test(day)) return null;
  const found = dayOf(Number(tokens[at]?.text), Number(month) - 1, Number(day));
  return found === null ? null : timeRead([found, found], 'day', 'absolute', at, at + 4);
}

function readSlashed(tokens: readonly Token[], at: number): TimeRead | null {
  const slash = tokens[at + 1]?.text;
  if (slash !== '/' || tokens[at + 3]?.text !== '/') return null;
  if (![1, 2, 3, 4].every((i) => tokens[at + i]?.glued === true)) return null;
  const year = tokens[at + 4]?.text ?? '';
  if (!/^(?:\d{4}|\d{2})$/.test(year)) return null;
  return ordered(tokens[at]?.text ?? '', tokens[at + 2]?.text ?? '', year, at, at + 4);
}

function readDotted(tokens: readonly Token[], at: number): TimeRead | null {
  const match = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(tokens[at]?.text ?? '');
  return match === null ? null : ordered(match[1] ?? '', match[2] ?? '', match[3] ?? '', at, at);
}

/** Day and month in either order: resolved only when one of them is above 12, or both are the same. */
function ordered(a: string, b: string, year: string, first: number, last: number): TimeRead | null {
  if (!/^\d{1,2}$/.test(a) || !/^\d{1,2}$/.test(b)) return null;
  const [x, y] = [Number(a), Number(b)];
  const whole =
    year.length === 4 ? Number(year) : Number(year) + (Number(year) <= PIVOT ? 2000 : 1900);
  if (x > 12 === y > 12 && x !== y)
    return x > 12 ? null : timeRead(null, 'day', 'absolute', first, last);
  const day = x > 12 ? dayOf(whole, y - 1, x) : dayOf(whole, x - 1, y);
  return day === null ? null : timeRead([day, day], 'day', 'absolute', first, last);
}

/** Reads a bare day of the month: "on the 5th", "by the 21st"; the last one on or before the publication. */
export function readDayOfMonth({ tokens, published }: TimeScope, at: number): TimeRead | null {
  if (lowerAt(tokens, at) !== 'the' || tokens[at + 1]?.kind !== 'number') return null;
  if (!/^(?:on|by|until|till|since|from)$/.test(lowerAt(tokens, at - 1))) return null;
  const ordinal = ordinalAt(tokens, at + 1);
  if (ordinal === null || ordinal.value > 31) return null;
  const next = tokens[ordinal.last + 1];
  // "On the 5th floor": the ordinal of something.
  if (
    next?.kind === 'word' &&
    !/^(?:and|but|at|in|when|after|with|to|of|as|the|while|or|for|he|she|it|they|was|is)$/.test(
      next.lower,
    )
  )
    return null;
  if (next?.lower === 'of' && !/^(?:this|last|next|the)$/.test(lowerAt(tokens, ordinal.last + 2)))
    return null;
  if (published === null) return timeRead(null, 'day', 'published', at, ordinal.last);
  const day = lastOn(published, ordinal.value);
  return timeRead(day === null ? null : [day, day], 'day', 'published', at, ordinal.last);
}

function lastOn(published: number, date: number): number | null {
  const { year, month } = calendarDay(published);
  for (let back = 0; back <= 2; back += 1) {
    const [from, to] = monthDays(year, month - back);
    const day = from + date - 1;
    if (day <= to && day <= published) return day;
  }
  return null;
}

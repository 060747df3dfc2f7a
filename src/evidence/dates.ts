import { WEEKDAYS } from '../text/values/calendar.ts';
import type { Span } from '../types.ts';
import { monthNumber } from './calendar.ts';
import { numberValue } from './number-words.ts';
import { ownValue } from './own-value.ts';
import { isAhead } from './time-ahead.ts';
import type { Word } from './words.ts';

/** How exact a date is; two dates are compared at the coarser grain. */
export type Grain = 'day' | 'week' | 'month' | 'year';

/**
 * A time expression resolved against the publication date: whole days since 1970-01-01, both inclusive.
 * `ago` keeps a relative expression's own count ("two weeks ago" = 2 weeks), so that two relative
 * expressions published together compare by what they say. `since` marks an open beginning.
 */
export interface TimeMention {
  readonly from: number;
  readonly to: number;
  readonly grain: Grain;
  readonly ago: { readonly unit: Grain; readonly count: number } | null;
  readonly since: boolean;
  readonly span: Span;
}

/** A report without a date of its own tells of the week before its publication (days). */
export const NEWS_DAYS = 7;
const DAY_MS = 86_400_000;
const FRIDAY = WEEKDAYS.indexOf('friday');
const UNITS: Readonly<Record<string, Grain>> = {
  day: 'day',
  days: 'day',
  week: 'week',
  weeks: 'week',
  month: 'month',
  months: 'month',
  year: 'year',
  years: 'year',
};

/** Words before a week, month or year, and how many of them lie back. */
const UNITS_BACK: Readonly<Record<string, number>> = { this: 0, last: 1, past: 1, next: -1 };
const WEEK_DAYS = 7;
/** Days since 1970-01-01 of an ISO date; null when it is no date. */
export function dayNumber(iso: string | null): number | null {
  if (iso === null) return null;
  const time = Date.parse(`${iso.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(time) ? null : Math.floor(time / DAY_MS);
}

/**
 * Finds the time expressions of a sentence and resolves them backwards from the publication day: news
 * tells what has happened, so "Friday" is the last Friday and "May" the last May; forwards where the clause
 * tells of what is to come. Without a publication day only dates with a year resolve.
 */
export function findTimes(
  words: readonly Word[],
  published: number | null,
): readonly TimeMention[] {
  const found: TimeMention[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const read = readTime(words, i, published);
    if (read === null) continue;
    const first = words[i];
    const last = words[read.last];
    if (first !== undefined && last !== undefined) {
      const since = words[i - 1]?.lower === 'since' || words[i - 1]?.lower === 'from';
      found.push({ ...read.time, since, span: [first.start, last.end] });
    }
    i = read.last;
  }
  return found;
}

type Resolved = Omit<TimeMention, 'span' | 'since'>;
interface Read {
  readonly time: Resolved;
  readonly last: number;
}

function readTime(words: readonly Word[], at: number, published: number | null): Read | null {
  const word = words[at];
  if (word === undefined) return null;
  return (
    readMonth(words, at, published) ??
    readYear(words, at) ??
    (published === null ? null : readRelative(words, at, published))
  );
}

/** "May 2015", "27 March 2016", "March 27, 2016", "March last year", "last September", "in May". */
function readMonth(words: readonly Word[], at: number, published: number | null): Read | null {
  const leading = words[at]?.lower === 'last' ? 1 : 0;
  const day = dayOfMonth(words[at]);
  const monthAt =
    at +
    (leading === 1 || (day !== null && monthNumber(words[at + 1]?.lower ?? '') !== null) ? 1 : 0);
  const month = monthNumber(words[monthAt]?.lower ?? '');
  if (month === null || (monthAt === at && !isMonthUse(words, at))) return null;
  let last = monthAt;
  let dayNo = monthAt > at && leading === 0 ? day : null;
  const following = dayOfMonth(words[last + 1]);
  if (dayNo === null && following !== null) {
    dayNo = following;
    last += 1;
  }
  const comma = words[last + 1]?.text === ',' ? 1 : 0;
  const year = yearOf(words[last + 1 + comma]);
  if (year !== null) return { time: monthInterval(year, month, dayNo), last: last + 1 + comma };
  if (published === null) return null;
  const publishedYear = new Date(published * DAY_MS).getUTCFullYear();
  if (words[last + 1]?.lower === 'last' && words[last + 2]?.lower === 'year')
    return { time: monthInterval(publishedYear - 1, month, dayNo), last: last + 2 };
  if (words[last + 1]?.lower === 'this' && words[last + 2]?.lower === 'year')
    return { time: monthInterval(publishedYear, month, dayNo), last: last + 2 };
  const sameYear = monthInterval(publishedYear, month, dayNo);
  const ahead = isAhead(words, at);
  if (ahead ? sameYear.to >= published : sameYear.from <= published)
    return { time: sameYear, last };
  return { time: monthInterval(publishedYear + (ahead ? 1 : -1), month, dayNo), last };
}

/** "may" is a verb and "march" a noun more often than a month: a month is capitalised and not a subject. */
function isMonthUse(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || !/^\p{Lu}/u.test(word.text)) return false;
  if (word.lower !== 'may' && word.lower !== 'march') return true;
  const before = words[at - 1]?.lower ?? '';
  return (
    /^(in|since|until|by|last|this|from|on|of|early|late|mid|between|and|during|next|before|after)$/.test(
      before,
    ) ||
    dayOfMonth(words[at + 1]) !== null ||
    yearOf(words[at + 1]) !== null
  );
}

function readYear(words: readonly Word[], at: number): Read | null {
  const year = yearOf(words[at]);
  const before = words[at - 1]?.lower ?? '';
  if (
    year === null ||
    !/^(in|since|until|by|from|of|during|for|late|early|mid|before|after|around|and|the)$/.test(
      before,
    )
  )
    return null;
  // "The size of 2019 QX": the year is part of a name.
  if (before === 'of' && /^\p{Lu}{2,}\d*$/u.test(words[at + 1]?.text ?? '')) return null;
  if (words[at + 1]?.pos === 'NOUN' && before !== 'in' && before !== 'since') return null;
  const from = Math.floor(Date.UTC(year, 0, 1) / DAY_MS);
  return {
    time: { from, to: Math.floor(Date.UTC(year, 11, 31) / DAY_MS), grain: 'year', ago: null },
    last: at,
  };
}

/** Weekdays, today, yesterday, overnight, "N weeks ago", "last week", "this month". */
function readRelative(words: readonly Word[], at: number, published: number): Read | null {
  const word = words[at]?.lower ?? '';
  const next = words[at + 1]?.lower ?? '';
  if (word === 'today' || word === 'tonight')
    return { time: { from: published - 1, to: published, grain: 'day', ago: null }, last: at };
  if (word === 'overnight' && words[at + 1]?.pos !== 'NOUN')
    return { time: { from: published - 1, to: published, grain: 'day', ago: null }, last: at };
  if (word === 'yesterday') return { time: day(published - 1, null), last: at };
  const weekday = WEEKDAYS.indexOf(word);
  if (weekday >= 0) {
    const last = lastWeekday(published, weekday);
    const ahead = isAhead(words, at) && last < published;
    return { time: day(ahead ? last + WEEK_DAYS : last, null), last: at };
  }
  if (word === 'tomorrow') return { time: day(published + 1, null), last: at };
  const back = ownValue(UNITS_BACK, word);
  if (back !== undefined) return readCalendarUnit(words, at, published, back);
  if (word === 'weekend') return { time: weekend(published), last: at };
  const count = word === 'a' || word === 'an' ? 1 : numberValue(word);
  const unit = ownValue(UNITS, next);
  const marker = words[at + 2]?.lower;
  if (count !== null && unit !== undefined && (marker === 'ago' || marker === 'earlier'))
    return { time: ago(published, unit, count), last: at + 2 };
  return null;
}

function readCalendarUnit(
  words: readonly Word[],
  at: number,
  published: number,
  back: number,
): Read | null {
  const next = words[at + 1]?.lower ?? '';
  const weekday = WEEKDAYS.indexOf(next);
  if (weekday >= 0) {
    const last = lastWeekday(published, weekday);
    const weeks = back < 0 ? 1 : back === 1 && last === published ? -1 : 0;
    return { time: day(last + WEEK_DAYS * weeks, null), last: at + 1 };
  }
  if (next === 'weekend' && back >= 0) return { time: weekend(published), last: at + 1 };
  const unit = ownValue(UNITS, next);
  if (unit === undefined || next.endsWith('s')) return null;
  return { time: ago(published, unit, back), last: at + 1 };
}

function ago(published: number, unit: Grain, count: number): Resolved {
  const date = new Date(published * DAY_MS);
  if (unit === 'day') return day(published - count, { unit, count });
  if (unit === 'week') {
    const monday = published - ((date.getUTCDay() + 6) % 7) - 7 * count;
    return { from: monday, to: monday + 6, grain: 'week', ago: { unit, count } };
  }
  const year = date.getUTCFullYear() - (unit === 'year' ? count : 0);
  if (unit === 'year')
    return {
      from: Math.floor(Date.UTC(year, 0, 1) / DAY_MS),
      to: Math.floor(Date.UTC(year, 11, 31) / DAY_MS),
      grain: 'year',
      ago: { unit, count },
    };
  const month = date.getUTCMonth() - count;
  return {
    from: Math.floor(Date.UTC(year, month, 1) / DAY_MS),
    to: Math.floor(Date.UTC(year, month + 1, 0) / DAY_MS),
    grain: 'month',
    ago: { unit, count },
  };
}

/** The weekend that has begun last: Friday, as its evening counts, to Sunday. */
function weekend(published: number): Resolved {
  const friday = lastWeekday(published, FRIDAY);
  return {
    from: friday,
    to: Math.min(friday + 2, Math.max(friday, published)),
    grain: 'day',
    ago: null,
  };
}

function day(value: number, relative: Resolved['ago']): Resolved {
  return { from: value, to: value, grain: 'day', ago: relative };
}

function lastWeekday(published: number, weekday: number): number {
  const today = new Date(published * DAY_MS).getUTCDay();
  return published - ((today - weekday + 7) % 7);
}

function monthInterval(year: number, month: number, dayNo: number | null): Resolved {
  if (dayNo !== null) return day(Math.floor(Date.UTC(year, month, dayNo) / DAY_MS), null);
  return {
    from: Math.floor(Date.UTC(year, month, 1) / DAY_MS),
    to: Math.floor(Date.UTC(year, month + 1, 0) / DAY_MS),
    grain: 'month',
    ago: null,
  };
}

function dayOfMonth(word: Word | undefined): number | null {
  const match = /^(\d{1,2})(st|nd|rd|th)?$/.exec(word?.lower ?? '');
  const value = match === null ? Number.NaN : Number(match[1]);
  return value >= 1 && value <= 31 ? value : null;
}

function yearOf(word: Word | undefined): number | null {
  const value = /^\d{4}$/.test(word?.text ?? '') ? Number(word?.text) : Number.NaN;
  return value >= 1000 && value <= 2200 ? value : null;
}

import type { TimeValue, Value } from '../text/values/value.ts';
import type { Span } from '../types.ts';
import type { Word } from './words.ts';

/** How exact a date is; two dates are compared at the coarser grain. */
export type Grain = 'day' | 'week' | 'month' | 'year';

/**
 * A time expression resolved against the publication date: whole days since 1970-01-01, both inclusive.
 * `ago` keeps how many weeks, months or years before it a relative expression lies ("two weeks ago" = 2 weeks), so
 * that two relative expressions published together compare by what they say. `since` marks an open beginning.
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
/** Days before its publication from which what a report dates is no news of it but background. */
const BACKGROUND_DAYS = 30;
const FINEST_FIRST: readonly Grain[] = ['day', 'week', 'month', 'year'];
const DAY_MS = 86_400_000;
const WEEK_DAYS = 7;
const GRAINS: Readonly<Record<TimeValue['grain'], Grain>> = {
  hour: 'day',
  day: 'day',
  week: 'week',
  month: 'month',
  year: 'year',
  decade: 'year',
};

/**
 * Those of a sentence's values that name a day or a period, resolved against the publication day. `words` are the
 * sentence's; the values' offsets count from where it begins, those of the times in the text that the words count in.
 */
export function timesOf(
  values: readonly Value[],
  words: readonly Word[],
  published: number | null,
  start = words[0]?.start ?? 0,
): readonly TimeMention[] {
  return values.flatMap((value) => {
    if (value.type !== 'time' || value.from === null || value.to === null) return [];
    if (value.grain === 'year' && namesAThing(value, words, start)) return [];
    const grain = GRAINS[value.grain];
    return [
      {
        from: value.from,
        to: value.to,
        grain,
        ago: published === null ? null : agoOf(value, grain, published),
        since: value.open === 'since' || endsSince(value, words, start),
        span: [start + value.span[0], start + value.span[1]],
      },
    ];
  });
}

/** Words of a clause between "since" and the year that ends it. */
const SINCE_REACH = 8;

/** "The most since records began in 1931", "since the club was founded in 1902": how far back, and not when it happened. */
function endsSince({ span }: TimeValue, words: readonly Word[], start: number): boolean {
  const at = words.findIndex((word) => word.start >= start + span[0]);
  const before = words.slice(Math.max(0, at - SINCE_REACH), at);
  const since = before.findLastIndex(({ lower }) => lower === 'since');
  return since >= 0 && before.slice(since).every(({ pos }) => pos !== 'PUNCT');
}

/** "The 2016 season" is which season, not when something was done. */
function namesAThing({ span }: TimeValue, words: readonly Word[], start: number): boolean {
  const after = words.findIndex((word) => word.start >= start + span[1]);
  const at = words.findIndex((word) => word.start >= start + span[0]);
  const before = words[at - 1]?.lower;
  return words[after]?.pos === 'NOUN' && before !== 'in' && before !== 'since';
}

/** The ISO date of a day counted from 1970-01-01. */
export function isoDay(day: number | null): string | null {
  return day === null ? null : new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** How many whole weeks, months or years before the publication a relative time lies; null for other times. */
function agoOf(
  { relativeTo, from }: TimeValue,
  unit: Grain,
  published: number,
): TimeMention['ago'] {
  if (relativeTo !== 'published' || from === null || unit === 'day') return null;
  const [then, now] = [new Date(from * DAY_MS), new Date(published * DAY_MS)];
  const years = now.getUTCFullYear() - then.getUTCFullYear();
  const counts: Readonly<Record<Exclude<Grain, 'day'>, number>> = {
    week: Math.floor((published - from) / WEEK_DAYS),
    month: years * 12 + now.getUTCMonth() - then.getUTCMonth(),
    year: years,
  };
  return { unit, count: counts[unit] };
}

/** A first and a last day since 1970-01-01, both inclusive. */
export type Days = Pick<TimeMention, 'from' | 'to'>;

/** Whether two times share a day. */
export function timesMeet(a: Days, b: Days): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/** The coarser grain of two times, at which they are compared. */
export function coarser(a: TimeMention, b: TimeMention): Grain {
  return FINEST_FIRST.indexOf(a.grain) >= FINEST_FIRST.indexOf(b.grain) ? a.grain : b.grain;
}

/** Whether a time ended so long before a report was published (days since 1970-01-01) that it is background there. */
export function isLongBefore({ to }: TimeMention, published: number): boolean {
  return to < published - BACKGROUND_DAYS;
}

/** The days a sentence tells of, by its times: "the most since 1931" tells of no 1931. */
export function daysTold(times: readonly TimeMention[]): readonly Days[] {
  return times.flatMap(({ from, to, since }) => (since ? [] : [{ from, to }]));
}

import type { Grain, TimeMention } from './dates.ts';

/** Days before its publication from which what a report dates is no news of it but background. */
const BACKGROUND_DAYS = 30;
const GRAINS: readonly Grain[] = ['day', 'week', 'month', 'year'];

/** Days from and to, both inclusive. */
type Days = Pick<TimeMention, 'from' | 'to'>;

/** Whether two times share a day. */
export function timesMeet(a: Days, b: Days): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/** The coarser grain of two times, at which they are compared. */
export function coarser(a: TimeMention, b: TimeMention): Grain {
  return GRAINS.indexOf(a.grain) >= GRAINS.indexOf(b.grain) ? a.grain : b.grain;
}

/** Whether a time ended so long before a report was published (days since 1970-01-01) that it is background there. */
export function isLongBefore({ to }: TimeMention, published: number): boolean {
  return to < published - BACKGROUND_DAYS;
}

/** Milliseconds of a day; days are counted in UTC, so none is longer. */
const DAY_MS = 86_400_000;
const WEEK_DAYS = 7;

/** Days of the week as `Date.getUTCDay` counts them (0 = Sunday), lower case. */
export const WEEKDAYS: readonly string[] = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
];

/** Months as `Date.getUTCMonth` counts them (0 = January), lower case. */
export const MONTHS: readonly string[] = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** Short forms of news agencies, without their period. */
const SHORT_MONTHS: ReadonlyMap<string, number> = new Map(
  'jan feb mar apr may jun jul aug sep oct nov dec sept'
    .split(' ')
    .map((short, i) => [short, i === 12 ? 8 : i] as const),
);
const SHORT_WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ['sun', 0],
  ['mon', 1],
  ['tue', 2],
  ['tues', 2],
  ['wed', 3],
  ['weds', 3],
  ['thu', 4],
  ['thur', 4],
  ['thurs', 4],
  ['fri', 5],
  ['sat', 6],
]);
const FULL_MONTHS: ReadonlyMap<string, number> = new Map(MONTHS.map((name, i) => [name, i]));
const FULL_WEEKDAYS: ReadonlyMap<string, number> = new Map(WEEKDAYS.map((name, i) => [name, i]));

/** The month (0–11) that a lower-case word names, short forms with or without their period; or null. */
export function monthNumber(lower: string): number | null {
  const bare = lower.endsWith('.') ? lower.slice(0, -1) : lower;
  return FULL_MONTHS.get(bare) ?? SHORT_MONTHS.get(bare) ?? null;
}

/** The weekday (0 = Sunday) that a lower-case word names, short forms with or without their period; or null. */
export function weekdayNumber(lower: string): number | null {
  const bare = lower.endsWith('.') ? lower.slice(0, -1) : lower;
  return FULL_WEEKDAYS.get(bare) ?? SHORT_WEEKDAYS.get(bare) ?? null;
}

/** Whether a lower-case word is a whole weekday name; "sat" and "sun" are other words too. */
export function isFullWeekday(lower: string): boolean {
  return FULL_WEEKDAYS.has(lower);
}

/** Whether a lower-case word names a day or a month in full: a time, never a name or a source. */
export function isCalendarWord(lower: string): boolean {
  return (
    FULL_WEEKDAYS.has(lower) || FULL_MONTHS.has(lower) || lower === 'today' || lower === 'yesterday'
  );
}

/** Days since 1970-01-01 of an ISO date (a time behind it is ignored); null when it is none. */
export function dayNumber(iso: string | null | undefined): number | null {
  if (iso === null || iso === undefined || !/^\d{4}-\d{2}-\d{2}/.test(iso)) return null;
  const time = Date.parse(`${iso.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(time) ? null : Math.floor(time / DAY_MS);
}

/** Days since 1970-01-01 of a day of the calendar (month 0–11); null when there is no such day. */
export function dayOf(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month, day));
  return date.getUTCMonth() === month && date.getUTCDate() === day
    ? Math.floor(date.getTime() / DAY_MS)
    : null;
}

/** Year, month (0–11), day of the month and weekday (0 = Sunday) of a day number. */
export function calendarDay(day: number): {
  readonly year: number;
  readonly month: number;
  readonly date: number;
  readonly weekday: number;
} {
  const date = new Date(day * DAY_MS);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth(),
    date: date.getUTCDate(),
    weekday: date.getUTCDay(),
  };
}

/** First and last day of some whole months, from one of a year on (month may lie outside 0–11). */
export function monthDays(year: number, month: number, months = 1): readonly [number, number] {
  return [
    Math.floor(Date.UTC(year, month, 1) / DAY_MS),
    Math.floor(Date.UTC(year, month + months, 0) / DAY_MS),
  ];
}

/** Monday and Sunday of the week a day lies in. */
export function weekDays(day: number): readonly [number, number] {
  const monday = day - ((calendarDay(day).weekday + WEEK_DAYS - 1) % WEEK_DAYS);
  return [monday, monday + WEEK_DAYS - 1];
}

/** The last day on or before `day` that is the weekday (0 = Sunday). */
export function weekdayOnOrBefore(day: number, weekday: number): number {
  return day - ((calendarDay(day).weekday - weekday + WEEK_DAYS) % WEEK_DAYS);
}

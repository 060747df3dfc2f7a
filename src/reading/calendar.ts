import { MONTHS, WEEKDAYS } from '../text/values/calendar.ts';

/** Short forms that news text uses; "mar." and "may" need no other. */
const SHORT_MONTHS: Readonly<Record<string, number>> = {
  'jan.': 0,
  'feb.': 1,
  'mar.': 2,
  'apr.': 3,
  'jun.': 5,
  'jul.': 6,
  'aug.': 7,
  'sept.': 8,
  'sep.': 8,
  'oct.': 9,
  'nov.': 10,
  'dec.': 11,
  jan: 0,
  feb: 1,
  apr: 3,
  aug: 7,
  sept: 8,
  oct: 9,
  nov: 10,
  dec: 11,
};

/** The month a word names, from 0, or null. */
export function monthNumber(lower: string): number | null {
  const full = MONTHS.indexOf(lower);
  if (full >= 0) return full;
  return Object.hasOwn(SHORT_MONTHS, lower) ? (SHORT_MONTHS[lower] ?? null) : null;
}

/** Whether a word names a day or a month: a time, never a name or a source. */
export function isCalendarWord(lower: string): boolean {
  return (
    WEEKDAYS.includes(lower) || MONTHS.includes(lower) || lower === 'today' || lower === 'yesterday'
  );
}

import type { Basis } from './article.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * An ISO date, or the day of an ISO time, in words: "27 March 2016", "about 27 March 2016" when it was
 * inferred, "date unknown". Intl is not used: its first date takes some 30 ms, which help and errors need not
 * wait for.
 */
export function dateInWords(date: string | null, basis: Basis = 'proved'): string {
  const [year, month, day] = (date ?? '').slice(0, 10).split('-').map(Number);
  const name = MONTHS[(month ?? 0) - 1];
  if (year === undefined || name === undefined || day === undefined) return 'date unknown';
  return `${basis === 'inferred' ? 'about ' : ''}${day} ${name} ${year}`;
}

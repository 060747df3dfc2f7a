import type { Basis } from '../../corpus/article.ts';

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

/** An ISO date (YYYY-MM-DD) in words: "27 March 2016", "about 27 March 2016" when it was inferred, "date unknown". */
export function dateInWords(date: string | null, basis: Basis = 'proved'): string {
  const [year, month, day] = (date ?? '').split('-').map(Number);
  const name = MONTHS[(month ?? 0) - 1];
  if (year === undefined || name === undefined || day === undefined) return 'date unknown';
  return `${basis === 'inferred' ? 'about ' : ''}${day} ${name} ${year}`;
}

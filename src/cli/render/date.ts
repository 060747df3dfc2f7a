import type { Basis } from '../../corpus/article.ts';

let format: Intl.DateTimeFormat | undefined;

/**
 * An ISO date as a reader writes it: `27 March 2016`, `about 27 March 2016` where it was inferred; null is
 * "date unknown".
 */
export function formatDate(published: string | null, basis: Basis = 'proved'): string {
  if (published === null) return 'date unknown';
  // Made on first use: it takes some 30 ms, which help and errors need not wait for.
  format ??= new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  const time = Date.parse(`${published.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(time)) return published;
  return `${basis === 'inferred' ? 'about ' : ''}${format.format(time)}`;
}

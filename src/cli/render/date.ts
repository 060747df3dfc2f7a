import type { Basis } from '../../corpus/article.ts';

const FORMAT = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/**
 * An ISO date as a reader writes it: `27 March 2016`, `about 27 March 2016` where it was inferred; null is
 * "date unknown".
 */
export function formatDate(published: string | null, basis: Basis = 'proved'): string {
  if (published === null) return 'date unknown';
  const time = Date.parse(`${published.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(time)) return published;
  return `${basis === 'inferred' ? 'about ' : ''}${FORMAT.format(time)}`;
}

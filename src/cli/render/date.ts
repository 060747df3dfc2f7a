const FORMAT = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** An ISO date as a reader writes it: `27 March 2016`; null is "date unknown". */
export function formatDate(published: string | null): string {
  if (published === null) return 'date unknown';
  const time = Date.parse(`${published.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(time) ? published : FORMAT.format(time);
}

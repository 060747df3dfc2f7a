/** Digits of a plausible number of seconds: more are a mistake, or malice. */
const SECONDS = /^\d{1,9}$/;

/**
 * The header `retry-after` in milliseconds from `now` (milliseconds since the epoch): seconds, or a date of HTTP.
 * Null where there is none that can be read; 0 for a time gone by.
 */
export function readRetryAfter(header: string | null, now: number): number | null {
  const text = header?.trim() ?? '';
  if (SECONDS.test(text)) return Number(text) * 1_000;
  // Dates of HTTP name the day; a bare number with a sign would be read as a year.
  const at = /^[A-Za-z]{3}/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}

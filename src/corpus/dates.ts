/** A day, alone or with a time after it (`2016-03-27`, `2016-03-27T10:00:00Z`, `2016-03-27 10:00`). */
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}[\d:.,]*\s?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/** The day (YYYY-MM-DD) of an ISO 8601 date or time as it is written, or null where it names no day. */
export function toIsoDay(text: string): string | null {
  const match = ISO_DAY.exec(text);
  if (!match) return null;
  const day = `${match[1]}-${match[2]}-${match[3]}`;
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) ? day : null;
}

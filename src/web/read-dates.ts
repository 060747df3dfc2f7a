import { dateBound } from '../answer/question/date-bound.ts';
import { UserError } from '../errors.ts';

/** Two dates as somebody typed them; empty for none. */
export interface TypedDates {
  readonly since: string;
  readonly until: string;
}

/** Inclusive ISO dates; null for none. */
export interface Dates {
  readonly since: string | null;
  readonly until: string | null;
}

/** Reads the two dates of a filter. Throws a `UserError` "bad-request" for one that does not exist, and for two in the wrong order. */
export function readDates(typed: TypedDates): Dates {
  const read = (bound: 'since' | 'until') =>
    typed[bound].trim() === '' ? null : dateBound(typed[bound], bound, `"${bound}"`, 'bad-request');
  const dates = { since: read('since'), until: read('until') };
  if (dates.since !== null && dates.until !== null && dates.since > dates.until) {
    throw new UserError(
      'bad-request',
      `"since" (${dates.since}) is after "until" (${dates.until}). Swap the two dates.`,
    );
  }
  return dates;
}

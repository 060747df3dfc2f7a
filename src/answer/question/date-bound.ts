import { echo, UserError } from '../../errors.ts';

const MONTHS = 12;

/**
 * A date filter as written by a person, as an inclusive ISO date: `2016-03-27`, or a whole month `2016-03`
 * or year `2016`, which begin at their first day for "since" and end at their last for "until".
 * Throws a `UserError` of the code given, naming `field`, for anything else and for days that do not exist.
 */
export function dateBound(
  value: string,
  bound: 'since' | 'until',
  field: string,
  code: 'usage' | 'bad-request',
): string {
  const match = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(value.trim());
  const year = Number(match?.[1]);
  const month = Number(match?.[2] ?? (bound === 'since' ? 1 : MONTHS));
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const day = Number(match?.[3] ?? (bound === 'since' ? 1 : last));
  if (match === null || month < 1 || month > MONTHS || day < 1 || day > last) {
    throw new UserError(
      code,
      `${field} must be a date that exists, such as 2016-03-27, 2016-03 or 2016, not "${echo(value)}".`,
    );
  }
  return [match[1], pad(month), pad(day)].join('-');
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

import type { ParsedQuery } from '../query.ts';
import type { StoreFilter } from '../store.ts';
import { dayNumber, outletKey } from './rows.ts';

/** Which rows may be returned. */
export interface RowFilter {
  /** Lists of outlet keys; a row's outlet must be in every list. */
  readonly outlets: readonly (readonly string[])[];
  /** First and last day (see `dayNumber`); null: rows without a date pass too. */
  readonly days: readonly [first: number, last: number] | null;
}

const FIRST_DAY = 1;
/** The largest value of the engine's 32-bit attributes. */
const LAST_DAY = 4_294_967_295;

/** The filters of a request and those written in its text; both must hold. */
export function combineFilters(
  filter: StoreFilter,
  written: Pick<ParsedQuery, 'outlets' | 'since' | 'until'>,
): RowFilter {
  const named = [filter.outlets ?? [], written.outlets].filter((names) => names.length > 0);
  const since = [filter.since, written.since].map((date) => dayNumber(date ?? null));
  const until = [filter.until, written.until].map((date) => dayNumber(date ?? null) || LAST_DAY);
  const first = Math.max(FIRST_DAY, ...since);
  const last = Math.min(...until);
  const dated = [...since, ...until].some((day) => day !== 0 && day !== LAST_DAY);
  return {
    outlets: named.map((names) => names.map(outletKey)),
    days: dated ? [first, last] : null,
  };
}

/** The filter as SQL conditions, to be joined by AND. */
export function filterConditions({ outlets, days }: RowFilter): readonly string[] {
  const conditions = outlets.map((keys) => `outlet IN (${keys.join(',')})`);
  if (days !== null) conditions.push(`day >= ${days[0]} AND day <= ${days[1]}`);
  return conditions;
}

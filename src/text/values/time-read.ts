import type { Token } from './tokens.ts';
import type { Clock, TimeValue } from './value.ts';

/** Where a reader of times stands. */
export interface TimeScope {
  readonly tokens: readonly Token[];
  /** Day of publication (days since 1970-01-01); null when unknown. */
  readonly published: number | null;
  /** Lower-case names of months that the text before has used as a person's ("Theresa May"). */
  readonly persons: ReadonlySet<string>;
}

/** A time and its tokens, both inclusive. */
export interface TimeRead {
  readonly days: readonly [from: number, to: number] | null;
  readonly grain: TimeValue['grain'];
  readonly relativeTo: TimeValue['relativeTo'];
  readonly clock: Clock | null;
  readonly first: number;
  readonly last: number;
}

/** A time without a clock. */
export function timeRead(
  days: TimeRead['days'],
  grain: TimeRead['grain'],
  relativeTo: TimeRead['relativeTo'],
  first: number,
  last: number,
): TimeRead {
  return { days, grain, relativeTo, clock: null, first, last };
}

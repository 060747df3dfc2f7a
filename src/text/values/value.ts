import type { Span } from '../../types.ts';

/** How a figure holds the number written: "at least 40", "nearly 40", "10 to 15", "dozens". */
export type Bound =
  | 'exact'
  | 'at-least'
  | 'more-than'
  | 'at-most'
  | 'less-than'
  | 'about'
  | 'nearly'
  | 'range'
  | 'vague';

/** What a figure measures; only figures of one measure can be compared. */
export type Measure =
  | 'count'
  | 'share'
  | 'points'
  | 'money'
  | 'duration'
  | 'age'
  | 'length'
  | 'area'
  | 'mass'
  | 'volume'
  | 'speed'
  | 'temperature'
  | 'magnitude'
  | 'score'
  | 'rate'
  | 'ordinal';

/**
 * A number with what it measures, in the canonical unit of its measure. `lo` and `hi` are the closed
 * interval it stands for ("more than 40" is 40 to Infinity: `bound` tells that 40 itself is not meant);
 * of a score they are the smaller and the larger side.
 */
export interface Figure {
  readonly type: 'figure';
  readonly lo: number;
  readonly hi: number;
  /** The number written, in the canonical unit: of a range its first, of a score its first side, of "dozens" 12. */
  readonly stated: number;
  readonly bound: Bound;
  readonly measure: Measure;
  /**
   * Canonical: s, year (ages), m, m2, kg, l, barrel, m/s, C, degree (no scale named), percent, percentage
   * point, point, an ISO 4217 code, magnitude, category; of a rate "per day", "USD per year". Null for counts.
   */
  readonly unit: string | null;
  /** The unit as written, lower case: "miles", "$". */
  readonly writtenUnit: string | null;
  /** Head noun as written, lower case, of counts, shares, rates and ordinals: "40m people" → people. */
  readonly counted: string | null;
  /** The head noun with the words that narrow it: "civilian contractors". */
  readonly countedPhrase: string | null;
  /** `part`: "another 12", "17 of the missing", "two of them". */
  readonly of: 'all' | 'part';
  /** The number with modifiers and unit or noun. */
  readonly span: Span;
  /** The shortest words that say the value: "at least 27", "$3.5 million", "34". */
  readonly core: Span;
  /** The number with its unit alone, without modifiers before it, noun and rate: "400 tonnes" of "about 400 tonnes a day". */
  readonly amount: Span;
}

/** Exactness of a time; two times are compared at the coarser grain. */
export type TimeGrain = 'hour' | 'day' | 'week' | 'month' | 'year' | 'decade';

/** A time of day: minutes since midnight, in the zone written ("GMT", "local", "ET"), exact unless "around". */
export interface Clock {
  readonly minutes: number;
  readonly zone: string | null;
  readonly exact: boolean;
}

/** A day, period or time of day. `from` and `to` are whole days since 1970-01-01, both inclusive, both null when unresolved. */
export interface TimeValue {
  readonly type: 'time';
  readonly from: number | null;
  readonly to: number | null;
  readonly grain: TimeGrain;
  readonly clock: Clock | null;
  /** `told`: relative to the event told ("two days earlier", a clock without a day), so not resolved. */
  readonly relativeTo: 'absolute' | 'published' | 'told';
  readonly open: 'since' | 'until' | null;
  /** The words of the time, without "in", "on" or "since". */
  readonly span: Span;
}

/** A value as people write it in news prose. */
export type Value = Figure | TimeValue;

/** The shortest words that say a value. */
export function coreOf(value: Value): Span {
  return value.type === 'figure' ? value.core : value.span;
}

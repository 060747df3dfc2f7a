import type { Figure, TimeValue, Value } from '../text/values/value.ts';
import { compareFigures } from './figures.ts';
import { compareTimes } from './times.ts';
import { type Verdict, verdict } from './verdict.ts';

/** A value as two outlets may differ in it. */
export type Comparable =
  | { readonly type: 'figure'; readonly figure: Figure }
  | { readonly type: 'time'; readonly time: TimeValue };

/** A value as it is compared. */
export function comparableOf(value: Value): Comparable {
  return value.type === 'figure'
    ? { type: 'figure', figure: value }
    : { type: 'time', time: value };
}

/** Compares two values told of one thing. Values of two types are incomparable. */
export function compareValues(a: Comparable, b: Comparable): Verdict {
  if (a.type === 'figure' && b.type === 'figure') return compareFigures(a.figure, b.figure);
  if (a.type === 'time' && b.type === 'time') return compareTimes(a.time, b.time);
  return verdict('incomparable', 'other-measure');
}

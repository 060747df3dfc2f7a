import type { Value } from '../text/values/value.ts';
import { compareFigures } from './figures.ts';
import { compareTimes } from './times.ts';
import { type Verdict, verdict } from './verdict.ts';

/** Compares two values told of one thing. Values of two types are incomparable. */
export function compareValues(a: Value, b: Value): Verdict {
  if (a.type === 'figure' && b.type === 'figure') return compareFigures(a, b);
  if (a.type === 'time' && b.type === 'time') return compareTimes(a, b);
  return verdict('incomparable', 'other-measure');
}

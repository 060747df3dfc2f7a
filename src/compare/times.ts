import type { TimeValue } from '../text/values/value.ts';
import { type Verdict, verdict } from './verdict.ts';

/**
 * Compares two times told of one thing, at the coarser grain. Times that are relative to what is told, or that
 * no publication date resolves, cannot be compared; clocks can where their zones are alike.
 */
export function compareTimes(a: TimeValue, b: TimeValue): Verdict {
  if (a.from === null || a.to === null || b.from === null || b.to === null)
    return compareClocks(a, b) ?? verdict('incomparable', 'unresolved');
  const gap = Math.max(a.from - b.to, b.from - a.to, 0);
  // "By June" and "by August": each says no more than its bound, and the bounds are not the same; "since 2011" and "since March 2011" may be.
  if (a.open !== null && a.open === b.open && gap > 0)
    return verdict('different', 'bounds-differ', Math.abs(a.from - b.from));
  if (gap > 0)
    return openTimesMeet(a, b)
      ? verdict('compatible', 'bounds-meet')
      : verdict('different', 'disjoint', gap);
  const clocks = compareClocks(a, b);
  if (clocks !== null) return clocks;
  return a.from === b.from && a.to === b.to
    ? verdict('same', 'equal', 0)
    : verdict('compatible', 'coarser');
}

/** "Since Monday" and "on Friday" meet. */
function openTimesMeet(a: TimeValue, b: TimeValue): boolean {
  const reaches = (open: TimeValue, other: TimeValue): boolean =>
    (open.open === 'since' && (other.from ?? 0) >= (open.from ?? 0)) ||
    (open.open === 'until' && (other.to ?? 0) <= (open.to ?? 0));
  return reaches(a, b) || reaches(b, a);
}

/** Null where a side names no hour: the day decides then. */
function compareClocks(a: TimeValue, b: TimeValue): Verdict | null {
  if (a.clock === null || b.clock === null) return null;
  if (a.clock.zone !== b.clock.zone) return verdict('incomparable', 'other-zone');
  if (a.clock.minutes === b.clock.minutes) return verdict('same', 'equal', 0);
  return a.clock.exact && b.clock.exact
    ? verdict('different', 'disjoint', 0)
    : verdict('compatible', 'rounding');
}

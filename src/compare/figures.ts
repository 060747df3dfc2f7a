import type { Figure } from '../text/values/value.ts';
import { type Verdict, verdict } from './verdict.ts';

/** Below this figures are counted one by one: 19 is no rounded 20. */
const ROUNDED_FROM = 100;
/**
 * Share by which a rounded or approximate figure may miss the one it stands for: "a million" is 1.03 million, but
 * "$1 billion" is not $715 million, nor "about 11" "about 9".
 */
const ROUNDED_SHARE = 0.1;
/** Digits beyond which two figures of news are one. */
const MAX_DIGITS = 12;
/** Float noise of converted units. */
const EPSILON = 1e-6;

/**
 * Compares two figures told of one thing, exactly: intervals, bounds, units, parts. That both are told of one
 * thing is the caller's knowledge; nouns are not compared, since outlets name one thing differently.
 */
export function compareFigures(a: Figure, b: Figure): Verdict {
  if (a.measure !== b.measure)
    return verdict('incomparable', isShareAndCount(a, b) ? 'share-against-count' : 'other-measure');
  if (a.unit !== b.unit) return verdict('incomparable', 'other-unit');
  const size = apart(a, b);
  if (a.of !== b.of) return verdict('incomparable', 'part-of-whole', size);
  if (areEqual(a, b)) return verdict('same', 'equal', 0);
  // The sides of a score are no interval: 3-2 lies within no 4-1.
  if (a.measure === 'score') return verdict('different', 'disjoint', size);
  if (isLowerBound(a) && isLowerBound(b)) return verdict('different', 'bounds-differ', size);
  if (meet(a, b) && !(isAbout(a) && isAbout(b) && size > ROUNDED_SHARE))
    return verdict('compatible', 'bounds-meet', size);
  const exact = (one: Figure, other: Figure): boolean =>
    one.bound === 'exact' && one.stated >= ROUNDED_FROM && isRounded(one.stated, other.stated);
  return exact(a, b) || exact(b, a)
    ? verdict('compatible', 'rounding', size)
    : verdict('different', 'disjoint', size);
}

function isShareAndCount(a: Figure, b: Figure): boolean {
  const measures = [a.measure, b.measure];
  return measures.includes('share') && measures.includes('count');
}

function isLowerBound({ bound }: Figure): boolean {
  return bound === 'at-least' || bound === 'more-than';
}

function isAbout({ bound }: Figure): boolean {
  return bound === 'about' || bound === 'nearly';
}

/** What a figure of the grammar and one of a sentence have in common. */
type Interval = Pick<Figure, 'lo' | 'hi'>;

/** Whether two figures are the same interval. */
export function areEqual(a: Interval, b: Interval): boolean {
  return near(a.lo, b.lo) && near(a.hi, b.hi);
}

function near(a: number, b: number): boolean {
  if (!Number.isFinite(a) || !Number.isFinite(b)) return a === b;
  return Math.abs(a - b) <= EPSILON * Math.max(Math.abs(a), Math.abs(b), 1);
}

/** Closed intervals: outlets that write "more than 40" and "40" hardly differ. */
export function meet(a: Interval, b: Interval): boolean {
  return a.lo <= b.hi + EPSILON && b.lo <= a.hi + EPSILON;
}

/** 500 may stand for 489, and 1.5 million for 1.48 million: within half of the last digit written. */
export function isRounded(coarse: number, fine: number, share = ROUNDED_SHARE): boolean {
  return Math.abs(coarse - fine) <= Math.min(lastPlace(coarse) / 2, share * coarse);
}

/** The place of the last digit that is no zero: a hundred of 500. */
export function lastPlace(value: number): number {
  let place = 10 ** Math.floor(Math.log10(Math.abs(value)));
  for (let i = 0; i < MAX_DIGITS && !near(Math.round(value / place) * place, value); i += 1)
    place /= 10;
  return place;
}

/** How far the written numbers are apart, as a share of the larger, 0 to 1. */
function apart(a: Figure, b: Figure): number {
  const larger = Math.max(Math.abs(a.stated), Math.abs(b.stated));
  return larger === 0 ? 0 : Math.abs(a.stated - b.stated) / larger;
}

import { isRounded, lastPlace } from '../../compare/figures.ts';
import type { Quantity } from '../../reading/figures/quantities.ts';
import { type Statement, wordsAt } from '../../reading/statement.ts';
import { wordList } from '../../reading/word-lists.ts';
import { canonicalUnit } from '../../text/values/units.ts';

/** A figure in the statement that gives it. */
export interface Figure {
  readonly statement: Statement;
  readonly quantity: Quantity;
}

/** A figure as its statement writes it, with its noun and modifier. */
export function figureWords({ statement, quantity }: Figure): string {
  return wordsAt(statement, quantity.span);
}

/** Every figure of an article. */
export function figuresOf(statements: readonly Statement[]): readonly Figure[] {
  return statements.flatMap((statement) =>
    statement.quantities.map((quantity) => ({ statement, quantity })),
  );
}

/** Figures further apart than this share of the larger are no rounding of one another. */
const ROUNDING_SHARE = 0.05;
/** Further apart no rounding in another unit is: "one ton" and "one tonne" are a tenth apart. */
const CONVERTED_RATIO = 1.11;
/** Digits beyond which the conversion of units leaves dust. */
const MAX_DIGITS = 12;

/** The one number a figure stands for as it is written: 10 of "10 miles". */
export function writtenOf({ middle, writtenUnit }: Quantity, unitAs = writtenUnit): number {
  const unit = canonicalUnit(unitAs ?? '');
  return unit === null ? middle : tidy((middle - unit.offset) / unit.factor);
}

/** The larger of two figures over the smaller; infinite where one is nothing. */
export function ratioOf(a: Quantity, b: Quantity): number {
  const [small, large] = [a.middle, b.middle].toSorted((x, y) => x - y) as [number, number];
  return small <= 0 ? Number.POSITIVE_INFINITY : large / small;
}

/** Whether the distance between two figures is so small that one may have been rounded or counted a little later. */
export function areNextToEachOther(a: Quantity, b: Quantity): boolean {
  const [small, large] = a.lo <= b.lo ? [a, b] : [b, a];
  return large.lo - small.hi <= ROUNDING_SHARE * Math.abs(large.lo);
}

/** Whether one figure is the other with fewer digits: "$1.4 billion" is $1.375 billion. */
export function isRounding(a: Quantity, b: Quantity): boolean {
  if (a.writtenUnit !== b.writtenUnit && ratioOf(a, b) <= CONVERTED_RATIO)
    if (isConverted(a, b) || isConverted(b, a)) return true;
  // "At least 60" is no rounding of 57.
  const rounds = (coarse: Quantity, fine: Quantity): boolean =>
    !(coarse.hi === Number.POSITIVE_INFINITY && fine.hi < coarse.lo) &&
    isRounded(writtenOf(coarse), writtenOf(fine, coarse.writtenUnit), ROUNDING_SHARE);
  return a.middle !== b.middle && (rounds(a, b) || rounds(b, a));
}

/** "36,000 kilometres" are 22,369 miles, so 22,000 of them: the one in the unit of the other, at its last place. */
function isConverted(one: Quantity, other: Quantity): boolean {
  const round = writtenOf(other);
  const place = lastPlace(round);
  return Math.round(writtenOf(one, other.writtenUnit) / place) === Math.round(round / place);
}

/** Without the dust that the conversion of units leaves. */
function tidy(value: number): number {
  return Number(value.toPrecision(MAX_DIGITS));
}

/** The bare figure of a scale, whatever its modifier: "about $600 million" is "$600 million". */
export function figureKey(quantity: Quantity): string {
  return `${quantity.scale} ${Number(quantity.middle.toPrecision(6))}`;
}

/** Figures of one key hold one position: the interval, to the hundredth. */
export function positionKey(quantity: Quantity): string {
  return `${quantity.openLo ? '>' : ''}${Math.round(quantity.lo * 100) / 100}-${Math.round(quantity.hi * 100) / 100}`;
}

/** Whether a predicate class counts a toll: a later, higher figure under it is an update, and a report's only one is its event's. */
export function isToll(predicate: string): boolean {
  return wordList('tolls').has(predicate);
}

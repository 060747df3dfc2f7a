import { isRounded } from '../../compare/figures.ts';
import type { Quantity } from '../../reading/figures/quantities.ts';
import { type Statement, wordsAt } from '../../reading/statement.ts';
import { wordList } from '../../reading/word-lists.ts';

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
/** The one number a figure stands for, whatever its modifier: "more than 40" is 40. */
export function middleOf({ lo, hi, openLo }: Quantity): number {
  return hi === Number.POSITIVE_INFINITY || openLo ? lo : (lo + hi) / 2;
}

/** The larger of two figures over the smaller; infinite where one is nothing. */
export function ratioOf(a: Quantity, b: Quantity): number {
  const [small, large] = [middleOf(a), middleOf(b)].toSorted((x, y) => x - y) as [number, number];
  return small <= 0 ? Number.POSITIVE_INFINITY : large / small;
}

/** Whether the distance between two figures is so small that one may have been rounded or counted a little later. */
export function areNextToEachOther(a: Quantity, b: Quantity): boolean {
  const [small, large] = a.lo <= b.lo ? [a, b] : [b, a];
  return large.lo - small.hi <= ROUNDING_SHARE * Math.abs(large.lo);
}

/** Whether one figure is the other with fewer digits: "$1.4 billion" is $1.375 billion. */
export function isRounding(a: Quantity, b: Quantity): boolean {
  const [left, right] = [middleOf(a), middleOf(b)];
  const rounds = (one: number, other: number): boolean => isRounded(one, other, ROUNDING_SHARE);
  return left !== right && (rounds(left, right) || rounds(right, left));
}

/** The bare figure of a scale, whatever its modifier: "about $600 million" is "$600 million". */
export function figureKey(quantity: Quantity): string {
  return `${quantity.scale} ${Number(middleOf(quantity).toPrecision(6))}`;
}

/** Figures of one key hold one position: the interval, to the hundredth. */
export function positionKey(quantity: Quantity): string {
  return `${quantity.openLo ? '>' : ''}${Math.round(quantity.lo * 100) / 100}-${Math.round(quantity.hi * 100) / 100}`;
}

/** Whether a predicate class counts a toll: a later, higher figure under it is an update, and a report's only one is its event's. */
export function isToll(predicate: string): boolean {
  return wordList('tolls').has(predicate);
}

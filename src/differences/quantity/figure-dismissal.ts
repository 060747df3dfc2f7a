import { areEqual, meet } from '../../compare/figures.ts';
import { isName } from '../../reading/deeds/frames.ts';
import type { Quantity } from '../../reading/figures/quantities.ts';
import type { Statement } from '../../reading/statement.ts';
import type { Dismissal, PairContext, Report } from '../finding.ts';
import type { FigureAlignment } from './figure-alignment.ts';
import { type Figure, isRounding, ratioOf } from './figures.ts';
import { compareWindows } from './window.ts';

/** Surroundings in common from which a figure is of the same thing. */
const NEAR_CONCEPTS = 2;
/**
 * Reports that give two figures further apart than this factor tell of two things: the dead of one attack and of
 * another, a city's people and the hurt (of 35 figures shown on Emergent six; four were labelled, all as wrong).
 */
const WIDE_RATIO = 5;

/** A claim over a stated time and a figure over none, further apart than this factor, are not of one count. */
const FAR_RATIO = 2;

/** Why two figures of one thing do not conflict, or null when they do. */
export function dismissFigures(
  left: Figure,
  right: Figure,
  { predicates }: FigureAlignment,
  context: PairContext,
): Dismissal | null {
  const [one, other] = [left.quantity, right.quantity];
  if (meet(one, other))
    return {
      verdict: areEqual(one, other) ? 'agree' : 'compatible',
      why: 'the figures are compatible',
    };
  if (!context.claimed && isRounding(one, other))
    return { verdict: 'compatible', why: 'one is the other with fewer digits' };
  if (!context.paired && ratioOf(one, other) > WIDE_RATIO)
    return { verdict: 'unrelated', why: 'too far apart to be of one thing' };
  if (!context.paired && otherDoers(left.statement, right.statement, predicates))
    return { verdict: 'unrelated', why: 'told of two doers' };
  if (context.statedInBoth(one) || context.statedInBoth(other))
    return {
      verdict: 'unrelated',
      why: 'both articles give both figures, so they count two things',
    };
  if (
    !context.paired &&
    (hasNearer(context.reportA, one, other) || hasNearer(context.reportB, other, one))
  )
    return { verdict: 'unrelated', why: 'a report gives another figure of it that is nearer' };
  const window = compareWindows(left, right, context);
  if (
    window === 'other' ||
    (window === 'unclear' && context.claimed && ratioOf(one, other) > FAR_RATIO)
  )
    return { verdict: 'other-window', why: 'counted over different times' };
  return null;
}

/** Whether an article has a figure for what the other report's figure is of that is nearer to it than its own here. */
function hasNearer({ statements }: Report, own: Quantity, other: Quantity): boolean {
  return statements.some(({ quantities }) =>
    quantities.some(
      (one) =>
        one.scale === own.scale &&
        one.unit === own.unit &&
        one.head === own.head &&
        one.near.filter((concept) => other.near.includes(concept)).length >= NEAR_CONCEPTS &&
        ratioOf(one, other) < ratioOf(own, other),
    ),
  );
}

/** Both name who did it, and they are not the same: two banks issuing two bonds. */
function otherDoers(a: Statement, b: Statement, predicates: readonly string[]): boolean {
  const doers = (statement: Statement): ReadonlySet<string> =>
    new Set(
      statement.frames
        .filter((frame) => predicates.includes(frame.predicate))
        .flatMap((frame) => frame.subjects.filter(isName)),
    );
  const [left, right] = [doers(a), doers(b)];
  return left.size > 0 && right.size > 0 && ![...left].some((one) => right.has(one));
}

import { isLongBefore, type TimeMention } from '../../reading/dates.ts';
import { isMeasureOfOne } from '../../reading/figures/figure-role.ts';
import type { Quantity } from '../../reading/figures/quantities.ts';
import type { Statement } from '../../reading/statement.ts';
import type { PairContext } from '../finding.ts';
import type { Figure } from './figures.ts';

/**
 * Whether two figures cover different times. A window on one side only says nothing of the
 * other: with one origin the figures are shown with that caveat, with two they are not comparable.
 */
export function compareWindows(
  a: Figure,
  b: Figure,
  context: PairContext,
): 'same' | 'unclear' | 'other' {
  if (!context.claimed && areOfTwoTimes(a, b, context)) return 'other';
  const left = windowOf(a);
  const right = windowOf(b);
  if (left === null && right === null) return 'same';
  if (left === null && context.claimed) return isShort(right) ? 'unclear' : 'same';
  if (right === null && context.claimed) return 'unclear';
  if (left !== null && right !== null) return left === right ? 'same' : 'other';
  return context.sameOrigin ? 'unclear' : 'other';
}

/** Characters between a figure and the time that dates it: one clause. */
const CLAUSE = 60;

/** Whether one figure is dated long before its report and the other is not: the toll of last year's flood beside that of this one. */
function areOfTwoTimes(left: Figure, right: Figure, { reportA, reportB }: PairContext): boolean {
  return isBackground(left, reportA.published) !== isBackground(right, reportB.published);
}

function isBackground(figure: Figure, published: number | null): boolean {
  if (published === null) return false;
  const dating = timesOf(figure);
  return dating.length > 0 && dating.every((time) => isLongBefore(time, published));
}

/** "The ship, launched in 1994, was licensed for 180" and "120,000 people have died in the war, which began in 2003": the time is that of another happening. */
const RESUMED = /, (?:was|were|is|are|has|have|had|will|would|can|could)\b/u;
const RELATIVE = /, (?:which|who|whose|where|when)\b/u;

/** The times in the clause of a figure. */
function timesOf({ statement, quantity }: Figure): readonly TimeMention[] {
  const [start, end] = quantity.span;
  return statement.times.filter(
    ({ span }) =>
      span[0] - end < CLAUSE &&
      start - span[1] < CLAUSE &&
      !RELATIVE.test(statement.text.slice(end - statement.span[0], span[0] - statement.span[0])) &&
      !RESUMED.test(statement.text.slice(span[1] - statement.span[0], start - statement.span[0])),
  );
}

/** Seconds from which a duration is no counting window: figures of a year are told of years. */
const YEAR = 31_557_600;
/** Seconds up to which one cuts a figure out of a story; weeks are the story. */
const WEEK = 604_800;

function isShort(window: number | null): boolean {
  return window !== null && window < WEEK;
}

/** A counting window in seconds that the clause of a figure states itself: "within 24 hours", "three weeks of battles". */
function windowOf(figure: Figure): number | null {
  const { statement, quantity } = figure;
  // How long something went on is compared where `isLength` or a measure tells so: every other duration is a window.
  const isDuration = quantity.scale === 'duration';
  const window = statement.quantities.find(
    (one) =>
      one.scale === 'duration' &&
      !isLength(statement, one) &&
      !one.predicates.some(isMeasureOfOne) &&
      one.lo < YEAR &&
      (isDuration || isCountedOver(figure, one)),
  );
  return window?.lo ?? null;
}

/** Words between what leads to a duration and its number, four at most: "over the last", "in just under". */
const BESIDE_NUMBER =
  '(?:(?:the|a|an|its|their|past|last|first|final|only|just|about|around|some|nearly|almost|under|over|less|more|than|at|least|most) ){0,4}';
const NUMBER_LEAD = new RegExp(`^${BESIDE_NUMBER}`, 'iu');
/** What makes a duration the time of a count. */
const OVER = new RegExp(`\\b(?:in|within|over|during|for|past|last) ${BESIDE_NUMBER}$`, 'iu');
/** "Two days after the storm", "over two days ago" tell when; "in the two days after it" tells over what time. */
const WHEN = /^ (?:ago|later|earlier|after|before)\b/iu;
/** What parts a figure from a duration behind it. */
const CLAUSE_END =
  /[,;:—–()]|\b(?:after|as|because|before|since|that|until|when|where|which|while|who)\b/iu;
/** What goes on with the clause before it: "police searched homes for two days, arresting 40". */
const GOES_ON = /, (?:\p{L}+ly )?\p{L}+ing\b/giu;
/** What a time that opens its clause may follow, and what behind such a time ends no clause: "In the two days after the storm, …". */
const OPENS = /(?:^|[,;:—–“"] ?|\b(?:and|but|said|that) )(?:after )?$/iu;
const OPENING_END = /^(?: (?:after|before)\b)?(?:[^,;:—–()]*,)?/iu;

/** Whether a duration stands in the clause of a figure as the time over which it was counted. */
function isCountedOver({ statement, quantity }: Figure, { span }: Quantity): boolean {
  const { text, span: at } = statement;
  const within = (from: number, to: number): string => text.slice(from - at[0], to - at[0]);
  const [words, rest] = [within(...span), text.slice(span[1] - at[0])];
  const lead = within(at[0], span[0]) + (NUMBER_LEAD.exec(words)?.[0] ?? '');
  const over = OVER.exec(lead);
  const isOver = over !== null && !(WHEN.test(rest) && !/\bthe\b/iu.test(over[0]));
  if (!isOver && !/^ of\b/iu.test(rest)) return false;
  if (span[0] >= quantity.span[1])
    return !CLAUSE_END.test(within(quantity.span[1], span[0]).replace(/\bafter $/iu, ''));
  const between = within(span[1], quantity.span[0]).replace(GOES_ON, '');
  const opens = OPENS.test(lead.slice(0, over?.index ?? lead.length));
  return !CLAUSE_END.test(opens ? between.replace(OPENING_END, '') : between);
}

/** "What followed was an hour of panic", "the search took nine hours": how long something went on, not over what it was counted. */
const LENGTH = /\b(?:was|were|is|are|took|takes|lasted|lasts|spent) $/iu;

function isLength({ text, span }: Statement, duration: Quantity): boolean {
  return LENGTH.test(text.slice(0, duration.span[0] - span[0]));
}

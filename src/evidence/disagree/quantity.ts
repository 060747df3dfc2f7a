import type { Severity } from '../../types.ts';
import { isListedPredicate } from '../lexicon.ts';
import type { Quantity } from '../quantities.ts';
import type { Statement } from '../statement.ts';
import type { Comparison, PairContext } from './finding.ts';

/** Overlap from which two statements with one counted noun and one predicate speak of one count. */
const SAME_COUNT_OVERLAP = 0.15;
/** Overlap asked for when no governing verb is shared. */
const LOOSE_COUNT_OVERLAP = 0.6;
/** Overlap asked for when a sum of money or a share names nothing it is of, but one verb governs both. */
const BARE_SUM_OVERLAP = 0.3;
/** Figures further apart than this factor are not of one count when one of them lacks a time window. */
const FAR_RATIO = 2;
/** Overlap that stands in for a name in common. */
const NAMELESS_OVERLAP = 0.4;
/** The same for a bare sum of money or share, which many sentences of a story hold. */
const BARE_NAMELESS_OVERLAP = 0.55;
/** Overlap from which a difference under one verb is high. */
const HIGH_OVERLAP = 0.5;
/** Figures closer than this share of the larger are rounding, shown only at low severity. */
const ROUNDING_SHARE = 0.05;
/** Verbs that frame a statement and say nothing of what is counted. */
const FRAMING = new Set([
  'say',
  'tell',
  'add',
  'report',
  'include',
  'accord',
  'be',
  'have',
  'announce',
  'follow',
  'make',
  'come',
  'go',
]);
/** Counts that grow as a story goes on: a later, higher figure is an update. */
const TOLLS = new Set([
  'die',
  'injure',
  'flee',
  'arrest',
  'rescue',
  'protest',
  'destroy',
  'damage',
]);

/** Compares the figures of two statements where both count the same thing under the same predicate. */
export function compareQuantities(
  a: Statement,
  b: Statement,
  context: PairContext,
): readonly Comparison[] {
  const found: Comparison[] = [];
  for (const left of a.quantities) {
    for (const right of b.quantities) {
      if (!countSameThing(left, right) || (left.scale === 'age' && areTwoPersons(a, b))) continue;
      const comparison = compareFigures(a, left, b, right, context);
      if (comparison !== null) found.push(comparison);
    }
  }
  return found;
}

function countSameThing(a: Quantity, b: Quantity): boolean {
  if (a.scale !== b.scale || a.unit !== b.unit || a.rate !== b.rate || a.head !== b.head)
    return false;
  if (a.scale === 'count' && a.head === '') return false;
  if (a.purpose !== '' && b.purpose !== '' && a.purpose !== b.purpose) return false;
  return a.scale === 'age' || !qualifiersClash(a.qualifiers, b.qualifiers);
}

/** An age belongs to a person: sentences that each name somebody the other does not speak of two. */
function areTwoPersons(a: Statement, b: Statement): boolean {
  return (
    a.names.some((name) => !b.names.includes(name)) &&
    b.names.some((name) => !a.names.includes(name))
  );
}

/** "Democratic senators" and "Republican senators" are two counts; a missing qualifier clashes with none. */
function qualifiersClash(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((word) => b.includes(word));
}

function compareFigures(
  a: Statement,
  left: Quantity,
  b: Statement,
  right: Quantity,
  context: PairContext,
): Comparison | null {
  const predicates = left.predicates.filter(
    (one) => right.predicates.includes(one) && !FRAMING.has(one),
  );
  if (predicates.length === 0 && haveListedVerbs(left, right))
    return {
      verdict: 'unrelated',
      why: `${quote(a, left)} / ${quote(b, right)}: counted under different verbs`,
    };
  const telling = predicates.some((one) => isListedPredicate(one) || one.length > 3);
  const needed = telling ? SAME_COUNT_OVERLAP : LOOSE_COUNT_OVERLAP;
  const bare = left.scale !== 'count' && left.head === '';
  if (
    !context.paired &&
    context.overlap < (bare ? (telling ? BARE_SUM_OVERLAP : LOOSE_COUNT_OVERLAP) : needed)
  )
    return null;
  if (!context.paired && context.sharedNames.length === 0 && context.overlap < LOOSE_COUNT_OVERLAP)
    return null;
  const words = `${quote(a, left)} / ${quote(b, right)}`;
  if (meet(left, right))
    return {
      verdict: equal(left, right) ? 'agree' : 'compatible',
      why: `${words}: the figures are compatible`,
    };
  if (!context.paired && otherDoers(a, b, predicates))
    return { verdict: 'unrelated', why: `${words}: told of two doers` };
  if (context.statedInBoth(left) || context.statedInBoth(right))
    return {
      verdict: 'unrelated',
      why: `${words}: both articles give both figures, so they count two things`,
    };
  const window = otherWindow(a, b, context);
  if (window === 'other' || (window === 'unclear' && context.claimed && farApart(left, right)))
    return { verdict: 'other-window', why: `${words}: counted over different times` };
  const severity =
    hypothetical(a, b, predicates) || context.enumerated(left) || context.enumerated(right)
      ? 'low'
      : severityOf(left, right, telling, context);
  const update = isUpdate(predicates, left, right, context);
  const notes = [
    context.sameOrigin ? 'Both cite the same source.' : '',
    window === 'unclear' ? 'The figures may cover different times.' : '',
    update ? 'The later report has the higher count: it may be an update.' : '',
  ].filter((note) => note !== '');
  return {
    kind: 'quantity',
    severity: update && severity === 'high' ? 'medium' : severity,
    topic: `${left.head === '' ? (left.unit ?? 'figure') : left.head}${predicates[0] === undefined ? '' : ` ${predicates[0]}`}`,
    a: { statement: a, value: quote(a, left), key: keyOf(left), span: left.span },
    b: { statement: b, value: quote(b, right), key: keyOf(right), span: right.span },
    why: [`The figures differ: ${words}.`, ...notes].join(' '),
  };
}

/** The dead and the injured are two counts: each figure stands under a happening of its own. */
function haveListedVerbs(...figures: readonly Quantity[]): boolean {
  return figures.every(({ predicates }) =>
    predicates.some((one) => isListedPredicate(one) && !FRAMING.has(one)),
  );
}

/** A claim over a stated time and a figure over none are of one count only when they are near each other. */
function farApart(a: Quantity, b: Quantity): boolean {
  const [small, large] = a.lo <= b.lo ? [a, b] : [b, a];
  return large.lo > FAR_RATIO * Math.min(small.hi, Math.max(small.lo, 1) * FAR_RATIO);
}

/** Told as to come or as somebody's aim. */
function isPlanned(aspects: ReadonlySet<string>): boolean {
  return aspects.has('future') || aspects.has('purpose');
}

/** Intervals that share a value are compatible: "at least 400" holds 400, "dozens" holds 40. */
function meet(a: Quantity, b: Quantity): boolean {
  const [low, high] = a.lo < b.lo || (a.lo === b.lo && !a.openLo) ? [a, b] : [b, a];
  return high.lo < low.hi || (high.lo === low.hi && !high.openLo);
}

function equal(a: Quantity, b: Quantity): boolean {
  return a.lo === b.lo && a.hi === b.hi;
}

/** Both name who did it, and they are not the same: two banks issuing two bonds. */
function otherDoers(a: Statement, b: Statement, predicates: readonly string[]): boolean {
  const doers = (statement: Statement): ReadonlySet<string> =>
    new Set(
      statement.frames
        .filter((frame) => predicates.includes(frame.predicate))
        .flatMap((frame) => frame.subjects.filter((one) => one.startsWith('^'))),
    );
  const [left, right] = [doers(a), doers(b)];
  return left.size > 0 && right.size > 0 && ![...left].some((one) => right.has(one));
}

/** "Would cut $800 billion" and "has cut $716 billion" are two things: a plan and a deed are shown only on request. */
function hypothetical(a: Statement, b: Statement, predicates: readonly string[]): boolean {
  const aspects = (statement: Statement): ReadonlySet<string> =>
    new Set(
      statement.frames
        .filter((frame) => predicates.includes(frame.predicate))
        .map((frame) => frame.aspect),
    );
  const [left, right] = [aspects(a), aspects(b)];
  return left.size > 0 && right.size > 0 && isPlanned(left) !== isPlanned(right);
}

/** A name in common, or so many words that none is needed; a bare sum or share asks for more of both. */
function meetsInWords({ head, scale }: Quantity, context: PairContext): boolean {
  if (context.paired) return true;
  const bare = head === '' && scale !== 'count';
  const named = context.sharedNames.length > 0 && (!bare || context.overlap >= NAMELESS_OVERLAP);
  return named || context.overlap >= (bare ? BARE_NAMELESS_OVERLAP : NAMELESS_OVERLAP);
}

function severityOf(a: Quantity, b: Quantity, telling: boolean, context: PairContext): Severity {
  const [small, large] = a.lo <= b.lo ? [a, b] : [b, a];
  if (!context.claimed && large.lo - small.hi <= ROUNDING_SHARE * Math.abs(large.lo)) return 'low';
  if (!telling || !meetsInWords(a, context)) return 'low';
  if (a.scale === 'duration') return context.overlap >= LOOSE_COUNT_OVERLAP ? 'medium' : 'low';
  if (context.sameOrigin || context.overlap >= HIGH_OVERLAP) return 'high';
  return 'medium';
}

/**
 * Whether the figures cover different times. A window on one side only says nothing of the other: with one
 * origin the figures are shown with that caveat, with two they are not comparable.
 */
function otherWindow(
  a: Statement,
  b: Statement,
  context: PairContext,
): 'same' | 'unclear' | 'other' {
  const left = windowOf(a);
  const right = windowOf(b);
  if (left === null && right === null) return 'same';
  if (left === null && context.claimed) return isShort(right) ? 'unclear' : 'same';
  if (right === null && context.claimed) return 'unclear';
  if (left !== null && right !== null) return left === right ? 'same' : 'other';
  return context.sameOrigin ? 'unclear' : 'other';
}

/** Hours and days cut a figure out of a story; weeks are the story. */
function isShort(window: string | null): boolean {
  return window !== null && /hour|day|night|minute/.test(window);
}

/** A counting window the sentence states itself: "within 24 hours", "three weeks of battles". */
function windowOf(statement: Statement): string | null {
  const window = statement.quantities.find(
    (one) =>
      one.scale === 'duration' &&
      one.unit !== 'year' &&
      one.unit !== 'century' &&
      one.unit !== 'decade',
  );
  return window === undefined ? null : `${window.lo} ${window.unit}`;
}

function isUpdate(
  predicates: readonly string[],
  a: Quantity,
  b: Quantity,
  context: PairContext,
): boolean {
  if (
    context.daysApart === null ||
    context.daysApart === 0 ||
    !predicates.some((one) => TOLLS.has(one))
  )
    return false;
  return context.daysApart > 0 ? b.lo > a.lo : a.lo > b.lo;
}

function quote(statement: Statement, quantity: Quantity): string {
  const [start, end] = quantity.span;
  return statement.text.slice(start - statement.span[0], end - statement.span[0]);
}

function keyOf(quantity: Quantity): string {
  return `${quantity.openLo ? '>' : ''}${Math.round(quantity.lo * 100) / 100}-${Math.round(quantity.hi * 100) / 100}`;
}

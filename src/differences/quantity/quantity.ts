import { isMeasureOfOne } from '../../reading/figures/figure-role.ts';
import type { Quantity } from '../../reading/figures/quantities.ts';
import type { Statement } from '../../reading/statement.ts';
import { wordList } from '../../reading/word-lists.ts';
import type { Severity } from '../../types.ts';
import type { Comparison, Detector, PairContext, Side } from '../finding.ts';
import {
  alignFigures,
  areOnlyCounts,
  areUnderOtherVerbs,
  type FigureAlignment,
  isPersonal,
  LOOSE_COUNT_OVERLAP,
} from './figure-alignment.ts';
import { dismissFigures } from './figure-dismissal.ts';
import { areNextToEachOther, type Figure, figureWords, isToll, positionKey } from './figures.ts';
import { compareWindows } from './window.ts';

/** Overlap that stands in for a name in common. */
const NAMELESS_OVERLAP = 0.4;
/** The same for a bare sum of money or share, which many sentences of a story hold. */
const BARE_NAMELESS_OVERLAP = 0.55;
/** Overlap from which a difference under one verb is high. */
const HIGH_OVERLAP = 0.5;
/** What two sentences share at least, and of the longer one, for a difference to weigh more than low (read on the texts of Emergent). */
const MIN_SHARED_CONCEPTS = 4;
const LARGER_SHARE = 0.2;
/** Compares the figures of two statements where both are of the same thing. */
export const compareQuantities: Detector = (a, b, context) => {
  const found: Comparison[] = [];
  for (const left of a.quantities) {
    for (const right of b.quantities) {
      if (!measureAlike(left, right) || (left.scale === 'age' && areTwoPersons(a, b))) continue;
      const pair = [
        { statement: a, quantity: left },
        { statement: b, quantity: right },
      ] as const;
      const comparison = compareFigures(...pair, context);
      if (comparison !== null) found.push(comparison);
    }
  }
  return found;
};

/** Whether two figures could be of one thing at all: scale, unit, rate, purpose and qualifiers allow it. */
function measureAlike(a: Quantity, b: Quantity): boolean {
  if (a.scale !== b.scale || a.unit !== b.unit || a.rate !== b.rate) return false;
  if (a.scale === 'count' && a.head !== b.head) return false;
  if (a.scale === 'count' && a.head === '' && !a.predicates.some(isMeasureOfOne)) return false;
  if (a.partial !== b.partial || scopeOf(a) !== scopeOf(b)) return false;
  if (a.purpose !== '' && b.purpose !== '' && a.purpose !== b.purpose) return false;
  return a.scale === 'age' || !qualifiersClash(a.qualifiers, b.qualifiers);
}

function scopeOf({ qualifiers }: Quantity): string {
  return qualifiers.filter((word) => wordList('scopes').has(word)).join(' ');
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

function compareFigures(left: Figure, right: Figure, context: PairContext): Comparison | null {
  const [one, other] = [left.quantity, right.quantity];
  const alignment = alignFigures(one, other, context);
  const words = `${figureWords(left)} / ${figureWords(right)}`;
  if (alignment === null)
    return one.head === other.head && areUnderOtherVerbs(one, other)
      ? { verdict: 'unrelated', why: `${words}: counted under different verbs` }
      : null;
  const dismissal = dismissFigures(left, right, alignment, context);
  if (dismissal !== null) return { ...dismissal, why: `${words}: ${dismissal.why}` };
  const { predicates } = alignment;
  const update = isUpdate(predicates, one, other, context);
  const undated = !context.paired && context.daysApart === null && predicates.some(isToll);
  const unclear = compareWindows(left, right, context) === 'unclear';
  const notes = [
    context.sameOrigin ? ' Both cite the same source.' : '',
    unclear ? ' The figures may cover different times.' : '',
    update ? ' The later report has the higher count: it may be an update.' : '',
    undated ? ' A report without a date may be the later one: it may be an update.' : '',
  ];
  const severity = severityOf(left, right, alignment, context);
  return {
    kind: 'quantity',
    severity: update || undated ? 'low' : severity,
    topic: topicOf(one, predicates[0]),
    a: sideOf(left),
    b: sideOf(right),
    why: `The figures differ: ${words}.${notes.join('')}`,
  };
}

/** "worker die", "@magnitude". */
function topicOf(quantity: Quantity, predicate: string | undefined): string {
  if (predicate === undefined) return thingOf(quantity);
  return isMeasureOfOne(predicate) ? predicate : `${thingOf(quantity)} ${predicate}`;
}

/** What a figure is of, for the head of a note: "worker", "pages of report", "money". */
function thingOf({ scale, writtenUnit: unit, head }: Quantity): string {
  if (scale === 'measure' && head !== '') return `${unit ?? ''}s of ${head}`;
  if (scale === 'money' && head === '') return 'money';
  return head === '' ? (unit ?? 'figure') : head;
}

/** "Would cut $800 billion" and "has cut $716 billion" are two things: a plan and a deed are shown only on request. */
function isHypothetical(a: Statement, b: Statement, predicates: readonly string[]): boolean {
  const aspects = (statement: Statement): ReadonlySet<string> =>
    new Set(
      statement.frames
        .filter((frame) => predicates.includes(frame.predicate))
        .map((frame) => frame.aspect),
    );
  const [left, right] = [aspects(a), aspects(b)];
  return left.size > 0 && right.size > 0 && isPlanned(left) !== isPlanned(right);
}

/** Told as to come or as somebody's aim. */
function isPlanned(aspects: ReadonlySet<string>): boolean {
  return aspects.has('future') || aspects.has('purpose');
}

/** A name in common, or so many words that none is needed; a bare sum or share asks for more of both. */
function meetsInWords({ head, scale }: Quantity, context: PairContext): boolean {
  if (context.paired) return true;
  const bare = head === '' && scale !== 'count';
  const named = context.sharedNames.length > 0 && (!bare || context.overlap >= NAMELESS_OVERLAP);
  return named || context.overlap >= (bare ? BARE_NAMELESS_OVERLAP : NAMELESS_OVERLAP);
}

/** "As of Tuesday", "so far": a figure that goes on growing; "the biggest ever", "a record": one of another occasion. */
const GROWING =
  /\b(as of|so far|to date|until now|up to now|already|(?:have|has|had) (?:now|since|passed|risen|climbed|grown)|ever|record|previous(ly)?)\b/i;

function growOrRecall(...figures: readonly Figure[]): boolean {
  return figures.some(({ statement }) => GROWING.test(statement.text));
}

/** What is somebody's own is his when his name stands beside both figures. */
function standByOneName(a: Quantity, b: Quantity): boolean {
  return a.nearNames.some((name) => b.nearNames.includes(name));
}

/** "One friend" seldom counts. */
function isSingle({ scale, lo, hi }: Quantity): boolean {
  return scale === 'count' && lo === 1 && hi === 1;
}

/** A short sentence is soon repeated by a long one about another matter: the long one has to be met in part too. */
function meetsInMuch(a: Statement, b: Statement, { paired }: PairContext): boolean {
  const shared = a.concepts.filter((one) => b.concepts.includes(one)).length;
  const larger = Math.max(a.concepts.length, b.concepts.length);
  return paired || (shared >= MIN_SHARED_CONCEPTS && shared >= LARGER_SHARE * larger);
}

function severityOf(
  left: Figure,
  right: Figure,
  { by, predicates, telling }: FigureAlignment,
  context: PairContext,
): Severity {
  const [one, other] = [left.quantity, right.quantity];
  if (!telling || isHypothetical(left.statement, right.statement, predicates)) return 'low';
  if (!context.paired && (growOrRecall(left, right) || isSingle(one) || isSingle(other)))
    return 'low';
  if (!context.paired && predicates.some(isPersonal) && !standByOneName(one, other)) return 'low';
  if (by === 'surroundings') return 'medium';
  if (context.enumerated(one) || context.enumerated(other)) return 'low';
  if (!context.claimed && areNextToEachOther(one, other)) return 'low';
  if (!meetsInWords(one, context) || !meetsInMuch(left.statement, right.statement, context))
    return isOneToll(left, right, predicates, context) ? 'medium' : 'low';
  if (one.scale === 'duration')
    return context.claimed || context.overlap >= LOOSE_COUNT_OVERLAP ? 'medium' : 'low';
  return context.sameOrigin || context.overlap >= HIGH_OVERLAP ? 'high' : 'medium';
}

/** Whether either report gives one count of the dead, the arrested … and no other: that of the event it tells of. */
function isOneToll(
  left: Figure,
  right: Figure,
  predicates: readonly string[],
  context: PairContext,
): boolean {
  return predicates.some(
    (predicate) =>
      (isToll(predicate) || isMeasureOfOne(predicate)) &&
      areOnlyCounts(left.quantity, right.quantity, predicate, context),
  );
}

function isUpdate(
  predicates: readonly string[],
  a: Quantity,
  b: Quantity,
  { daysApart }: PairContext,
): boolean {
  if (daysApart === null || daysApart === 0 || !predicates.some(isToll)) return false;
  return daysApart > 0 ? b.lo > a.lo : a.lo > b.lo;
}

function sideOf(figure: Figure): Side {
  const { statement, quantity } = figure;
  return { statement, value: figureWords(figure), key: positionKey(quantity), span: quantity.span };
}

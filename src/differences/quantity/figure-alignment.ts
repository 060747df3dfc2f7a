import { namesOf } from '../../reading/article-names.ts';
import { isMeasureOfOne } from '../../reading/figures/figure-role.ts';
import type { Quantity } from '../../reading/figures/quantities.ts';
import { isListedPredicate } from '../../reading/lexicon.ts';
import { oncePer } from '../../reading/once-per.ts';
import { quantityWords, wordList } from '../../reading/word-lists.ts';
import type { PairContext, Report } from '../finding.ts';
import { figuresOf, ratioOf, writtenOf } from './figures.ts';

/** Why two figures are taken to be of one thing. */
export interface FigureAlignment {
  /** `verb`: one predicate governs both; `surroundings`: the words around both say the same. */
  readonly by: 'verb' | 'surroundings';
  /** Predicate classes that govern both. */
  readonly predicates: readonly string[];
  /** Whether the alignment alone makes it one thing, or the sentences have to help. */
  readonly telling: boolean;
}

/** Overlap from which two statements with one counted noun and one predicate speak of one count. */
const SAME_COUNT_OVERLAP = 0.15;
/** Overlap asked for when no governing verb is shared. */
export const LOOSE_COUNT_OVERLAP = 0.6;
/** The only counts of two articles are of one thing when they are no further apart (Emergent: the dead of two attacks beyond it). */
const ONLY_RATIO = 3;
/** Overlap asked for when a sum of money or a share names nothing it is of, but one verb governs both. */
const BARE_SUM_OVERLAP = 0.3;
/** Overlap that stands in for a name in common where a thing's own measure is given ("a 47-page report"). */
const SAME_THING_OVERLAP = 0.3;
/** Figures that only their surroundings join are near misses: further apart they are of two things (read on 50 BASIL events). */
const NEAR_MISS_RATIO = 1.5;
/** Whole figures below this count many things in one story: two states, three men. */
const SMALL_COUNT = 10;
/** Shared surroundings that join two figures: so many concepts, or fewer that are most of what stands there. */
const MANY_SHARED = 3;
const FEW_SHARED = 2;
const MANY_SHARE = 0.4;
const FEW_SHARE = 0.6;

/** Whether two figures of one scale and unit are of one thing, and why; null when nothing joins them. */
export function alignFigures(
  left: Quantity,
  right: Quantity,
  context: PairContext,
): FigureAlignment | null {
  if (areUnderOtherVerbs(left, right) || areOtherMeasures(left, right)) return null;
  if (!context.paired && standByStrangers(left, right, context)) return null;
  const byVerb = alignByVerb(left, right, context);
  if (byVerb?.telling) return byVerb;
  return alignBySurroundings(left, right, context) ?? byVerb;
}

/** Measures that belong to a person: two of them may be of two persons. */
const PERSONAL = new Set(['@ban', '@sentence', '@bail', '@fine', '@compensation']);

/** Whether a predicate is a measure of somebody ("@sentence"), not of the event. */
export function isPersonal(predicate: string): boolean {
  return PERSONAL.has(predicate);
}

/** Each stands beside a name that the other's article never mentions: the shares of two companies. */
function standByStrangers(left: Quantity, right: Quantity, context: PairContext): boolean {
  const [a, b] = [namesOf(context.reportA.statements), namesOf(context.reportB.statements)];
  if (a.size === 0 || b.size === 0) return false;
  return (
    left.nearNames.some((name) => !b.has(name)) && right.nearNames.some((name) => !a.has(name))
  );
}

/** The dead and the injured are two counts: each figure stands under a happening of its own. */
export function areUnderOtherVerbs(left: Quantity, right: Quantity): boolean {
  return (
    sharedPredicates(left, right).length === 0 &&
    [left, right].every(({ predicates }) =>
      predicates.some((one) => isListedPredicate(one) && !wordList('framingFigures').has(one)),
    )
  );
}

/** The price of a share is no price of a ticket: a measure is only compared with itself. */
function areOtherMeasures(left: Quantity, right: Quantity): boolean {
  const [a, b] = [left, right].map(({ predicates }) => predicates.filter(isMeasureOfOne).join());
  return a !== b;
}

function sharedPredicates(left: Quantity, right: Quantity): readonly string[] {
  return left.predicates.filter(
    (one) => right.predicates.includes(one) && !wordList('framingFigures').has(one),
  );
}

function alignByVerb(
  left: Quantity,
  right: Quantity,
  context: PairContext,
): FigureAlignment | null {
  if (left.head !== right.head) return null;
  const predicates = sharedPredicates(left, right);
  const telling = predicates.some((one) => isListedPredicate(one) || one.length > 3);
  const alignment: FigureAlignment = { by: 'verb', predicates, telling };
  if (context.paired) return alignment;
  const bare = left.scale !== 'count' && left.head === '';
  // "Voss won 11 percent, Calder 14": one verb governs the shares of many.
  if (bare && (left.listed || right.listed)) return null;
  const needed = telling ? (bare ? BARE_SUM_OVERLAP : SAME_COUNT_OVERLAP) : LOOSE_COUNT_OVERLAP;
  const anonymous = context.sharedNames.length === 0 && context.overlap < LOOSE_COUNT_OVERLAP;
  if (context.overlap >= needed && !anonymous) return alignment;
  if (ratioOf(left, right) > ONLY_RATIO) return null;
  const only = predicates.some(
    (one) =>
      (isListedPredicate(one) || isMeasureOfOne(one)) && areOnlyCounts(left, right, one, context),
  );
  return only ? alignment : null;
}

/** The figures of an article's own event by what they count under which predicate. */
const countsOf = oncePer((report: Report): ReadonlyMap<string, ReadonlySet<number>> => {
  const counts = new Map<string, Set<number>>();
  for (const { quantity } of figuresOf(report.statements)) {
    for (const predicate of quantity.predicates) {
      if (quantity.scale !== 'count' && !isMeasureOfOne(predicate)) continue;
      const key = `${quantity.head} ${predicate}`;
      counts.set(key, (counts.get(key) ?? new Set()).add(quantity.middle));
    }
  }
  return counts;
});

/** Whether neither article has another figure of what is counted under a predicate: both can only be the count of the event. */
export function areOnlyCounts(
  left: Quantity,
  right: Quantity,
  predicate: string,
  context: PairContext,
): boolean {
  const { reportA, reportB } = context;
  return isOnlyCount(left, predicate, reportA) && isOnlyCount(right, predicate, reportB);
}

function isOnlyCount({ scale, head }: Quantity, predicate: string, report: Report): boolean {
  const figures = countsOf(report).get(`${head} ${predicate}`);
  return (scale === 'count' || isMeasureOfOne(predicate)) && figures?.size === 1;
}

/** "A 47-page report" is the report's length; "$3.5 million out of the harbour dredging fund" a near miss of $3.6 million. */
function alignBySurroundings(
  left: Quantity,
  right: Quantity,
  context: PairContext,
): FigureAlignment | null {
  const predicates = sharedPredicates(left, right);
  if (left.scale === 'measure' && left.head !== '' && left.head === right.head) {
    const meeting = context.sharedNames.length > 0 || context.overlap >= SAME_THING_OVERLAP;
    return meeting ? { by: 'surroundings', predicates, telling: true } : null;
  }
  const bare = left.scale !== 'count' && (left.head === '' || right.head === '');
  if ((left.head !== right.head && !bare) || left.scale === 'age') return null;
  if (left.scale === 'duration' && left.head === '') return null;
  const others = [nameOther(left, right), nameOther(right, left)];
  // Lengths and areas are of whatever stands beside them; sums may name their payer in one report only.
  const isExtent = left.scale === 'measure' || quantityWords('measures').has(left.head);
  if (isExtent ? others.includes(true) : !others.includes(false)) return null;
  if (ratioOf(left, right) > NEAR_MISS_RATIO || isSmall(left) || isSmall(right)) return null;
  const around = new Set(right.near);
  const shared = left.near.filter((concept) => around.has(concept)).length;
  const share = shared / Math.max(1, Math.min(left.near.length, right.near.length));
  const listed = left.listed || right.listed;
  const joined =
    (shared >= MANY_SHARED && share >= MANY_SHARE) ||
    (!listed && shared >= FEW_SHARED && share >= FEW_SHARE);
  return joined ? { by: 'surroundings', predicates, telling: shared >= MANY_SHARED } : null;
}

/** Whether one stands beside a name that does not stand beside the other: two towns, each so many miles from the capital. */
function nameOther(one: Quantity, other: Quantity): boolean {
  return one.nearNames.some((name) => !other.nearNames.includes(name));
}

function isSmall(quantity: Quantity): boolean {
  const value = writtenOf(quantity);
  return value < SMALL_COUNT && Number.isInteger(value);
}

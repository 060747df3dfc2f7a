import type { TimeMention } from '../dates.ts';
import type { Frame } from '../frames.ts';
import { isListedPredicate } from '../lexicon.ts';
import type { Statement } from '../statement.ts';
import type { Comparison, PairContext } from './finding.ts';

/** Widest distance, in characters, between a predicate and the time that dates it: one clause. */
const MAX_DISTANCE = 60;
/** Times further apart than this are two happenings, not two dates of one (days, by grain). */
const NEAR_MISS_DAYS: Readonly<Record<TimeMention['grain'], number>> = {
  day: 10,
  week: 35,
  month: 100,
  year: 800,
};
/** Reports this near in time (days) may be compared by what they say: "last week" against "two weeks ago". */
const RELATIVE_DAYS = 2;
/** Overlap from which two dated verbs speak of one happening. */
const SAME_HAPPENING_OVERLAP = 0.35;
/** Predicates that happen often in one story, so that two dates are two happenings. */
const REPEATABLE = new Set([
  'say',
  'tell',
  'agree',
  'announce',
  'report',
  'meet',
  'fight',
  'strike',
  'vote',
  'visit',
  'call',
  'continue',
  'describe',
  'write',
  'add',
  'begin',
  'end',
  'release',
  'send',
  'raise',
  'cut',
  'support',
  'oppose',
  'attend',
  'protest',
  'speak',
  'make',
  'come',
  'go',
  'take',
  'have',
  'be',
  'show',
  'see',
  'ask',
]);

/** A happening and the time that dates it. */
export interface Dated {
  readonly frame: Frame;
  readonly time: TimeMention;
}

/** Compares the dates two statements give for the same happening. */
export function compareDates(
  a: Statement,
  b: Statement,
  context: PairContext,
): readonly Comparison[] {
  const found: Comparison[] = [];
  for (const left of datedFrames(a)) {
    for (const right of datedFrames(b)) {
      if (left.frame.predicate !== right.frame.predicate || REPEATABLE.has(left.frame.predicate))
        continue;
      const comparison = compareTimes(a, left, b, right, context);
      if (comparison !== null) found.push(comparison);
    }
  }
  return found;
}

/** Predicates with the time nearest to them; a time dates one predicate only. */
export function datedFrames(statement: Statement, reach = MAX_DISTANCE): readonly Dated[] {
  const dated: Dated[] = [];
  for (const time of statement.times) {
    if (time.since) continue;
    const nearest = statement.frames
      .filter((frame) => frame.aspect === 'done' && Math.abs(frame.at - time.span[0]) <= reach)
      .toSorted((x, y) => distanceTo(x, time) - distanceTo(y, time))[0];
    if (nearest !== undefined) dated.push({ frame: nearest, time });
  }
  return dated;
}

function distanceTo(frame: Frame, time: TimeMention): number {
  return frame.at <= time.span[0]
    ? time.span[0] - frame.at
    : frame.at - time.span[0] + MAX_DISTANCE / 2;
}

function compareTimes(
  a: Statement,
  left: Dated,
  b: Statement,
  right: Dated,
  context: PairContext,
): Comparison | null {
  const noun = !left.frame.verbal && !right.frame.verbal;
  const listed = isListedPredicate(left.frame.lemma);
  if (
    !context.paired &&
    (context.sharedNames.length === 0 ||
      (!(noun && listed) && context.overlap < SAME_HAPPENING_OVERLAP))
  )
    return null;
  const words = `${quote(a, left.time)} / ${quote(b, right.time)}`;
  const relation = relate(left.time, right.time, context);
  if (relation === 'far')
    return { verdict: 'unrelated', why: `${words}: too far apart to date one happening` };
  if (relation === 'meet') return { verdict: 'agree', why: `${words}: the dates are compatible` };
  return {
    kind: 'date',
    severity: sameDoers(left.frame, right.frame, noun) && listed ? 'medium' : 'low',
    topic: `date of ${left.frame.lemma}`,
    a: { statement: a, value: quote(a, left.time), key: keyOf(left.time), span: left.time.span },
    b: { statement: b, value: quote(b, right.time), key: keyOf(right.time), span: right.time.span },
    why: `The dates differ: ${words}.${context.sameOrigin ? ' Both cite the same source.' : ''}`,
  };
}

/** An event noun stands for itself; a verb is one happening only when both sentences name one doer or object. */
function sameDoers(a: Frame, b: Frame, noun: boolean): boolean {
  if (noun) return true;
  const named = [...b.subjects, ...b.objects].filter((one) => one.startsWith('^'));
  return [...a.subjects, ...a.objects].some((one) => named.includes(one));
}

/** Compares at the coarser grain. Relative expressions published together compare by their own counts. */
function relate(a: TimeMention, b: TimeMention, context: PairContext): 'meet' | 'apart' | 'far' {
  const near = context.daysApart === null || Math.abs(context.daysApart) <= RELATIVE_DAYS;
  if (
    near &&
    a.ago !== null &&
    b.ago !== null &&
    a.ago.unit === b.ago.unit &&
    a.ago.unit !== 'day'
  ) {
    if (a.ago.count === b.ago.count) return 'meet';
    return Math.abs(a.ago.count - b.ago.count) <= 2 ? 'apart' : 'far';
  }
  const grain = coarser(a.grain, b.grain);
  const slack = grain === 'week' ? 3 : 0;
  if (a.from <= b.to + slack && b.from <= a.to + slack) return 'meet';
  const gap = a.from > b.to ? a.from - b.to : b.from - a.to;
  return gap <= NEAR_MISS_DAYS[grain] ? 'apart' : 'far';
}

const GRAINS: readonly TimeMention['grain'][] = ['day', 'week', 'month', 'year'];

function coarser(a: TimeMention['grain'], b: TimeMention['grain']): TimeMention['grain'] {
  return GRAINS.indexOf(a) >= GRAINS.indexOf(b) ? a : b;
}

function quote(statement: Statement, time: TimeMention): string {
  return statement.text.slice(time.span[0] - statement.span[0], time.span[1] - statement.span[0]);
}

function keyOf(time: TimeMention): string {
  return time.ago !== null && time.ago.unit !== 'day'
    ? `${time.ago.count} ${time.ago.unit} ago`
    : `${time.from}-${time.to}`;
}

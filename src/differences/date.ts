import { coarser, type TimeMention, timesMeet } from '../reading/dates.ts';
import { type Frame, isName } from '../reading/deeds/frames.ts';
import { headGroup, isListedPredicate } from '../reading/lexicon.ts';
import { type Statement, wordsAt } from '../reading/statement.ts';
import { wordList } from '../reading/word-lists.ts';
import type { Comparison, Detector, PairContext } from './finding.ts';
import { sharedArguments } from './occasion.ts';

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
/** The same where doer or object are shared too, and how many such parts. */
const LOOSE_HAPPENING_OVERLAP = 0.2;
const SHARED_PARTS = 2;
/** Overlap from which two sentences with one verb, name and object date the same deed. */
const SAME_DEED_OVERLAP = 0.5;

/** A happening and the time that dates it. */
export interface Dated {
  readonly frame: Frame;
  readonly time: TimeMention;
}

/** Compares the dates two statements give for the same happening. */
export const compareDates: Detector = (a, b, context) => {
  const found: Comparison[] = [];
  const [lefts, rights] = [datedFrames(a), datedFrames(b)];
  for (const left of lefts) {
    for (const right of rights) {
      if (!mayDateOneHappening(left, right)) continue;
      // "At 1 a.m. on Friday (2300 GMT Thursday)" gives one moment twice: either may meet.
      if (isToldToo(lefts, left, right) || isToldToo(rights, right, left)) continue;
      const comparison = compareTimes(a, left, b, right, context);
      if (comparison !== null) found.push(comparison);
    }
  }
  return found;
};

/** Whether a report gives its happening another time as well, and that one meets the other report's. */
function isToldToo(all: readonly Dated[], { frame, time }: Dated, other: Dated): boolean {
  return all.some(
    (one) =>
      one.time !== time &&
      one.frame.predicate === frame.predicate &&
      timesMeet(one.time, other.time),
  );
}

/** "Has led since 2002" dates a beginning, "led in 2002" a deed: only alike are compared. */
function mayDateOneHappening(a: Dated, b: Dated): boolean {
  if (a.time.since !== b.time.since || a.frame.predicate !== b.frame.predicate) return false;
  return a.time.since || !wordList('repeatable').has(a.frame.predicate);
}

/** Predicates with the time nearest to them; a time dates one predicate only. */
function datedFrames(statement: Statement): readonly Dated[] {
  const dated: Dated[] = [];
  for (const time of statement.times) {
    const nearest = statement.frames
      .filter((frame) => Math.abs(frame.at - time.span[0]) <= MAX_DISTANCE)
      .toSorted((x, y) => distanceTo(x, time) - distanceTo(y, time))[0];
    if (nearest?.aspect === 'done') dated.push({ frame: governorOf(nearest, statement), time });
  }
  return dated;
}

/** "Ended the shutdown on Monday": the time is that of the ending. */
function governorOf(frame: Frame, { frames }: Statement): Frame {
  if (frame.verbal) return frame;
  const governors = frames.filter(
    (one) =>
      wordList('phases').has(one.lemma) &&
      one.at < frame.at &&
      one.objects.includes(headGroup(frame.lemma)),
  );
  return governors.at(-1) ?? frame;
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
  if (!context.paired && !isOneHappening(left.frame, right.frame, noun && listed, context))
    return null;
  const [one, other] = [wordsAt(a, left.time.span), wordsAt(b, right.time.span)];
  const words = `${one} / ${other}`;
  // "Yesterday" twice is what two days printed of one dispatch.
  if (one.toLowerCase() === other.toLowerCase())
    return { verdict: 'agree', why: `${words}: the same words` };
  const relation = relate(left.time, right.time, context);
  if (relation === 'far')
    return { verdict: 'unrelated', why: `${words}: too far apart to date one happening` };
  if (relation === 'meet') return { verdict: 'agree', why: `${words}: the dates are compatible` };
  return {
    kind: 'date',
    severity: isOneDeed(left.frame, right.frame, noun, listed, left.time.since, context)
      ? 'medium'
      : 'low',
    topic: `date of ${left.frame.lemma}`,
    group: `date of ${left.frame.predicate}`,
    a: { statement: a, value: one, key: keyOf(left.time), span: left.time.span },
    b: { statement: b, value: other, key: keyOf(right.time), span: right.time.span },
    why: `The dates differ: ${words}.${context.sameOrigin ? ' Both cite the same source.' : ''}`,
  };
}

/** A name in common and an event noun, or a verb with so much in common that it is one deed. */
function isOneHappening(a: Frame, b: Frame, eventNoun: boolean, context: PairContext): boolean {
  const { overlap, sharedNames } = context;
  if (sharedNames.length > 0 && eventNoun) return true;
  const shared = sharedArguments(a, b);
  // Who was taken in 2012 and who in 2013 are two persons unless one is named with both verbs.
  if (!shared.some(isName)) return false;
  if (nameAnother(a, b) && nameAnother(b, a)) return false;
  return (
    overlap >= SAME_HAPPENING_OVERLAP ||
    (shared.length >= SHARED_PARTS && overlap >= LOOSE_HAPPENING_OVERLAP)
  );
}

/** Whether one deed has somebody to do with it whom the other has not. */
function nameAnother(one: Frame, other: Frame): boolean {
  const named = new Set([...other.subjects, ...other.objects]);
  return [...one.subjects, ...one.objects].some((name) => isName(name) && !named.has(name));
}

/**
 * An event noun stands for itself, a telling verb with one named doer or object too; any other verb dates one
 * deed where name and object are shared and both give its beginning ("has led since").
 */
function isOneDeed(
  a: Frame,
  b: Frame,
  noun: boolean,
  listed: boolean,
  since: boolean,
  { overlap }: PairContext,
): boolean {
  if (noun) return listed;
  const shared = sharedArguments(a, b);
  if (!shared.some(isName)) return false;
  return listed || (since && shared.length >= SHARED_PARTS && overlap >= SAME_DEED_OVERLAP);
}

/** Compares at the coarser grain. Relative expressions published together compare by their own counts. */
function relate(a: TimeMention, b: TimeMention, context: PairContext): 'meet' | 'apart' | 'far' {
  const near = context.daysApart === null || Math.abs(context.daysApart) <= RELATIVE_DAYS;
  if (near && a.ago !== null && a.ago.unit === b.ago?.unit) {
    if (a.ago.count === b.ago.count) return 'meet';
    return Math.abs(a.ago.count - b.ago.count) <= 2 ? 'apart' : 'far';
  }
  const grain = coarser(a, b);
  const slack = grain === 'week' ? 3 : 0;
  if (a.from <= b.to + slack && b.from <= a.to + slack) return 'meet';
  const gap = a.from > b.to ? a.from - b.to : b.from - a.to;
  return gap <= NEAR_MISS_DAYS[grain] ? 'apart' : 'far';
}

function keyOf(time: TimeMention): string {
  return time.ago !== null ? `${time.ago.count} ${time.ago.unit} ago` : `${time.from}-${time.to}`;
}

import { type Frame, isName } from '../../reading/deeds/frames.ts';
import { listsOf } from '../../reading/word-lists.ts';
import type { Detector, Finding, PairContext, Report, Side } from '../finding.ts';
import { areOtherDoers, areOtherTimes, type ToldDeed } from '../occasion.ts';
import { isDone, isPlanned, spanOfFrame } from './deed.ts';

/** Overlap that stands in for the second of doer and object. */
const SAME_DEED_OVERLAP = 0.4;
/** Overlap from which the object alone is enough for a deed done again and again. */
const SAME_SENTENCE_OVERLAP = 0.6;
/** Words by which one deed cannot be told from another; see src/data/deeds.json. */
const deedWords = listsOf<'none' | 'repeatable'>('deeds');

/** One deed told as planned by one report and as done by the other. Always low: the plan may be the earlier report. */
export const comparePlans: Detector = (a, b, context) => {
  for (const left of a.frames) {
    for (const right of b.frames) {
      if (left.lemma !== right.lemma || isNoDeed(left)) continue;
      const one = { statement: a, frame: left };
      const other = { statement: b, frame: right };
      if (!isOneDeed(one, other, context)) continue;
      if (isPlanned(a, left) && isDone(b, right) && !tellsBoth(one, context.reportA))
        return [findingOf(one, other, one, context)];
      if (isDone(a, left) && isPlanned(b, right) && !tellsBoth(other, context.reportB))
        return [findingOf(one, other, other, context)];
    }
  }
  return [];
};

function isNoDeed({ lemma, predicate }: Frame): boolean {
  return deedWords('none').has(lemma) || deedWords('none').has(predicate);
}

/** The same participants in the same roles, on no two different days. */
function isOneDeed(one: ToldDeed, other: ToldDeed, context: PairContext): boolean {
  const repeatable = deedWords('repeatable');
  const [a, b] = [one.frame, other.frame];
  if (areOtherDoers(one, other)) return false;
  if (areOtherTimes(one.statement, other.statement)) return false;
  const doers = a.subjects.filter((name) => b.subjects.includes(name));
  const objects = a.objects.filter((name) => b.objects.includes(name));
  const alike = context.overlap >= SAME_DEED_OVERLAP;
  const common = objects.some((name) => !isName(name));
  if (repeatable.has(a.predicate) || repeatable.has(a.lemma))
    return objects.length > 0 && (context.overlap >= SAME_SENTENCE_OVERLAP || (alike && common));
  const bare = a.objects.length === 0 || b.objects.length === 0;
  return objects.length > 1 || (alike && (common || (doers.length > 0 && bare)));
}

/**
 * Whether the article with the plan also tells of the deed: then it does not differ. An article that tells of
 * the deed may well tell how it was planned.
 */
function tellsBoth(plan: ToldDeed, { statements }: Report): boolean {
  return statements.some((statement) =>
    statement.frames.some(
      (frame) =>
        frame.lemma === plan.frame.lemma &&
        actsOnTheSame(frame, plan.frame) &&
        isDone(statement, frame),
    ),
  );
}

/** By the object where one is named: the same doer does the like to others. */
function actsOnTheSame(a: Frame, b: Frame): boolean {
  return b.objects.length > 0
    ? a.objects.some((one) => b.objects.includes(one))
    : a.subjects.some((one) => b.subjects.includes(one));
}

function findingOf(
  one: ToldDeed,
  other: ToldDeed,
  planned: ToldDeed,
  { daysApart }: PairContext,
): Finding {
  const days = (daysApart ?? 0) * (planned === one ? 1 : -1);
  const note =
    days < 0 ? 'the plan is in the later report' : 'the plan may be from an earlier report';
  return {
    kind: 'status',
    severity: 'low',
    topic: `planned or done: ${one.frame.lemma}`,
    a: sideOf(one, planned === one),
    b: sideOf(other, planned === other),
    why: `One report tells it as planned, the other as done; ${note}.`,
  };
}

function sideOf({ statement, frame }: ToldDeed, planned: boolean): Side {
  const value = planned ? 'planned' : 'done';
  return { statement, value, key: value, span: spanOfFrame(statement, frame) };
}

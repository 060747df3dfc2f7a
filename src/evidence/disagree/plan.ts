import type { Frame } from '../frames.ts';
import type { Statement } from '../statement.ts';
import { isDone, isPlanned, spanOfFrame } from './deed.ts';
import type { Comparison, Finding, PairContext, Side } from './finding.ts';
import { areOtherTimes } from './occasion.ts';

/** Overlap that stands in for the second of doer and object. */
const SAME_DEED_OVERLAP = 0.4;
/** Overlap from which the object alone is enough for a deed done again and again. */
const SAME_SENTENCE_OVERLAP = 0.6;
/** Verbs that frame or carry other words and name no deed of their own. */
const NO_DEEDS = new Set([
  'say',
  'tell',
  'be',
  'have',
  'do',
  'go',
  'come',
  'get',
  'know',
  'think',
  'want',
  'need',
  'see',
  'continue',
  'remain',
  'include',
  'allow',
  'describe',
  'add',
  'become',
  'mean',
  'show',
  'help',
  'look',
  'lead',
  'keep',
  'let',
  'base',
  'feature',
  'cost',
  'last',
]);
/** Deeds done again and again: without the very object, one done and one planned are two. */
const REPEATABLE = new Set([
  'meet',
  'call',
  'visit',
  'vote',
  'strike',
  'fight',
  'speak',
  'use',
  'take',
  'make',
  'give',
  'hold',
  'pay',
  'buy',
  'sell',
  'send',
  'support',
  'oppose',
  'raise',
  'cut',
  'attend',
  'protest',
  'ask',
  'work',
  'play',
  'run',
  'face',
  'defend',
  'join',
  'appear',
  'win',
  'return',
  'try',
]);

type SideName = 'a' | 'b';
interface Told {
  readonly statement: Statement;
  readonly frame: Frame;
}

/** One deed told as planned by one report and as done by the other. Always low: the plan may be the earlier report. */
export function comparePlans(
  a: Statement,
  b: Statement,
  context: PairContext,
): readonly Comparison[] {
  for (const left of a.frames) {
    for (const right of b.frames) {
      if (left.lemma !== right.lemma || isNoDeed(left)) continue;
      const one = { statement: a, frame: left };
      const other = { statement: b, frame: right };
      if (!isOneDeed(one, other, context)) continue;
      if (isPlanned(a, left) && isDone(b, right) && !tellsBoth(one, 'a', context))
        return [findingOf(one, other, 'a', context)];
      if (isDone(a, left) && isPlanned(b, right) && !tellsBoth(other, 'b', context))
        return [findingOf(one, other, 'b', context)];
    }
  }
  return [];
}

function isNoDeed({ lemma, predicate }: Frame): boolean {
  return NO_DEEDS.has(lemma) || NO_DEEDS.has(predicate);
}

/** The same participants in the same roles, on no two different days. */
function isOneDeed(one: Told, other: Told, context: PairContext): boolean {
  const [a, b] = [one.frame, other.frame];
  const doers = a.subjects.filter((name) => b.subjects.includes(name)).length;
  const objects = a.objects.filter((name) => b.objects.includes(name));
  if (areOtherDoers(a, b) || areOtherTimes(one.statement, other.statement)) return false;
  const alike = context.overlap >= SAME_DEED_OVERLAP;
  const both = doers > 0 && objects.length > 0;
  if (REPEATABLE.has(a.predicate) || REPEATABLE.has(a.lemma))
    return (
      objects.length > 0 &&
      ((alike && (both || objects.length > 1)) || context.overlap >= SAME_SENTENCE_OVERLAP)
    );
  if (both || objects.length > 1) return true;
  const bare = a.objects.length === 0 || b.objects.length === 0;
  return alike && (objects.some((name) => !name.startsWith('^')) || (doers > 0 && bare));
}

/** Both name who does it, and they are not the same. */
function areOtherDoers(a: Frame, b: Frame): boolean {
  const [left, right] = [a, b].map(({ subjects }) => subjects.filter((one) => one.startsWith('^')));
  if (left === undefined || right === undefined || left.length === 0 || right.length === 0)
    return false;
  return !left.some((one) => right.includes(one));
}

/**
 * Whether the article with the plan also tells of the deed: then it does not differ. An article that tells of
 * the deed may well tell how it was planned.
 */
function tellsBoth(plan: Told, planned: SideName, context: PairContext): boolean {
  return context
    .statementsOf(planned)
    .some((statement) =>
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

function findingOf(one: Told, other: Told, planned: SideName, { daysApart }: PairContext): Finding {
  const days = (daysApart ?? 0) * (planned === 'a' ? 1 : -1);
  const note =
    days < 0 ? 'the plan is in the later report' : 'the plan may be from an earlier report';
  return {
    kind: 'status',
    severity: 'low',
    topic: `planned or done: ${one.frame.lemma}`,
    a: sideOf(one, planned === 'a'),
    b: sideOf(other, planned === 'b'),
    why: `One report tells it as planned, the other as done; ${note}.`,
  };
}

function sideOf({ statement, frame }: Told, planned: boolean): Side {
  const value = planned ? 'planned' : 'done';
  return { statement, value, key: value, span: spanOfFrame(statement, frame) };
}

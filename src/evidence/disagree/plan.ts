import type { Frame } from '../frames.ts';
import type { Statement } from '../statement.ts';
import { isDone, isPlanned, spanOfFrame } from './deed.ts';
import type { Comparison, Finding, PairContext, Side } from './finding.ts';
import { areOtherDoers, areOtherTimes } from './occasion.ts';

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

/** Nouns that hold for most deeds. */
const VAGUE = new Set(['person', 'thing', 'time', 'day', 'week', 'year', 'way', 'part']);

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
  if (areOtherDoers(a, b) || areOtherTimes(one.statement, other.statement)) return false;
  const doers = a.subjects.filter((name) => b.subjects.includes(name));
  const objects = a.objects.filter((name) => b.objects.includes(name) && !VAGUE.has(name));
  const alike = context.overlap >= SAME_DEED_OVERLAP;
  const common = objects.some((name) => !name.startsWith('^'));
  const both = doers.length > 0 && objects.length > 0;
  if (REPEATABLE.has(a.predicate) || REPEATABLE.has(a.lemma))
    return objects.length > 0 && (context.overlap >= SAME_SENTENCE_OVERLAP || (alike && common));
  const bare = a.objects.length === 0 || b.objects.length === 0;
  return both || objects.length > 1 || (alike && (common || (doers.length > 0 && bare)));
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

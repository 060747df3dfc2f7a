import { type Frame, isName } from '../../reading/deeds/frames.ts';
import type { Comparison, Detector, PairContext, Side } from '../finding.ts';
import type { ToldDeed } from '../occasion.ts';
import { LATER_STATE, spanOfFrame } from './deed.ts';
import { PLACE_NOUNS } from './state-needs.ts';

/** Happenings that are finished or not, with the noun that names them: two aspects of one are two states of the world. */
const UNDERTAKINGS: Readonly<Record<string, string>> = {
  clear: 'clearing',
  withdraw: 'withdrawal',
  rebuild: 'rebuilding',
  rescue: 'rescue',
  destroy: 'destruction',
  recapture: 'recapture',
  deploy: 'deployment',
};
/** Verbs of these classes that more often mean something else: a belt is removed, a patient recovers, a feeling is left. */
const LOOSE_VERBS = new Set(['remove', 'leave', 'exit', 'recover', 'save', 'station', 'dispatch']);
/** Reports further apart than this (days) tell of two moments. */
const SAME_MOMENT_DAYS = 1;
/** Overlap from which one predicate with one object is the same undertaking. */
const SAME_UNDERTAKING_OVERLAP = 0.2;
/** The order in which an undertaking comes about. */
const COURSE: readonly Frame['aspect'][] = ['future', 'ongoing', 'done'];
const ASPECT_WORDS: Readonly<Record<Frame['aspect'], string>> = {
  done: 'done',
  ongoing: 'under way',
  future: 'still to be done',
  purpose: 'aimed at',
};

/** Compares how far a listed undertaking has come: done, under way or still to be done at one moment. */
export const compareAspects: Detector = (a, b, context) => {
  if (context.daysApart !== null && Math.abs(context.daysApart) > SAME_MOMENT_DAYS) return [];
  const found: Comparison[] = [];
  for (const left of a.frames) {
    for (const right of b.frames) {
      if (left.aspect === right.aspect || !isComparable(left, right)) continue;
      const object = sharedObject(left, right);
      if (object === null) continue;
      if (!context.paired && context.overlap < SAME_UNDERTAKING_OVERLAP) continue;
      const isLater = isLaterState(left, right, context);
      found.push({
        kind: 'status',
        severity: isLater ? 'low' : left.hedged || right.hedged ? 'medium' : 'high',
        topic: `${UNDERTAKINGS[left.predicate] ?? left.predicate} of ${pluralOf(object)}`,
        a: sideOf({ statement: a, frame: left }),
        b: sideOf({ statement: b, frame: right }),
        why: `One report has it ${ASPECT_WORDS[left.aspect]}, the other ${ASPECT_WORDS[right.aspect]}.${isLater ? LATER_STATE : ''}`,
      });
    }
  }
  return found;
};

function sideOf({ statement, frame }: ToldDeed): Side {
  const { aspect } = frame;
  const span = spanOfFrame(statement, frame);
  return { statement, value: ASPECT_WORDS[aspect], key: aspect, span };
}

/** Whether the later report has the undertaking further on. */
function isLaterState(a: Frame, b: Frame, { daysApart }: PairContext): boolean {
  const steps = COURSE.indexOf(b.aspect) - COURSE.indexOf(a.aspect);
  return daysApart !== null && daysApart * steps > 0;
}

function pluralOf(noun: string): string {
  if (noun.endsWith('s')) return noun;
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

function isComparable(a: Frame, b: Frame): boolean {
  if (
    a.predicate !== b.predicate ||
    !Object.hasOwn(UNDERTAKINGS, a.predicate) ||
    !a.verbal ||
    !b.verbal ||
    LOOSE_VERBS.has(a.lemma) ||
    LOOSE_VERBS.has(b.lemma)
  )
    return false;
  return !a.negated && !b.negated && a.aspect !== 'purpose' && b.aspect !== 'purpose';
}

/** The thing both undertakings act on: a common noun, as names are shared by most sentences of an event. */
function sharedObject(a: Frame, b: Frame): string | null {
  const objects = new Set(b.objects);
  return (
    a.objects.find(
      (object) =>
        objects.has(object) && !isName(object) && !PLACE_NOUNS.has(object) && object.length > 2,
    ) ?? null
  );
}

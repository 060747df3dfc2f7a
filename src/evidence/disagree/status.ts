import type { Frame } from '../frames.ts';
import type { Statement } from '../statement.ts';
import { type StateNeed, statusFrame } from '../states.ts';
import type { Comparison, PairContext } from './finding.ts';

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
/** Reports further apart than this (days) tell of two moments. */
const SAME_MOMENT_DAYS = 1;
/** Overlap from which one predicate with one object is the same undertaking. */
const SAME_UNDERTAKING_OVERLAP = 0.2;
/** Places that "the city" or "the area" may stand for within one event. */
const PLACE_NOUNS = new Set(['citi', 'city', 'town', 'villag', 'area', 'target']);
const SITE_NOUNS = new Set(['ruin', 'target', 'build', 'bridg', 'structur', 'damag']);
const ASPECT_WORDS: Readonly<Record<Frame['aspect'], string>> = {
  done: 'done',
  ongoing: 'under way',
  future: 'still to be done',
  purpose: 'aimed at',
};

/** Compares states: positions of one status frame, or one undertaking told as done and as not done. */
export function compareStatus(
  a: Statement,
  b: Statement,
  context: PairContext,
): readonly Comparison[] {
  return [...compareStates(a, b, context), ...compareAspects(a, b, context)];
}

function compareStates(a: Statement, b: Statement, context: PairContext): readonly Comparison[] {
  const found: Comparison[] = [];
  for (const left of a.states) {
    for (const right of b.states) {
      if (left.frame !== right.frame) continue;
      const frame = statusFrame(left.frame);
      if (!context.paired && context.overlap < (frame.overlap ?? 0)) continue;
      if (!context.paired && !sharesWhatIsNeeded(a, b, frame.needs, context)) continue;
      if (left.position === right.position)
        found.push({ verdict: 'agree', why: `both: ${left.position}` });
      else {
        found.push({
          kind: 'status',
          severity: frame.severity,
          topic: frame.topic,
          a: { statement: a, value: left.position, key: left.position, span: left.span },
          b: { statement: b, value: right.position, key: right.position, span: right.span },
          why: `The reports give different states of ${frame.topic}: ${left.position} / ${right.position}.`,
        });
      }
    }
  }
  return found;
}

function sharesWhatIsNeeded(
  a: Statement,
  b: Statement,
  needs: StateNeed,
  context: PairContext,
): boolean {
  if (needs === 'any') return true;
  if (needs === 'site') return hasOne(a, SITE_NOUNS) && hasOne(b, SITE_NOUNS);
  if (context.sharedNames.length > 0) return true;
  return (
    (needs === 'place' &&
      hasOne(a, PLACE_NOUNS) &&
      (hasOne(b, PLACE_NOUNS) || b.names.length > 0)) ||
    (needs === 'place' && hasOne(b, PLACE_NOUNS) && a.names.length > 0)
  );
}

function hasOne(statement: Statement, nouns: ReadonlySet<string>): boolean {
  return statement.concepts.some((concept) => nouns.has(concept));
}

function compareAspects(a: Statement, b: Statement, context: PairContext): readonly Comparison[] {
  if (context.daysApart !== null && Math.abs(context.daysApart) > SAME_MOMENT_DAYS) return [];
  const found: Comparison[] = [];
  for (const left of a.frames) {
    for (const right of b.frames) {
      const object = sharedObject(left, right);
      if (object === null || left.aspect === right.aspect || !isComparable(left, right)) continue;
      if (!context.paired && context.overlap < SAME_UNDERTAKING_OVERLAP) continue;
      found.push({
        kind: 'status',
        severity: left.hedged || right.hedged ? 'medium' : 'high',
        topic: `${UNDERTAKINGS[left.predicate] ?? left.predicate} of ${pluralOf(object)}`,
        a: {
          statement: a,
          value: ASPECT_WORDS[left.aspect],
          key: left.aspect,
          span: spanOf(a, left),
        },
        b: {
          statement: b,
          value: ASPECT_WORDS[right.aspect],
          key: right.aspect,
          span: spanOf(b, right),
        },
        why: `One report has it ${ASPECT_WORDS[left.aspect]}, the other ${ASPECT_WORDS[right.aspect]}.`,
      });
    }
  }
  return found;
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
    !b.verbal
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
        objects.has(object) &&
        !object.startsWith('^') &&
        !PLACE_NOUNS.has(object) &&
        object.length > 2,
    ) ?? null
  );
}

function spanOf(statement: Statement, frame: Frame): readonly [number, number] {
  const rest = statement.text.slice(frame.at - statement.span[0]);
  const word = /^[\p{L}\p{N}'’-]+/u.exec(rest)?.[0] ?? '';
  return [frame.at, frame.at + word.length];
}

import type { Frame } from '../frames.ts';
import { isListedPredicate } from '../lexicon.ts';
import type { Statement } from '../statement.ts';
import type { Comparison, PairContext } from './finding.ts';

/** Overlap from which two sentences tell of one deed. */
const SAME_DEED_OVERLAP = 0.55;
/** Predicates that many actors share in one story. */
const SHARED_DEEDS = new Set([
  'say',
  'support',
  'oppose',
  'fight',
  'describe',
  'announce',
  'vote',
  'meet',
  'call',
  'die',
  'continue',
  'begin',
  'end',
  'protest',
  'visit',
  'win',
  'strike',
  'pay',
  'receive',
  'agree',
  'charge',
  'attend',
]);

/** Compares who did it: one deed with one object, two named doers. Never above low, as doers act together. */
export function compareActors(
  a: Statement,
  b: Statement,
  context: PairContext,
): readonly Comparison[] {
  if (context.overlap < SAME_DEED_OVERLAP) return [];
  for (const left of a.frames) {
    for (const right of b.frames) {
      const actors = differentActors(left, right);
      if (actors === null) continue;
      return [
        {
          kind: 'actor',
          severity: 'low',
          topic: `who: ${left.lemma}`,
          a: { statement: a, value: actors[0], key: actors[0], span: a.span },
          b: { statement: b, value: actors[1], key: actors[1], span: b.span },
          why: `The reports name different actors: ${actors[0]} / ${actors[1]}.`,
        },
      ];
    }
  }
  return [];
}

function differentActors(a: Frame, b: Frame): readonly [string, string] | null {
  if (
    a.predicate !== b.predicate ||
    !a.verbal ||
    !b.verbal ||
    !isListedPredicate(a.lemma) ||
    SHARED_DEEDS.has(a.predicate)
  )
    return null;
  if (a.negated !== b.negated || a.aspect !== b.aspect) return null;
  if (!a.objects.some((object) => b.objects.includes(object))) return null;
  const left = a.subjects.filter((one) => one.startsWith('^'));
  const right = b.subjects.filter((one) => one.startsWith('^'));
  const [first, second] = [left.at(-1), right.at(-1)];
  if (first === undefined || second === undefined || left.some((one) => right.includes(one)))
    return null;
  return [first.slice(1), second.slice(1)];
}

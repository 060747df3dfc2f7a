import { namesOf } from '../../reading/article-names.ts';
import { findConcepts } from '../../reading/concepts.ts';
import { type Frame, isName } from '../../reading/deeds/frames.ts';
import { isListedPredicate } from '../../reading/lexicon.ts';
import type { Statement } from '../../reading/statement.ts';
import { wordList } from '../../reading/word-lists.ts';
import { tagWords } from '../../reading/words.ts';
import type { Detector, Report } from '../finding.ts';

/** Overlap from which two sentences tell of one deed. */
const SAME_DEED_OVERLAP = 0.55;

/**
 * Compares who did it: one deed with one object, two named doers. Never above low, as doers act together; and only of two
 * sentences that are taken to tell of one event, as in reports found to do so what it showed was wrong.
 */
export const compareActors: Detector = (a, b, context) => {
  if (!context.paired || context.overlap < SAME_DEED_OVERLAP) return [];
  for (const left of a.frames) {
    for (const right of b.frames) {
      const actors = differentActors(left, right);
      if (actors === null) continue;
      if (isNamed(actors[0], context.reportB) || isNamed(actors[1], context.reportA)) continue;
      const [one, other] = [nameIn(a, actors[0]), nameIn(b, actors[1])];
      if (one === null || other === null) continue;
      return [
        {
          kind: 'actor',
          severity: 'low',
          topic: `who: ${left.lemma}`,
          a: { statement: a, value: one, key: actors[0], span: a.span },
          b: { statement: b, value: other, key: actors[1], span: b.span },
          why: `The reports name different actors: ${one} / ${other}.`,
        },
      ];
    }
  }
  return [];
};

/** A report that names the other one's doer somewhere tells of both, or by another of his names. */
function isNamed(actor: string, { statements }: Report): boolean {
  return namesOf(statements).has(actor);
}

/** "Islamist", "Communist": what somebody is, not who. */
const PERSUASION = /ists?$/;

function differentActors(a: Frame, b: Frame): readonly [string, string] | null {
  if (
    a.predicate !== b.predicate ||
    !a.verbal ||
    !b.verbal ||
    !isListedPredicate(a.lemma) ||
    wordList('sharedDeeds').has(a.predicate)
  )
    return null;
  if (a.negated !== b.negated || a.aspect !== b.aspect) return null;
  if (!a.objects.some((object) => b.objects.includes(object))) return null;
  const left = a.subjects.filter(isName);
  const right = b.subjects.filter(isName);
  const [first, second] = [left.at(-1), right.at(-1)];
  if ([...left, ...right].some((one) => PERSUASION.test(one))) return null;
  if (first === undefined || second === undefined || left.some((one) => right.includes(one)))
    return null;
  return [first.slice(1), second.slice(1)];
}

/** A name as the sentence writes it, with the names it stands among ("Coast Guard" for its last word); null where it is not found. */
function nameIn({ text }: Statement, id: string): string | null {
  const names = findConcepts(tagWords(text)).filter((concept) => concept.kind === 'name');
  const at = names.findIndex((name) => name.id === id);
  const joined = (left: number): boolean =>
    /^[\s-]+$/.test(text.slice(names[left]?.end ?? 0, names[left + 1]?.start ?? 0));
  if (at < 0) return null;
  let [first, last] = [at, at];
  while (first > 0 && joined(first - 1)) first -= 1;
  while (last + 1 < names.length && joined(last)) last += 1;
  return text.slice(names[first]?.start ?? 0, names[last]?.end ?? text.length);
}

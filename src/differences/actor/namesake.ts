import { isListedPredicate } from '../../reading/lexicon.ts';
import type { ArticleEvidence, Statement } from '../../reading/statement.ts';
import type { Finding } from '../finding.ts';
import { MAX_NAMINGS, type People, readPeople } from './people.ts';
import { familyOf, mayBeSameGiven, type PersonName } from './person-name.ts';

/** Names two statements must share, beside the surname itself, to tell of one deed. */
const MIN_SHARED_NAMES = 2;

/**
 * Compares who it was: one surname with two first names for one deed, when neither article writes the other's
 * first name anywhere, so that no second bearer of the name is in the story.
 */
export function compareNamesakes(a: ArticleEvidence, b: ArticleEvidence): readonly Finding[] {
  const [left, right] = [readPeople(a), readPeople(b)];
  const found: Finding[] = [];
  for (const [surname, names] of left.bySurname) {
    const others = right.bySurname.get(surname);
    if (others === undefined || !areTwoPersons(names, others, left, right)) continue;
    for (const one of sameDeeds(names.slice(0, MAX_NAMINGS), others.slice(0, MAX_NAMINGS)))
      found.push(one);
  }
  return found;
}

function areTwoPersons(
  names: readonly PersonName[],
  others: readonly PersonName[],
  left: People,
  right: People,
): boolean {
  const [one, other] = [names, others].map((list) => list.filter((name) => name.given.length > 0));
  if (one === undefined || other === undefined || one.length === 0 || other.length === 0)
    return false;
  return (
    one.every((name) => other.every((rival) => !mayBeSameGiven(name, rival))) &&
    !one.some((name) => name.given.some((given) => right.words.has(given))) &&
    !other.some((name) => name.given.some((given) => left.words.has(given)))
  );
}

/** The namings in one deed, told by the other people in it. */
function sameDeeds(
  names: readonly PersonName[],
  others: readonly PersonName[],
): readonly Finding[] {
  const pairs = names.flatMap((one) =>
    others
      .filter((other) => one.given.length > 0 && other.given.length > 0)
      .map((other) => [one, other] as const),
  );
  return pairs
    .filter(([one, other]) => shareDeed(one.statement, other.statement))
    .map(([one, other]) => findingOf(one, other));
}

/** One happening among the same people. */
function shareDeed(a: Statement, b: Statement): boolean {
  const shared = a.names.filter((name) => b.names.includes(name));
  if (shared.length <= MIN_SHARED_NAMES) return false;
  return a.frames.some(
    (frame) =>
      isListedPredicate(frame.lemma) &&
      b.frames.some((other) => other.predicate === frame.predicate),
  );
}

function findingOf(a: PersonName, b: PersonName): Finding {
  return {
    kind: 'actor',
    severity: 'medium',
    topic: `which ${familyOf(a, b)}`,
    a: { statement: a.statement, value: a.text, key: a.given.join(' '), span: a.span },
    b: { statement: b.statement, value: b.text, key: b.given.join(' '), span: b.span },
    why: `The reports give two first names: ${a.text} / ${b.text}.`,
  };
}

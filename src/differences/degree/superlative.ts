import { findConcepts } from '../../reading/concepts.ts';
import type { Statement } from '../../reading/statement.ts';
import { wordsAt } from '../../reading/words-at.ts';
import type { Span } from '../../types.ts';
import type { Comparison, PairContext, Side } from '../finding.ts';
import { type Superlative, superlativesOf } from './read-superlatives.ts';
import { wordsOf } from './sentence-words.ts';
import { comparePlaces, compareTimes, type Relation } from './superlative-scope.ts';

/** Overlap from which two sentences rank one thing though they do not both name it. */
const SAME_THING_OVERLAP = 0.35;

/** Compares rankings of one thing: first or among the first, of the world or the country, since when. Never above low. */
export function compareSuperlatives(
  a: Statement,
  b: Statement,
  context: PairContext,
): readonly Comparison[] {
  const [left, right] = [superlativesOf(a), superlativesOf(b)];
  for (const one of left) {
    for (const other of right) {
      if (one.dimension !== other.dimension || one.noun !== other.noun) continue;
      const why = difference(one, other);
      if (why === null || !isSameThing([a, one], [b, other], context)) continue;
      return [
        {
          kind: 'degree',
          severity: 'low',
          topic: `rank of the ${one.noun}`,
          a: sideOf(a, one, why === AMONG || why === RANK),
          b: sideOf(b, other, why === AMONG || why === RANK),
          why,
        },
      ];
    }
  }
  return [];
}

/** In what two rankings differ, or null when both can be the careful wording. */
function difference(a: Superlative, b: Superlative): string | null {
  const place = comparePlaces(a.scope, b.scope);
  const time = compareTimes(a.scope, b.scope);
  if (a.rank === null && b.rank === null) return null;
  if (a.rank === null) return isSole(b) && rules(place, time, flip) ? AMONG : null;
  if (b.rank === null) return isSole(a) && rules(place, time, (one) => one) ? AMONG : null;
  if (a.rank !== b.rank) return place === 'same' && time === 'same' ? RANK : null;
  if (a.dimension === 'order' && time === 'same') return null;
  if (isOrdered(place)) return 'The reports rank it within different bounds.';
  return isOrdered(time) ? 'The reports rank it over different times.' : null;
}

const AMONG = 'One report ranks it first, the other among the first.';
const RANK = 'The reports give it different ranks.';

/** The only first one: "the largest banks" are several, "the heaviest losses" are one defeat. */
function isSole(one: Superlative): boolean {
  return one.rank === 1 && (!one.plural || one.happening);
}

/** "The largest" of a scope leaves no room for "one of the largest" of the same scope or of one within it. */
function rules(place: Relation, time: Relation, turn: (one: Relation) => Relation): boolean {
  return [place, time].every((one) => one === 'same' || turn(one) === 'wider');
}

function flip(one: Relation): Relation {
  return one === 'wider' ? 'narrower' : one === 'narrower' ? 'wider' : one;
}

function isOrdered(one: Relation): boolean {
  return one === 'wider' || one === 'narrower';
}

type Held = readonly [Statement, Superlative];

function isSameThing(a: Held, b: Held, context: PairContext): boolean {
  const [one, other] = [a[1], b[1]];
  if (!fits(one, other)) return false;
  if (context.paired) return true;
  if (one.dimension === 'order' && context.overlap < SAME_THING_OVERLAP) return false;
  if (one.happening) return context.sharedNames.length > 0 || context.overlap >= SAME_THING_OVERLAP;
  const [left, right] = [namedBeside(a), namedBeside(b)];
  if (left.length > 0 && right.length > 0) return left.some((name) => right.includes(name));
  const named =
    left.length > 0
      ? left.some((name) => b[0].names.includes(name))
      : right.some((name) => a[0].names.includes(name));
  return named || context.overlap >= SAME_THING_OVERLAP;
}

/** The first of a narrower class may well be among the first of the wider one; and two owners have two rankings. */
function fits(a: Superlative, b: Superlative): boolean {
  const within = (one: Superlative, other: Superlative): boolean =>
    one.modifiers.every((word) => other.modifiers.includes(word));
  const owners = a.scope.owners.length > 0 && b.scope.owners.length > 0;
  if (owners && !a.scope.owners.some((name) => b.scope.owners.includes(name))) return false;
  if (a.rank === b.rank) return within(a, b) || within(b, a);
  if (a.rank === null) return within(b, a);
  if (b.rank === null) return within(a, b);
  return within(a, b) && within(b, a);
}

/** The name a ranking stands beside: "Hartwell, the largest employer", "the largest employer, Hartwell", "Hartwell is the largest". */
function namedBeside([statement, { first, last }]: Held): readonly string[] {
  const words = wordsOf(statement);
  const names = findConcepts(words).filter((concept) => concept.kind === 'name');
  const at = (index: number): readonly string[] => {
    const start = words[index]?.start ?? -1;
    return names.filter((name) => name.start <= start && start < name.end).map(({ id }) => id);
  };
  const run = (from: number, step: 1 | -1): readonly string[] => {
    const found: string[] = [];
    for (let i = from; at(i).length > 0; i += step) found.push(...at(i));
    return found;
  };
  const skip = (index: number, step: 1 | -1): number =>
    words[index]?.text === ',' || words[index]?.pos === 'AUX' ? index + step : index;
  return [...run(skip(first - 1, -1), -1), ...run(skip(last + 1, 1), 1)];
}

function sideOf(
  statement: Statement,
  { first, last, rank, scope }: Superlative,
  bare: boolean,
): Side {
  const words = wordsOf(statement);
  const told = bare ? last : Math.max(last, scope.last);
  const span: Span = [
    statement.span[0] + (words[first]?.start ?? 0),
    statement.span[0] + (words[told]?.end ?? statement.text.length),
  ];
  const value = wordsAt(statement, span);
  return { statement, value, key: `${rank ?? 'among'} ${value.toLowerCase()}`, span };
}

import type { Statement } from '../../statement.ts';
import { wordsAt } from '../../words-at.ts';
import type { Comparison, PairContext, Side } from '../finding.ts';
import { type Quantifier, quantifiersOf, readQuantifierLists } from './read-quantifiers.ts';

/** Steps of the scale that cannot both be the careful wording; neighbours can. */
const MIN_STEPS = 2;
/** Overlap from which two sentences tell the same of a group. */
const SAME_FACT_OVERLAP = 0.3;

/** Compares how many of one group did or underwent one thing: all, most, some, few, none. Never above low. */
export function compareQuantifiers(
  a: Statement,
  b: Statement,
  context: PairContext,
): readonly Comparison[] {
  for (const one of quantifiersOf(a)) {
    for (const other of quantifiersOf(b)) {
      if (Math.abs(one.step - other.step) < MIN_STEPS) continue;
      if (!isSameGroup([a, one], [b, other]) || !isSamePredicate(one, other, context)) continue;
      return [
        {
          kind: 'degree',
          severity: 'low',
          topic: `how many: ${one.noun}, ${one.frame.lemma}`,
          a: sideOf(a, one),
          b: sideOf(b, other),
          why: `The reports say it of another share of the group: ${one.word} / ${other.word}.`,
        },
      ];
    }
  }
  return [];
}

type Held = readonly [Statement, Quantifier];

/** What narrows the group on one side must be told on the other: "conservative members" are not "members". */
function isSameGroup([a, one]: Held, [b, other]: Held): boolean {
  if (one.noun !== other.noun) return false;
  return (
    one.narrowed.every((concept) => b.concepts.includes(concept)) &&
    other.narrowed.every((concept) => a.concepts.includes(concept))
  );
}

function isSamePredicate(one: Quantifier, other: Quantifier, context: PairContext): boolean {
  const { frame: left } = one;
  const { frame: right } = other;
  if (left.predicate !== right.predicate || left.denied !== right.denied) return false;
  if (one.undergoes !== other.undergoes) return false;
  if (readQuantifierLists().framing.includes(left.predicate)) return false;
  if (isNegated(one) !== isNegated(other)) return false;
  return context.paired || (context.overlap >= SAME_FACT_OVERLAP && shareMore(one, other));
}

/** Beside the group the two must have to do with one more thing, where both tell of any. */
function shareMore(one: Quantifier, other: Quantifier): boolean {
  const more = ({ frame, noun }: Quantifier): readonly string[] =>
    [...frame.subjects, ...frame.objects].filter((word) => word !== noun);
  const [left, right] = [more(one), more(other)];
  return left.length === 0 || right.length === 0 || left.some((word) => right.includes(word));
}

/** "No members" makes the clause negative by itself; that is its share and no negation. */
function isNegated({ step, frame }: Quantifier): boolean {
  return step > 0 && frame.negated;
}

function sideOf(statement: Statement, { span, step }: Quantifier): Side {
  const value = wordsAt(statement, span);
  return { statement, value, key: `${step}`, span };
}

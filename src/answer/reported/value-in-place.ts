import { compareValues } from '../../compare/compare-values.ts';
import type { Relation } from '../../compare/verdict.ts';
import { areOtherPeople } from '../../reading/counted-people.ts';
import type { Value } from '../../text/values/value.ts';
import type { Span } from '../../types.ts';

/** Those of a sentence's values that could stand in the place of a fact's value; a count of soldiers is none of gunmen or civilians. */
export function alike(value: Value, values: readonly Value[]): readonly Value[] {
  return values.filter((one) =>
    value.type === 'figure'
      ? one.type === 'figure' &&
        one.measure === value.measure &&
        one.measure !== 'ordinal' &&
        !areOtherPeople(value.counted, one.counted)
      : one.type === 'time',
  );
}

/**
 * Those of a sentence's values that could stand in the place of one of a fact's values (`wanted`): not those that are
 * another of them ("21 were killed and two arrested": "two" is no toll).
 */
export function standIns(
  value: Value,
  wanted: readonly Value[],
  values: readonly Value[],
): readonly Value[] {
  const others = alike(value, wanted).filter((one) => one !== value);
  return alike(value, values).filter((one) => !others.some((other) => areSame(one, other)));
}

function areSame(a: Value, b: Value): boolean {
  return compareValues(a, b).relation === 'same';
}

/** Share by which a bound may miss a figure that it bears out: "at least 13" says nothing of 20. */
const BORNE_OUT = 0.25;

/** How a fact's value and one of a sentence (`text`) relate. A fact is undated: "in October" is the same in both, whatever year each is read in. */
export function relate(value: Value, fact: string, other: Value, text: string): Relation {
  const words = (span: Span, of: string): string => of.slice(...span).toLowerCase();
  if (words(value.span, fact) === words(other.span, text)) return 'same';
  const { relation, reason, size } = compareValues(value, other);
  // "Two of them have died" bears out that two patients died, whatever whole they are a part of.
  if (reason === 'part-of-whole' && size === 0 && / of /u.test(text.slice(...other.span)))
    return 'same';
  const isFarBound = reason === 'bounds-meet' && (size ?? 0) > BORNE_OUT;
  return isFarBound ? 'incomparable' : relation;
}

/** Whether a sentence's value is the fact's. */
export function isMet(relation: Relation): boolean {
  return relation === 'same' || relation === 'compatible';
}

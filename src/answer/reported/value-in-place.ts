import { comparableOf, compareValues } from '../../compare/compare-values.ts';
import type { Relation } from '../../compare/verdict.ts';
import type { Value } from '../../text/values/value.ts';
import type { Span } from '../../types.ts';

/** Those of a sentence's values that could stand in the place of a fact's value. */
export function alike(value: Value, values: readonly Value[]): readonly Value[] {
  return values.filter((one) =>
    value.type === 'figure'
      ? one.type === 'figure' && one.measure === value.measure && one.measure !== 'ordinal'
      : one.type === 'time',
  );
}

/** How a fact's value and one of a sentence (`text`) relate. A fact is undated: "in October" is the same in both, whatever year each is read in. */
export function relate(value: Value, fact: string, other: Value, text: string): Relation {
  const words = (span: Span, of: string): string => of.slice(...span).toLowerCase();
  if (words(value.span, fact) === words(other.span, text)) return 'same';
  return compareValues(comparableOf(value), comparableOf(other)).relation;
}

/** Whether a sentence's value is the fact's. */
export function isMet(relation: Relation): boolean {
  return relation === 'same' || relation === 'compatible';
}

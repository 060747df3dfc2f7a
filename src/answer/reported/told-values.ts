import type { Relation } from '../../compare/verdict.ts';
import type { Statement } from '../../reading/statement.ts';
import type { Value } from '../../text/values/value.ts';
import { isMet } from './value-in-place.ts';

/** What a sentence gives in the place of a value of the fact. */
export interface ToldValue {
  /** Which value of the fact, counted from 0. */
  readonly of: number;
  readonly type: Value['type'];
  readonly statement: Statement;
  /** Whether the sentence is about the fact at all, 0 to 1. */
  readonly about: number;
  /** Whether it rather contradicts the fact than states it. */
  readonly isAgainst: boolean;
  /** That the sentence answers the fact with its value blanked. */
  readonly probability: number;
  /** Whether the reader points at the value, or it is only the nearest to where it points. */
  readonly isPointed: boolean;
  readonly words: string;
  readonly relation: Relation;
  /** Whether the fact's own value stands in the sentence too. */
  readonly isThere: boolean;
}

/**
 * Thresholds of the calibrated probabilities, chosen as those of `decideStance`: that a sentence gives another value (of
 * any sentence, and of one that is rather against the fact: no difference on those events, and invented ones gain), and how
 * much a sentence with a value must be about the fact.
 */
const GIVES_VALUE = 0.4;
const GIVES_VALUE_AGAINST = 0.25;
const ABOUT = 0.5;
const ABOUT_ITS_VALUE = 0.4;

/** The fact's own value as the article writes it. */
export function metWords(values: readonly ToldValue[]): string | null {
  return values.find(({ relation }) => isMet(relation))?.words ?? null;
}

/** Whether a sentence gives another value in the place of one of the fact's, and not the fact's own. */
export function givesAnother(
  values: readonly ToldValue[],
  statement: ToldValue['statement'],
): boolean {
  return values.some(
    (one) => one.statement === statement && one.relation === 'different' && !one.isThere,
  );
}

/** The fact's own figure where a sentence that is about the fact gives it: it states the fact, in words that the reader took for others. */
export function givenFigure(
  values: readonly ToldValue[],
  isSaid: (value: ToldValue) => boolean,
): ToldValue | null {
  const given = values.filter(
    (one) =>
      one.type === 'figure' &&
      one.isPointed &&
      isMet(one.relation) &&
      one.about >= ABOUT &&
      isSaid(one),
  );
  return surestFirst(given)[0] ?? null;
}

/** The surest value that stands in the place of one of the fact's. */
export function anotherValue(
  values: readonly ToldValue[],
  isSaid: (value: ToldValue) => boolean,
): ToldValue | null {
  const asked = [...new Set(values.map(({ of }) => of))];
  const others = asked.flatMap(
    (of) =>
      anotherFor(
        values.filter((one) => one.of === of),
        isSaid,
      ) ?? [],
  );
  return surestFirst(others)[0] ?? null;
}

/** Another value in the place of one of the fact's: none where the article also gives the fact's own, if only to deny it. */
function anotherFor(
  values: readonly ToldValue[],
  isSaid: (value: ToldValue) => boolean,
): ToldValue | null {
  if (values.some(({ isThere, about }) => isThere && about >= ABOUT_ITS_VALUE)) return null;
  const [surest] = surestFirst(values.filter(isSaid));
  return surest?.isPointed &&
    surest.relation === 'different' &&
    surest.probability >= (surest.isAgainst ? GIVES_VALUE_AGAINST : GIVES_VALUE) &&
    surest.about >= ABOUT
    ? surest
    : null;
}

function surestFirst(values: readonly ToldValue[]): readonly ToldValue[] {
  return values.toSorted((a, b) => b.probability * b.about - a.probability * a.about);
}

import { compareFigures } from '../../compare/figures.ts';
import type { Verdict } from '../../compare/verdict.ts';
import type { Reader } from '../../reader/reader.ts';
import type { Figure } from '../../text/values/value.ts';
import { type Confirmed, confirmPair, type Place } from './confirm-pair.ts';
import { nearness, rarityIn } from './nearest.ts';
import type { ToldSentence } from './told.ts';

/** A figure where it stands. */
export interface ToldFigure {
  readonly told: ToldSentence;
  readonly figure: Figure;
}

/** Two articles that give two figures for one thing. */
export interface ValueDifference extends Confirmed {
  readonly a: ToldFigure;
  readonly b: ToldFigure;
}

/** Pairs read of two articles at most, the nearest first; the rest is not compared. */
const MAX_PAIRS = 25;
/** Share of their rarer words from which two sentences may tell of one thing (of those found in the development events the least has .11). */
const NEAR = 0.08;
/** Figures of one thing are seldom further apart than this share of the larger; two that are count two things. */
const FURTHEST = 0.8;
/** Share by which a figure may miss another that it stands for ("around 180", "180"). */
const ALIKE = 0.05;
/**
 * Figures of one sentence, and of one article, that are proposed, the first: of 1,787 news articles measured (BASIL,
 * Emergent) no sentence of prose has more than 11, and none more than 120 in all. What has more is a table, and every
 * figure is held against every other.
 */
const MAX_IN_SENTENCE = 40;
const MAX_IN_ARTICLE = 500;

/**
 * What two articles of one event tell differently in figures. Proposed are figures of one measure that differ when they
 * are compared exactly, in sentences that share words; one that both articles give is no difference, wherever they
 * give it. The reader confirms: each sentence with its figure blanked must ask for the other's (a cycle), and each must
 * be about what the other states. Null where the reader could not read them all: nothing is known then.
 */
export async function findValueDifferences(
  reader: Reader,
  a: readonly ToldSentence[],
  b: readonly ToldSentence[],
): Promise<readonly ValueDifference[] | null> {
  const found: ValueDifference[] = [];
  for (const pair of propose(a, b).slice(0, MAX_PAIRS)) {
    const sides = [placeOf(pair.a), placeOf(pair.b)] as const;
    const confirmed = await confirmPair(reader, ...sides, 'background');
    if (confirmed === null) return null;
    if (confirmed.certainty > 0) found.push({ ...pair, ...confirmed });
  }
  return found;
}

function placeOf({ told, figure }: ToldFigure): Place {
  return { shown: told.shown, blank: figure.core, value: figure.span };
}

interface Proposal {
  readonly a: ToldFigure;
  readonly b: ToldFigure;
  readonly near: number;
}

function propose(a: readonly ToldSentence[], b: readonly ToldSentence[]): readonly Proposal[] {
  const near = nearnessIn(a, b);
  const [lefts, rights] = [ownFigures(a, b), ownFigures(b, a)];
  return lefts
    .flatMap((left) => rights.flatMap((right) => proposalOf(left, right, near) ?? []))
    .toSorted((x, y) => y.near - x.near);
}

function proposalOf(
  a: ToldFigure,
  b: ToldFigure,
  nearnessOf: (a: ToldSentence, b: ToldSentence) => number,
): Proposal | null {
  const { relation, size } = compareFigures(a.figure, b.figure);
  if (relation !== 'different' || (size ?? 0) > FURTHEST) return null;
  const near = nearnessOf(a.told, b.told);
  return near < NEAR ? null : { a, b, near };
}

/** The nearness of two sentences of two articles, worked out once for all figures that they hold. */
function nearnessIn(
  a: readonly ToldSentence[],
  b: readonly ToldSentence[],
): (left: ToldSentence, right: ToldSentence) => number {
  const rarity = rarityIn(a, b);
  const known = new Map<ToldSentence, Map<ToldSentence, number>>(a.map((one) => [one, new Map()]));
  return (left, right) => {
    const near = known.get(left)?.get(right) ?? nearness(left, right, rarity);
    known.get(left)?.set(right, near);
    return near;
  };
}

/** The figures of an article that the other does not give: one that knows both tells of two things. */
function ownFigures(
  article: readonly ToldSentence[],
  other: readonly ToldSentence[],
): readonly ToldFigure[] {
  const known = other.flatMap(({ values }) =>
    // "98 of the 201 seats" gives 98 as well.
    values.flatMap((value) =>
      value.type === 'figure' && value.bound !== 'vague' ? [{ ...value, of: 'all' as const }] : [],
    ),
  );
  return article
    .flatMap((told) => figuresOf(told).slice(0, MAX_IN_SENTENCE))
    .slice(0, MAX_IN_ARTICLE)
    .filter(({ figure }) => !known.some((one) => standsFor(compareFigures(figure, one))));
}

/** Ranks, parts of a whole and "several" are compared with nothing. */
function figuresOf(told: ToldSentence): readonly ToldFigure[] {
  return told.values.flatMap((value) =>
    value.type === 'figure' &&
    value.measure !== 'ordinal' &&
    value.of === 'all' &&
    value.bound !== 'vague'
      ? [{ told, figure: value }]
      : [],
  );
}

function standsFor({ relation, size }: Verdict): boolean {
  return relation === 'same' || (relation === 'compatible' && size !== null && size <= ALIKE);
}

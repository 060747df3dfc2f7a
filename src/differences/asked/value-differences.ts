import { compareFigures } from '../../compare/figures.ts';
import type { Verdict } from '../../compare/verdict.ts';
import type { Reader, ReadPriority } from '../../reader/reader.ts';
import type { Figure } from '../../text/values/value.ts';
import { confirmPair, type Place } from './confirm-pair.ts';
import { nearness, rarityIn } from './nearest.ts';
import type { Told, ToldArticle } from './told.ts';

/** A figure where it stands. */
export interface ToldFigure {
  readonly told: Told;
  readonly figure: Figure;
}

/** Two articles that give two figures for one thing. */
export interface ValueDifference {
  readonly a: ToldFigure;
  readonly b: ToldFigure;
  readonly verdict: Verdict;
  /** The smaller of the two probabilities that each sentence answers the other with its figure blanked. */
  readonly certainty: number;
  /** How much each sentence is about what the other states, the smaller of the two, 0 to 1. */
  readonly about: number;
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
 * What two articles of one event tell differently in figures. Proposed are figures of one measure that differ when they
 * are compared exactly, in sentences that share words; one that both articles give is no difference, wherever they
 * give it. The reader confirms: each sentence with its figure blanked must ask for the other's (a cycle), and each must
 * be about what the other states.
 */
export async function findValueDifferences(
  reader: Reader,
  a: ToldArticle,
  b: ToldArticle,
  priority: ReadPriority = 'background',
): Promise<readonly ValueDifference[]> {
  const found: ValueDifference[] = [];
  for (const pair of propose(a, b).slice(0, MAX_PAIRS)) {
    const sides = [placeOf(pair.a), placeOf(pair.b)] as const;
    const confirmed = await confirmPair(reader, ...sides, priority);
    if (confirmed !== null) found.push({ ...pair, ...confirmed });
  }
  return found;
}

function placeOf({ told, figure }: ToldFigure): Place {
  return { shown: told.shown, blank: figure.core, value: figure.span };
}

interface Proposal {
  readonly a: ToldFigure;
  readonly b: ToldFigure;
  readonly verdict: Verdict;
  readonly near: number;
}

function propose(a: ToldArticle, b: ToldArticle): readonly Proposal[] {
  const rarity = rarityIn(a, b);
  const [lefts, rights] = [ownFigures(a, b), ownFigures(b, a)];
  return lefts
    .flatMap((left) =>
      rights.map((right): Proposal => {
        const verdict = compareFigures(left.figure, right.figure);
        const near = verdict.relation === 'different' ? nearness(left.told, right.told, rarity) : 0;
        return { a: left, b: right, verdict, near };
      }),
    )
    .filter(({ verdict, near }) => near >= NEAR && (verdict.size ?? 0) <= FURTHEST)
    .toSorted((x, y) => y.near - x.near);
}

/** The figures of an article that the other does not give: one that knows both tells of two things. */
function ownFigures(article: ToldArticle, other: ToldArticle): readonly ToldFigure[] {
  const known = figuresOf(other).map(({ figure }) => figure);
  return figuresOf(article).filter(
    ({ figure }) => !known.some((one) => standsFor(compareFigures(figure, one))),
  );
}

/** Ranks, parts of a whole and "several" are compared with nothing. */
function figuresOf({ told }: ToldArticle): readonly ToldFigure[] {
  return told.flatMap((one) =>
    one.values.flatMap((value) =>
      value.type === 'figure' &&
      value.measure !== 'ordinal' &&
      value.of === 'all' &&
      value.bound !== 'vague'
        ? [{ told: one, figure: value }]
        : [],
    ),
  );
}

function standsFor({ relation, size }: Verdict): boolean {
  return relation === 'same' || (relation === 'compatible' && size !== null && size <= ALIKE);
}

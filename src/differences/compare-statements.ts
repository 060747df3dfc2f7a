import { sameSource } from '../events/origins.ts';
import { overlap } from '../events/weights.ts';
import type { ArticleEvidence, Statement } from '../reading/statement.ts';
import { compareActors } from './actor/actor.ts';
import { compareAges } from './actor/age.ts';
import { compareNamesakes } from './actor/namesake.ts';
import { compareDates } from './date.ts';
import {
  type Comparison,
  type Detector,
  type Finding,
  isFinding,
  type PairContext,
  type Report,
} from './finding.ts';
import { compareNegation } from './negation/negation.ts';
import { compareQuantities } from './quantity/quantity.ts';
import { compareQuotes } from './quote/quote.ts';
import { compareStatus } from './status/status.ts';

const DETECTORS: readonly Detector[] = [
  compareQuantities,
  compareDates,
  compareStatus,
  compareNegation,
  compareActors,
  compareQuotes,
];

/** Which statements are compared, and what is known of their articles; `claimed` implies `paired`. */
export interface PairInput
  extends Pick<PairContext, 'reportA' | 'reportB'>,
    Partial<Pick<PairContext, 'statedInBoth' | 'enumerated' | 'paired' | 'claimed'>> {
  readonly a: Statement;
  readonly b: Statement;
}

/** The report of a statement when nothing else of it is known but its day. */
export function alone(statement: Statement, published: number | null): Report {
  return { published, statements: [statement], quotations: '' };
}

/**
 * Compares two statements in every respect. The order of a and b changes nothing but their order: the detectors see
 * the two in the order of their texts, but for a claim, which is always a.
 */
export function comparePair(input: PairInput): readonly Comparison[] {
  const { a, b, reportA, reportB } = input;
  if (input.claimed || a.text <= b.text) return detect(input);
  return detect({ ...input, a: b, b: a, reportA: reportB, reportB: reportA }).map(turnSides);
}

function detect(input: PairInput): readonly Comparison[] {
  const context = contextOf(input);
  return DETECTORS.flatMap((compare) => compare(input.a, input.b, context));
}

function turnSides(comparison: Comparison): Comparison {
  return isFinding(comparison) ? { ...comparison, a: comparison.b, b: comparison.a } : comparison;
}

function contextOf(input: PairInput): PairContext {
  const { a, b, reportA, reportB } = input;
  const [left, right] = [reportA.published, reportB.published];
  const names = new Set(b.names);
  return {
    overlap: overlap(a, b),
    sharedNames: a.names.filter((name) => names.has(name)),
    // Read only where two statements differ, which few do.
    get sameOrigin() {
      return haveOneOrigin(a, b);
    },
    reportA,
    reportB,
    daysApart: left === null || right === null ? null : right - left,
    paired: input.paired ?? input.claimed ?? false,
    claimed: input.claimed ?? false,
    enumerated: input.enumerated ?? (() => false),
    statedInBoth: input.statedInBoth ?? (() => false),
  };
}

function haveOneOrigin(a: Statement, b: Statement): boolean {
  return a.attributions.some(
    (left) =>
      left.named &&
      b.attributions.some((right) => right.named && sameSource(left.name, right.name)),
  );
}

/**
 * Compares two whole articles in what only all of an article can tell: whom else it names, how old it says somebody is.
 * The order of the articles changes nothing but the order of sides.
 */
export function compareWhole(a: ArticleEvidence, b: ArticleEvidence): readonly Finding[] {
  return [...compareNamesakes(a, b), ...compareAges(a, b)];
}

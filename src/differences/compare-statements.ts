import { sameSource } from '../events/origins.ts';
import { overlap, type Weights } from '../events/weights.ts';
import type { Quantity } from '../reading/figures/quantities.ts';
import type { Statement } from '../reading/statement.ts';
import { compareActors } from './actor/actor.ts';
import { compareDates } from './date.ts';
import { type Comparison, type Detector, isFinding, type PairContext } from './finding.ts';
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

/** Which statements are compared, and under what weights. */
export interface PairInput {
  readonly a: Statement;
  readonly b: Statement;
  readonly weights: Weights;
  readonly publishedA: number | null;
  readonly publishedB: number | null;
  /** Whether both articles state this figure somewhere. */
  readonly statedInBoth?: (quantity: Quantity) => boolean;
  /** Whether one of the articles lists several figures of this kind. */
  readonly enumerated?: (quantity: Quantity) => boolean;
  /** Whether the article of a side quotes these words somewhere. */
  readonly saidBy?: PairContext['saidBy'];
  /** All that the article of a side states. */
  readonly statementsOf?: PairContext['statementsOf'];
  /** Taken as statements on one event and topic. */
  readonly paired?: boolean;
  /** a is a claim that b is held against; implies `paired`. */
  readonly claimed?: boolean;
}

/**
 * Compares two statements in every respect. The order of a and b changes nothing but their order: the detectors see
 * the two in the order of their texts, but for a claim, which is always a.
 */
export function comparePair(input: PairInput): readonly Comparison[] {
  if (input.claimed || input.a.text <= input.b.text) return detect(input);
  return detect(turnInput(input)).map(turnSides);
}

function detect(input: PairInput): readonly Comparison[] {
  const context = contextOf(input);
  return DETECTORS.flatMap((compare) => compare(input.a, input.b, context));
}

function turnInput(input: PairInput): PairInput {
  const { saidBy, statementsOf } = input;
  return {
    ...input,
    a: input.b,
    b: input.a,
    publishedA: input.publishedB,
    publishedB: input.publishedA,
    ...(saidBy && { saidBy: (side, words) => saidBy(otherSide(side), words) }),
    ...(statementsOf && { statementsOf: (side) => statementsOf(otherSide(side)) }),
  };
}

function otherSide(side: 'a' | 'b'): 'a' | 'b' {
  return side === 'a' ? 'b' : 'a';
}

function turnSides(comparison: Comparison): Comparison {
  return isFinding(comparison) ? { ...comparison, a: comparison.b, b: comparison.a } : comparison;
}

function contextOf(input: PairInput): PairContext {
  const { a, b, weights, publishedA, publishedB } = input;
  const names = new Set(b.names);
  return {
    overlap: overlap(a, b, weights),
    sharedNames: a.names.filter((name) => names.has(name)),
    // Read only where two statements differ, which few do.
    get sameOrigin() {
      return haveOneOrigin(a, b);
    },
    publishedA,
    publishedB,
    daysApart: publishedA === null || publishedB === null ? null : publishedB - publishedA,
    paired: input.paired ?? input.claimed ?? false,
    claimed: input.claimed ?? false,
    enumerated: input.enumerated ?? (() => false),
    statedInBoth: input.statedInBoth ?? (() => false),
    saidBy: input.saidBy ?? (() => false),
    statementsOf: input.statementsOf ?? ((side) => [side === 'a' ? a : b]),
  };
}

function haveOneOrigin(a: Statement, b: Statement): boolean {
  return a.attributions.some(
    (left) =>
      left.named &&
      b.attributions.some((right) => right.named && sameSource(left.name, right.name)),
  );
}

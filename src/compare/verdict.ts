/**
 * How two values of one thing stand to each other. The public verdicts are `agree`, `compatible`, `conflict`
 * and `unrelated` in this order.
 */
export type Relation = 'same' | 'compatible' | 'different' | 'incomparable';

/** Why: one tag for each rule of the comparison. Words for people are made of it elsewhere. */
export type Reason =
  | 'equal'
  | 'bounds-meet'
  | 'bounds-differ'
  | 'rounding'
  | 'disjoint'
  | 'part-of-whole'
  | 'share-against-count'
  | 'other-measure'
  | 'other-unit'
  | 'unresolved'
  | 'coarser'
  | 'other-zone';

/** A relation with its reason. `size`: how far two figures are apart, as a share of the larger; days for times. */
export interface Verdict {
  readonly relation: Relation;
  readonly reason: Reason;
  readonly size: number | null;
}

/** A verdict; without a size where none is given. */
export function verdict(relation: Relation, reason: Reason, size: number | null = null): Verdict {
  return { relation, reason, size };
}

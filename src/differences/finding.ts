import type { FindingOf, SideOf } from '../events/evidence-index.ts';
import type { Quantity } from '../reading/figures/quantities.ts';
import type { Statement } from '../reading/statement.ts';

/** One side of a comparison. */
export type Side = SideOf<Statement>;

/** A finding as a detector makes it; its group is the topic when left out. */
export type Finding = Omit<FindingOf<Statement>, 'group'> & { readonly group?: string };

/** A comparison that was made and does not count, with the reason; shown by `--explain`. */
export interface Dismissal {
  readonly verdict: 'agree' | 'compatible' | 'other-window' | 'unrelated';
  readonly why: string;
}

/** What a detector makes of a pair: nothing in common, a reason not to count it, or findings. */
export type Comparison = Finding | Dismissal;

/** What is known of the article of a statement. */
export interface Report {
  /** Days since 1970-01-01 on which it was published; null when unknown. */
  readonly published: number | null;
  /** All that it states, in order: the statement alone when nothing else of it is known. */
  readonly statements: readonly Statement[];
  /** All that it quotes anywhere, each as its `quotedWords` between blanks; nothing when only a statement of it is known. */
  readonly quotations: string;
}

/** What a detector may know beside the two statements. */
export interface PairContext {
  /** Share of the smaller statement that the other repeats, 0 to 1. */
  readonly overlap: number;
  readonly sharedNames: readonly string[];
  readonly sameOrigin: boolean;
  readonly reportA: Report;
  readonly reportB: Report;
  /** Days from the publication of a to that of b; null when one is unknown. */
  readonly daysApart: number | null;
  /** Whether the other article states this very figure too, so that it counts something else than the figure it is held against. */
  readonly statedInBoth: (quantity: Quantity) => boolean;
  /** Whether an article lists several such figures, as of purchases or payments: one of them differs from any other. */
  readonly enumerated: (quantity: Quantity) => boolean;
  /** The two were given as one event and topic (`compare`), so alignment may be looser. */
  readonly paired: boolean;
  /** a is somebody's claim: it need not say over what time it counts. */
  readonly claimed: boolean;
}

/** A detector compares two statements in one respect. */
export type Detector = (a: Statement, b: Statement, context: PairContext) => readonly Comparison[];

/** Whether a comparison is a finding. */
export function isFinding(comparison: Comparison): comparison is Finding {
  return 'kind' in comparison;
}

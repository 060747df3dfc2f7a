import type { Quantity } from '../reading/figures/quantities.ts';
import type { Statement } from '../reading/statement.ts';
import type { DisagreementKind, Severity, Span } from '../types.ts';

/** One side of a comparison: the statement, what it says in a word or two, and where it says it. */
export interface Side {
  readonly statement: Statement;
  /** A short value to head the position: verbatim words, or a status frame's name for it. */
  readonly value: string;
  /** Statements with the same key hold the same position of a cluster. */
  readonly key: string;
  readonly span: Span;
}

/** Two statements that cannot both be the whole story, with the reason in plain words. */
export interface Finding {
  readonly kind: DisagreementKind;
  readonly severity: Severity;
  /** What they speak of. */
  readonly topic: string;
  /** Findings of one group form one cluster; the topic when left out. */
  readonly group?: string;
  readonly a: Side;
  readonly b: Side;
  readonly why: string;
}

/** A comparison that was made and does not count, with the reason; shown by `--explain`. */
export interface Dismissal {
  readonly verdict: 'agree' | 'compatible' | 'other-window' | 'unrelated';
  readonly why: string;
}

/** What a detector makes of a pair: nothing in common, a reason not to count it, or findings. */
export type Comparison = Finding | Dismissal;

/** What a detector may know beside the two statements. */
export interface PairContext {
  /** Share of the smaller statement that the other repeats, 0 to 1. */
  readonly overlap: number;
  readonly sharedNames: readonly string[];
  readonly sameOrigin: boolean;
  /** Days since 1970-01-01 on which the article of a side was published; null when unknown. */
  readonly publishedA: number | null;
  readonly publishedB: number | null;
  /** Days from the publication of a to that of b; null when one is unknown. */
  readonly daysApart: number | null;
  /** Whether the other article states this very figure too, so that it counts something else than the figure it is held against. */
  readonly statedInBoth: (quantity: Quantity) => boolean;
  /** Whether an article lists several such figures, as of purchases or payments: one of them differs from any other. */
  readonly enumerated: (quantity: Quantity) => boolean;
  /** Whether the article of a side quotes these words (as `quotedWords` joined by blanks) anywhere. */
  readonly saidBy: (side: 'a' | 'b', words: string) => boolean;
  /** All that the article of a side states, in order: the statement alone when nothing else of it is known. */
  readonly statementsOf: (side: 'a' | 'b') => readonly Statement[];
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

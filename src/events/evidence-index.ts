import type { ArticleEvidence } from '../reading/statement.ts';
import type { DisagreementKind, Severity, Span } from '../types.ts';
import type { CitedSources } from './cited-sources.ts';
import type { Weights } from './weights.ts';

/** One side of a finding: the statement, what it says in a word or two, and where it says it. */
export interface SideOf<S> {
  readonly statement: S;
  /** A short value to head the position: verbatim words, or a status frame's name for it. */
  readonly value: string;
  /** Statements with the same key hold the same position of a cluster. */
  readonly key: string;
  readonly span: Span;
}

/** Two statements that cannot both be the whole story, with the reason in plain words. */
export interface FindingOf<S> {
  readonly kind: DisagreementKind;
  readonly severity: Severity;
  /** What they speak of. */
  readonly topic: string;
  /** Findings of one group that share a statement form one disagreement. */
  readonly group: string;
  readonly why: string;
  readonly a: SideOf<S>;
  readonly b: SideOf<S>;
}

/** One side of a stored finding; `statement` is the position in its article's statements. */
export type StoredSide = SideOf<number>;

/** A finding that can be written to a file. */
export type StoredFinding = FindingOf<number>;

/** What comparing two articles of one event found. Kept until one of the two hashes changes. */
export interface ArticlePair {
  readonly a: string;
  readonly b: string;
  readonly hashA: string;
  readonly hashB: string;
  readonly similarity: number;
  readonly findings: readonly StoredFinding[];
}

/** Everything the evidence layer knows of a corpus. Each part is read when it is asked for. */
export interface EvidenceIndex {
  /** The statements of an article; undefined: there is no such article. */
  readonly article: (id: string) => ArticleEvidence | undefined;
  /** Whom the sentences of an article cite; none where there is no such article. */
  readonly sources: (id: string) => readonly CitedSources[];
  /** Articles that tell of one event, two by two, and what comparing them found. */
  readonly pairs: readonly ArticlePair[];
  /** What concepts weigh over all articles. */
  readonly weights: Weights;
}

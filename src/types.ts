/**
 * The public result types: what users, scripts and other programs may rely on.
 * A change here is a breaking change. Every `text` and `quote` is a contiguous substring of the
 * stored article; offsets count UTF-16 code units.
 */

/** How an article speaks about a fact. `differs`: another figure, date, place or actor for the same thing. */
export type Stance = 'reports' | 'differs' | 'denies' | 'mentions' | 'silent' | 'other-event';

/** What kind of item: a `teaser` is a sidebar item, never part of the article it stood beside. */
export type ArticleKind = 'article' | 'teaser';

/** Names one article of the corpus. `published` is an ISO date (YYYY-MM-DD). */
export interface ArticleRef {
  readonly id: string;
  readonly outlet: string;
  readonly headline: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly source: string | null;
  readonly kind: ArticleKind;
}

/** Start (inclusive) and end (exclusive), in UTF-16 code units of the text they belong to. */
export type Span = readonly [start: number, end: number];

/** One paragraph of one article, shown as evidence. `paragraph` counts from 1, `n` is its `[n]`. */
export interface Passage {
  readonly n: number;
  readonly article: ArticleRef;
  readonly paragraph: number;
  readonly text: string;
  readonly highlights: readonly Span[];
  readonly score: number;
  /** Whom the passage itself cites, e.g. "Syrian Observatory for Human Rights". */
  readonly attribution: readonly string[];
}

/** A verbatim sentence, and the `[n]` of the passages that answer: its own first. */
export interface Answer {
  readonly text: string;
  readonly citations: readonly number[];
  /** What was asked for, as offsets into `text`; may be empty. */
  readonly spans: readonly Span[];
  /** Calibrated probability, 0 to 1, that the sentence answers: of answers at .9 nine in ten are right. */
  readonly confidence: number;
}

/** The answer to a question. `answered: false` means the corpus does not say. */
export interface AskResult {
  readonly question: string;
  readonly answered: boolean;
  readonly answer: Answer | null;
  readonly passages: readonly Passage[];
  readonly disagreements: readonly Disagreement[];
  readonly suggestions: readonly string[];
  /** Present only when part of a distributed index did not answer: something may be missing. */
  readonly partial?: true;
  /** Present only when the trained reader was too busy or could not be loaded: words alone chose the answer. */
  readonly withoutReader?: true;
}

/** One article's stance towards a fact, with the passages that show it. */
export interface ArticleStance {
  readonly article: ArticleRef;
  readonly stance: Stance;
  readonly confidence: number;
  readonly value: string | null;
  readonly passages: readonly Passage[];
  readonly origins: readonly string[];
}

/** One outlet's stance: the strongest of its articles'. `articles` are ids. */
export interface OutletStance {
  readonly outlet: string;
  readonly stance: Stance;
  readonly articles: readonly string[];
}

/** Whom reports trace to, and the outlets that trace to it. */
export interface Origin {
  readonly name: string;
  readonly outlets: readonly string[];
}

/** Shared wire text: the ids of the articles, the shared sentences, their 3-word-shingle Jaccard (0 to 1). */
export interface Copy {
  readonly articles: readonly string[];
  readonly passages: readonly string[];
  readonly similarity: number;
}

/** Which outlets reported a fact, which differ or deny it, and the origins they trace to. */
export interface ReportedResult {
  readonly fact: string;
  readonly summary: string;
  readonly articles: readonly ArticleStance[];
  readonly outlets: readonly OutletStance[];
  readonly origins: readonly Origin[];
  readonly copies: readonly Copy[];
  /** As in `AskResult`; "silent" then means silent in the part that answered. */
  readonly partial?: true;
}

/** What two positions differ in. */
export type DisagreementKind =
  | 'quantity'
  | 'date'
  | 'status'
  | 'negation'
  | 'actor'
  | 'quote'
  | 'degree';

/** How much a disagreement may matter to a reader, the least first. */
export const SEVERITIES = ['low', 'medium', 'high'] as const;

/** How much a disagreement matters to a reader. */
export type Severity = (typeof SEVERITIES)[number];

/** One statement behind a position: `quote` is a substring of `text`, the paragraph. */
export interface DisagreementStatement {
  readonly article: ArticleRef;
  readonly paragraph: number;
  readonly text: string;
  readonly quote: string;
  readonly attribution: readonly string[];
}

/** One position of a disagreement, with every statement that holds it. */
export interface Position {
  readonly value: string;
  readonly statements: readonly DisagreementStatement[];
}

/** Where sources contradict each other. `note` says how they differ, never who is right. */
export interface Disagreement {
  readonly id: string;
  readonly kind: DisagreementKind;
  readonly severity: Severity;
  readonly topic: string;
  readonly positions: readonly Position[];
  readonly note: string;
}

/** Ranked passages without any answer logic. */
export interface SearchResult {
  readonly passages: readonly Passage[];
  /** As in `AskResult`. */
  readonly partial?: true;
}

/** What one text says of one claim. `evidence` are verbatim sentences of that text. */
export interface StanceResult {
  readonly stance: 'reports' | 'denies' | 'mentions' | 'unrelated';
  readonly confidence: number;
  readonly evidence: readonly string[];
}

/** How two sentences, taken as statements on one event, relate. */
export interface CompareResult {
  readonly verdict: 'agree' | 'compatible' | 'conflict' | 'unrelated';
  readonly kind: DisagreementKind | null;
  readonly severity: Severity | null;
  readonly why: string;
}

/** One file or line that could not become an article. `line` counts from 1. */
export interface Rejection {
  readonly file: string;
  readonly line: number | null;
  readonly reason: string;
}

/** What a reindex changed. `added`, `changed` and `removed` are article ids. */
export interface ReindexResult {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
  readonly rejected: readonly Rejection[];
  readonly articles: number;
  readonly paragraphs: number;
  readonly milliseconds: number;
}

/** The outlets of the corpus and their articles. */
export interface SourcesResult {
  readonly outlets: readonly {
    readonly outlet: string;
    readonly articles: readonly ArticleRef[];
  }[];
}

/** An article's paragraphs in order, around `focus` (1-based) where one was asked for. */
export interface ArticleResult {
  readonly article: ArticleRef;
  readonly paragraphs: readonly { readonly paragraph: number; readonly text: string }[];
  readonly focus: number | null;
  readonly total: number;
  /** Present only where the outlet has replaced the text: its changes, the latest first. */
  readonly changes?: readonly ArticleChange[];
}

/** A figure or time in place of which an outlet's later text of an article gives another, both as they stand there. */
export interface ChangedValue {
  readonly before: string;
  readonly after: string;
  /** The sentence of the later text, and its paragraph there (1-based; null: the headline). */
  readonly sentence: string;
  readonly paragraph: number | null;
}

/** An outlet has replaced the text of an article. */
export interface ArticleChange {
  /** ISO 8601, UTC. */
  readonly changedAt: string;
  /** The older text, relative to the corpus folder. */
  readonly file: string;
  /** None: the wording alone has changed, as far as Byline can tell. */
  readonly values: readonly ChangedValue[];
}

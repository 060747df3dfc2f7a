/** One paragraph as a store sees it. `ordinal` is its position in the corpus, from 0, and its only key. */
export interface StoreDocument {
  readonly ordinal: number;
  readonly articleId: string;
  /** 1-based. */
  readonly paragraph: number;
  readonly headline: string | null;
  readonly text: string;
  readonly outlet: string;
  /** ISO date or null. */
  readonly published: string | null;
}

/** Which paragraphs may be returned at all; tested inside the scoring loop, never after the cut. */
export interface StoreFilter {
  /** Outlet names, compared without regard to case; any of them. */
  readonly outlets?: readonly string[];
  /** Inclusive ISO dates; articles without a date never pass a date filter. */
  readonly since?: string;
  readonly until?: string;
}

/** Which view of the paragraphs ranks them. */
export type StoreName = 'fused' | 'bm25' | 'minisearch';

/** A search. `terms` are index terms (see `analyze`); phrases and exclusions are checked on the raw text. */
export interface StoreQuery {
  readonly text: string;
  readonly top: number;
  readonly store?: StoreName;
  readonly filter?: StoreFilter;
}

/** One ranked paragraph; `ranks` say how each view saw it (1-based rank and its own score). */
export interface StoreHit {
  readonly ordinal: number;
  readonly score: number;
  readonly ranks: {
    readonly bm25: { readonly rank: number; readonly score: number } | null;
    readonly minisearch: { readonly rank: number; readonly score: number } | null;
  };
}

/** One index term of a query and what the stores know of it. */
export interface StoreTerm {
  /** The word as the user wrote it. */
  readonly word: string;
  /** The index term it was analysed to. */
  readonly term: string;
  /** Paragraphs that hold the term; 0: unknown to the corpus. */
  readonly documents: number;
  /** Natural-log inverse document frequency. */
  readonly idf: number;
  /** Terms searched in its place because the corpus lacks it (typo repair); empty otherwise. */
  readonly repairedTo: readonly string[];
}

/** Hits, best first (ties by ordinal), the terms that found them, and whether part of an index was missing. */
export interface StoreResult {
  readonly hits: readonly StoreHit[];
  readonly terms: readonly StoreTerm[];
  readonly partial: boolean;
}

/**
 * A paragraph index. Implementations: the embedded one (both libraries, compiled) and the distributed one.
 * A store is immutable once built; a new corpus gets a new store and callers swap the reference.
 */
export interface SearchStore {
  readonly documents: number;
  search(query: StoreQuery): Promise<StoreResult>;
  /** Completions for what a user has typed so far, best first. */
  suggest(prefix: string, limit: number): readonly string[];
  close(): Promise<void>;
}

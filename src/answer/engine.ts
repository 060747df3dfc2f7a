import type { Article, Corpus } from '../corpus/article.ts';
import type { StoreHit, StoreName, StoreTerm } from '../search/store.ts';
import type {
  ArticleRef,
  ArticleResult,
  AskResult,
  CompareResult,
  Disagreement,
  ReindexResult,
  ReportedResult,
  SearchResult,
  Severity,
  SourcesResult,
  Span,
  StanceResult,
} from '../types.ts';

/** A question and its filters. `since` and `until` are inclusive ISO dates; `top` is 1 to 50, default 5. */
export interface AskRequest {
  readonly question: string;
  readonly top?: number;
  readonly outlet?: string;
  readonly since?: string;
  readonly until?: string;
}

/** Which disagreements: about a topic, and from which severity up (default: medium). */
export interface DisagreementsRequest {
  readonly topic?: string;
  readonly severity?: Severity;
}

/** A plain search; `top` is 1 to 1000, default 10. */
export interface SearchRequest {
  readonly query: string;
  readonly top?: number;
  readonly store?: StoreName;
  /** Lets the reader reorder the first 30 passages, however few are asked for, by their best sentence and their score. For questions, not for claims. */
  readonly rerank?: boolean;
}

/** A text that need not be in the corpus, and a claim about it. */
export interface StanceRequest {
  readonly claim: string;
  readonly article: {
    readonly headline?: string | null;
    readonly text: string;
    readonly outlet?: string | null;
    readonly published?: string | null;
  };
}

/** Why an answer looks as it does: what `--explain` prints beside the result. */
export interface AskExplanation {
  readonly result: AskResult;
  readonly terms: readonly StoreTerm[];
  /** Whether the trained reader judged the sentences; else their words did. */
  readonly byReader: boolean;
  /** Calibrated confidence in the best sentence, whether or not it was enough to answer. */
  readonly confidence: number;
  /** The sentences read, most probable first. */
  readonly candidates: readonly {
    readonly article: ArticleRef;
    readonly paragraph: number;
    readonly sentence: string;
    /** Where the sentence stands in its paragraph. */
    readonly span: Span;
    /** Where what was asked for stands in the sentence; null where it gives none, or nothing was found. */
    readonly value: Span | null;
    readonly hit: StoreHit;
    readonly probability: number;
    readonly fate: 'answer' | 'cited' | 'differs' | 'near' | 'no such value' | 'same paragraph';
  }[];
}

/** Where a reindex is: `done` of `total` steps of the phase (files read, paragraphs indexed …). */
export interface ReindexProgress {
  readonly phase: 'reading' | 'indexing' | 'comparing' | 'saving';
  readonly done: number;
  readonly total: number;
}

/** How to reindex: `full` throws cached work away; `startedBy` is shown to a second caller. */
export interface ReindexRequest {
  readonly full?: boolean;
  readonly startedBy?: string;
  readonly onProgress?: (progress: ReindexProgress) => void;
}

/** What a person sees of the engine's state: index size and age, and the reindex that runs, if one does. */
export interface EngineStatus {
  readonly articles: number;
  readonly paragraphs: number;
  readonly outlets: number;
  readonly corpusHash: string;
  /** Files and lines of the corpus that could not become articles. */
  readonly rejected: number;
  /** Milliseconds since the epoch when the served index was built. */
  readonly indexedAt: number;
  readonly reindex: {
    readonly startedBy: string;
    readonly startedAt: number;
    readonly progress: ReindexProgress;
  } | null;
}

/** One paragraph of one article. */
export interface Place {
  readonly articleId: string;
  /** 1-based. */
  readonly paragraph: number;
}

/** The disagreements known so far. */
export interface DisagreementsResult {
  readonly disagreements: readonly Disagreement[];
  /** Pairs of reports that the reader has not compared yet; left out when there is none. */
  readonly notCompared?: number;
}

/** What can be asked of a corpus. Requests at fault reject with a `UserError`. */
export interface Questions {
  ask(request: AskRequest): Promise<AskResult>;
  explain(request: AskRequest): Promise<AskExplanation>;
  /** `cited`: paragraphs already known to state the fact, because an answer that states it cites them. */
  reported(fact: string, cited?: readonly Place[]): Promise<ReportedResult>;
  disagreements(request: DisagreementsRequest): Promise<DisagreementsResult>;
  sources(): SourcesResult;
  article(id: string, paragraph?: number): ArticleResult;
  search(request: SearchRequest): Promise<SearchResult>;
  /** Completions of a question being typed, from headlines and the vocabulary. */
  suggest(prefix: string, limit: number): readonly string[];
  /** Articles whose id, headline or outlet matches what was typed; for autocomplete. */
  findArticles(typed: string, limit: number): readonly ArticleRef[];
  /** Looks an article up by id; undefined when the corpus has none. */
  lookup(id: string): Article | undefined;
}

/**
 * Everything Byline can be asked. Slash commands, direct messages, the console, the CLI and the batch all
 * call these functions and nothing else. Each request is served whole by the generation it began with; a
 * reindex swaps generations at once.
 */
export interface Engine extends Questions {
  /** The same questions, asked of these outlets' articles only (null: of all). */
  within(outlets: readonly string[] | null): Questions;
  stance(request: StanceRequest): Promise<StanceResult>;
  compare(a: string, b: string): Promise<CompareResult>;
  corpus(): Corpus;
  status(): EngineStatus;
  /** Rejects with a `UserError` "busy" naming who started the running reindex and how far it is. */
  reindex(request: ReindexRequest): Promise<ReindexResult>;
  /**
   * Calls `listener` whenever another generation is served, also one that another process has built. Returns how
   * to stop.
   */
  onChange(listener: (change: ReindexResult) => void): () => void;
  close(): Promise<void>;
}

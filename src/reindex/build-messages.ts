import type { ReindexProgress } from '../answer/engine.ts';
import type { Article, Corpus } from '../corpus/article.ts';
import type { ArticlePair, EvidenceIndex } from '../evidence/evidence-index.ts';
import type { ArticleEvidence } from '../evidence/statement.ts';
import type { CompiledIndex } from '../search/embedded/compiled-index.ts';

/** What the build worker is told. */
export interface BuildOrder {
  readonly corpus: string;
  /** The index folder of that corpus; null: nothing is read from the disk or kept on it. */
  readonly folder: string | null;
  /** Throw cached work away. */
  readonly full: boolean;
  /** Corpus and configuration that the caller serves already: when the new ones equal it, nothing is built. */
  readonly served: string | null;
  /** A corpus that keeps changing, or a disk that refuses the result, is a remark and not a failure. */
  readonly tolerant: boolean;
  /** The search index is built elsewhere (the distributed engine). */
  readonly withoutStore: boolean;
  /** Read what is saved instead of building: rejects when that is not of the corpus as it is now. */
  readonly isSaved?: boolean;
}

/**
 * What the build worker posts on its way. What is large comes in pieces: each is unpacked in one go on the
 * thread that also answers Discord.
 */
export type BuildMessage =
  | { readonly kind: 'progress'; readonly progress: ReindexProgress }
  | { readonly kind: 'articles'; readonly items: readonly Article[] }
  | { readonly kind: 'evidence'; readonly items: readonly ArticleEvidence[] }
  | { readonly kind: 'pairs'; readonly items: readonly ArticlePair[] };

/** The parts of a generation as they cross from the worker. */
export interface BuiltParts {
  /** Null: the search index is built elsewhere. */
  readonly index: CompiledIndex | null;
  readonly evidence: EvidenceIndex;
}

/** What a build gives. */
export interface BuildResult {
  readonly corpus: Corpus;
  /** Null: corpus and configuration are those served already. */
  readonly built: BuiltParts | null;
  readonly indexedAt: number;
  /** What a tolerant build put up with, for the log. */
  readonly remarks: readonly string[];
}

/** A build's result as the worker posts it: articles and evidence came before it, in pieces. */
export type BuildOutcome = Pick<BuildResult, 'indexedAt' | 'remarks'> & {
  readonly corpus: Omit<Corpus, 'articles'>;
  readonly built: Pick<BuiltParts, 'index'> | null;
};

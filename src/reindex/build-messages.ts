import type { ReindexProgress } from '../answer/engine.ts';
import type { Article, Corpus } from '../corpus/article.ts';
import type { CompiledIndex } from '../search/embedded/compiled-index.ts';
import type { EvidenceFiles } from './evidence/evidence-files.ts';

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
  /** Heap of each worker thread of the build in MB; undefined: as much as the process may have. */
  readonly memoryMb?: number | undefined;
  /** Keys (`articleKey`) of the articles that the caller has: they are not sent to it again. */
  readonly held?: readonly string[];
  /** Read what is saved instead of building: rejects when that is not of the corpus as it is now. */
  readonly isSaved?: boolean;
}

/**
 * What the build worker posts on its way. What is large comes in pieces: each is unpacked in one go on the
 * thread that also answers Discord.
 */
export type BuildMessage =
  | { readonly kind: 'progress'; readonly progress: ReindexProgress }
  | { readonly kind: 'articles'; readonly items: readonly Article[] };

/** The parts of a generation as they cross from the worker. */
export interface BuiltParts {
  /** Null: the search index is built elsewhere. */
  readonly index: CompiledIndex | null;
  /** Where the evidence lies; it is read from there. */
  readonly evidence: EvidenceFiles;
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

/** A build's result as the worker posts it: the articles that the caller lacks came before it, in pieces. */
export type BuildOutcome = Pick<BuildResult, 'indexedAt' | 'remarks'> & {
  readonly corpus: Omit<Corpus, 'articles'>;
  /** The articles in their order, by `articleKey`. */
  readonly articles: readonly string[];
  readonly built: BuiltParts | null;
};

/** Equal key, equal article, and read from the same place. */
export function articleKey({ hash, file }: Pick<Article, 'hash' | 'file'>): string {
  return `${hash} ${file}`;
}

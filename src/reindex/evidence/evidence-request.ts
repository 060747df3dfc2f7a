import type { ReindexProgress } from '../../answer/engine.ts';
import type { Article } from '../../corpus/article.ts';
import type { Crew } from './crew.ts';
import type { SavedEvidence } from './known-evidence.ts';

/** What to build the evidence of, and how. */
export interface EvidenceRequest {
  /** By row: in the order of their ids. */
  readonly articles: readonly Article[];
  /** The evidence of an earlier corpus, built with the same configuration; null: from nothing. */
  readonly previous: SavedEvidence | null;
  /** Where the files go; null: they stay in memory. */
  readonly folder: string | null;
  readonly crew: Crew;
  readonly onProgress: (progress: ReindexProgress) => void;
}

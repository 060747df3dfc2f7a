import type { StoreDocument } from '../../../src/search/store.ts';

/** Ordinals of paragraphs, best first. */
export type Ranking = readonly number[];

/** An index that was built; each of the engine's views ranks on its own. */
export interface BenchIndex {
  search(view: string, query: string, top: number): Ranking | Promise<Ranking>;
}

/** A search library as the benchmark uses it: any word of a query may match, whole questions go in. */
export interface BenchEngine {
  /** As `--engines` names it. */
  readonly name: string;
  /** The package that is measured, for its version; null for Byline itself. */
  readonly library: string | null;
  /** How it is set up, for the document. */
  readonly setUp: string;
  /** Rankings that share one index; most engines have one, called like the engine. */
  readonly views: readonly string[];
  /** Indexes headline, a line feed and text of each paragraph. */
  build(documents: readonly StoreDocument[]): Promise<BenchIndex>;
}

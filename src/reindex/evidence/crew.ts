import type { StoredFinding } from '../../events/evidence-index.ts';
import { buildEmbeddedIndex } from '../../search/embedded/build.ts';
import type { CompiledIndex } from '../../search/embedded/compiled-index.ts';
import type { StoreDocument } from '../../search/store.ts';
import type { BlobSource } from './blob.ts';
import { compareBatch, type ReportPair } from './compare-batch.ts';
import { openPieces } from './pieces.ts';
import { type ReadableArticle, type ReadBatch, readBatch } from './read-batch.ts';

/** Who does the work of a build that can be done piece by piece. Its results depend on the pieces alone. */
export interface Crew {
  readonly size: number;
  read(articles: readonly ReadableArticle[]): Promise<ReadBatch>;
  compare(
    pairs: readonly ReportPair[],
    segments: readonly BlobSource[],
  ): Promise<readonly (readonly StoredFinding[])[]>;
  index(documents: readonly StoreDocument[]): Promise<CompiledIndex>;
  close(): Promise<void>;
}

/** Articles whose evidence is kept while pairs are compared: those of a day or two, as pairs come by day; some 100 kB each with what is read in them. */
export const KEPT_REPORTS = 300;

/** A crew of nobody: the calling thread does the work, and is blocked by each piece of it. */
export function createCrewOfOne(): Crew {
  return {
    size: 1,
    read: async (articles) => readBatch(articles),
    compare: async (pairs, segments) => {
      const pieces = openPieces(segments, KEPT_REPORTS);
      try {
        return compareBatch(pairs, pieces);
      } finally {
        pieces.close();
      }
    },
    index: async (documents) => buildEmbeddedIndex(documents),
    close: async () => undefined,
  };
}

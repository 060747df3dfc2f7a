import type { ReindexProgress } from '../answer/engine.ts';
import type { Corpus } from '../corpus/article.ts';
import { buildEmbeddedIndex } from '../search/embedded/build.ts';
import type { BuiltParts } from './build-messages.ts';
import { buildEvidencePart, type EvidenceIndex } from './evidence-part.ts';
import { storeDocuments } from './store-documents.ts';

/** What to build from, and for whom. */
export interface PartsRequest {
  readonly corpus: Corpus;
  /** The evidence of an earlier corpus, built with the same configuration; null: from nothing. */
  readonly previous: EvidenceIndex | null;
  readonly withoutStore: boolean;
  readonly onProgress: (progress: ReindexProgress) => void;
}

/** Builds the parts of a generation on this thread, which is blocked meanwhile. */
export function buildParts(request: PartsRequest): BuiltParts {
  const { corpus, previous, withoutStore, onProgress } = request;
  const index = withoutStore
    ? null
    : buildEmbeddedIndex(storeDocuments(corpus), (done, total) =>
        onProgress({ phase: 'indexing', done, total }),
      );
  const evidence = buildEvidencePart(corpus, previous, (done, total) =>
    onProgress({ phase: 'comparing', done, total }),
  );
  return { index, evidence };
}

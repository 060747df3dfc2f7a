import type { ReindexProgress } from '../answer/engine.ts';
import type { Corpus } from '../corpus/article.ts';
import { buildEvidence, type EvidenceIndex } from '../evidence/evidence-index.ts';
import { buildEmbeddedIndex } from '../search/embedded/build.ts';
import type { BuiltParts } from './build-messages.ts';

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
  const evidence = buildEvidence(corpus.articles, previous, (phase, done, total) =>
    onProgress({ phase, done, total }),
  );
  return { index, evidence };
}

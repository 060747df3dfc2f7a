import type { ReindexProgress } from '../answer/engine.ts';

/** What a reindex does at the moment, in words. */
export const PHASES: Readonly<Record<ReindexProgress['phase'], string>> = {
  reading: 'Reading the corpus',
  indexing: 'Indexing paragraphs',
  comparing: 'Comparing with the old index',
  saving: 'Saving the index',
};

import type { Corpus } from '../corpus/article.ts';
import type { CompiledIndex } from '../search/embedded/compiled-index.ts';
import type { Crew } from './evidence/crew.ts';
import type { PreviousGeneration } from './previous-generation.ts';
import { storeDocuments } from './store-documents.ts';

/** The search index of a corpus, from nothing. */
export async function buildIndex(
  corpus: Corpus,
  _previous: PreviousGeneration | null,
  crew: Crew,
): Promise<CompiledIndex> {
  return crew.index(storeDocuments(corpus));
}

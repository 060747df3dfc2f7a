import type { CompiledIndex } from './compiled-index.ts';
import { documentFacts, documentHeadlines } from './document-facts.ts';
import { type IndexChange, readChange } from './index-change.ts';
import { updateBm25 } from './update-bm25.ts';
import { updateMiniSearch } from './update-minisearch.ts';
import { updateNames } from './update-names.ts';
import { updateSequences } from './update-sequences.ts';
import { updateStems } from './update-stems.ts';
import { updateWords } from './update-words.ts';

/**
 * The index of a changed corpus out of the previous one: the same, array for array, that
 * `buildEmbeddedIndex` gives, in the time it takes to copy one. `previous` stays whole and shares no memory with it.
 *
 * Null, so that the caller builds anew, when no paragraph is kept, and when the change is not one of this
 * index: ordinals with gaps, kept paragraphs out of order, or removed ones that are not those which the
 * index has beyond the kept ones (in number, in words). That kept paragraphs have the same headline
 * and text is for the caller to see to. Blocks the thread as a build does, if not for so long.
 */
export function updateEmbeddedIndex(
  previous: CompiledIndex,
  change: IndexChange,
): CompiledIndex | null {
  const read = readChange(previous, change);
  const updated = read === null ? null : updateWords(previous, read);
  if (read === null || updated === null) return null;
  const { words, tallies } = updated;
  const { view: bm25, stems } = updateBm25(previous.bm25, read);
  const miniSearch = updateMiniSearch(previous.miniSearch, words, read);
  const sequences = updateSequences(previous.sequences, words, read);
  const stemOf = updateStems(previous, { miniSearch, tallies, sequences }, words, stems, read);
  return {
    documents: read.documents.length,
    bm25,
    miniSearch,
    sequences: { ...sequences, stemOf },
    tallies,
    names: updateNames(previous.names, updated),
    facts: documentFacts(read.documents),
    headlines: documentHeadlines(read.documents),
  };
}

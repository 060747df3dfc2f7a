import type { StoreDocument } from '../store.ts';
import { readParagraph } from './paragraph-words.ts';
import { visitInSlices } from './slices.ts';

/** How many paragraphs hold a word, for every word of one view. */
export type Frequencies = ReadonlyMap<string, number>;

/**
 * What scores need to know of the whole corpus. Counted here and not asked of the engine: its own counts
 * are per agent, include the table being replaced, and lack a dead agent's share.
 */
export interface CorpusStatistics {
  readonly documents: number;
  readonly terms: Frequencies;
  /** Whole words, stop words included. */
  readonly words: Frequencies;
  /** Means of a paragraph: index terms, distinct words, and words. */
  readonly meanTerms: number;
  readonly meanDistinctWords: number;
  readonly meanWords: number;
}

/** Counts a corpus without holding the event loop up. */
export async function measureCorpus(
  documents: readonly StoreDocument[],
): Promise<CorpusStatistics> {
  const terms = new Map<string, number>();
  const words = new Map<string, number>();
  const totals = { terms: 0, distinctWords: 0, words: 0 };
  await visitInSlices(documents, (document) => {
    const paragraph = readParagraph(document);
    const distinctWords = new Set(paragraph.words);
    for (const term of new Set(paragraph.terms)) terms.set(term, (terms.get(term) ?? 0) + 1);
    for (const word of distinctWords) words.set(word, (words.get(word) ?? 0) + 1);
    totals.terms += paragraph.terms.length;
    totals.distinctWords += distinctWords.size;
    totals.words += paragraph.words.length;
  });
  const count = Math.max(documents.length, 1);
  return {
    documents: documents.length,
    terms,
    words,
    meanTerms: totals.terms / count,
    meanDistinctWords: totals.distinctWords / count,
    meanWords: totals.words / count,
  };
}

import { indexedText } from '../embedded/corpus-words.ts';
import { type IndexTerm, indexTerms } from '../index-terms.ts';
import type { StoreDocument } from '../store.ts';

/** A paragraph with its headline, analysed for scoring. */
export interface ParagraphWords {
  readonly ordinal: number;
  /** Index terms, in no particular order. */
  readonly terms: readonly IndexTerm[];
  /** Whole words in order, folded, stop words included, headline first; and as they are written. */
  readonly words: readonly string[];
  readonly written: readonly string[];
  /** The index term of each word; null: a stop word. */
  readonly stems: readonly (string | null)[];
}

/** Analyses one paragraph. */
export function readParagraph(document: StoreDocument): ParagraphWords {
  const { terms, sequence } = indexTerms(indexedText(document));
  return {
    ordinal: document.ordinal,
    terms,
    words: sequence.map(({ folded }) => folded),
    written: sequence.map(({ word }) => word),
    stems: sequence.map(({ term, stop }) => (stop ? null : term)),
  };
}

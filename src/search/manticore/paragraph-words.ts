import { indexedText } from '../embedded/corpus-words.ts';
import { indexTerms } from '../index-terms.ts';
import type { StoreDocument } from '../store.ts';

/** A paragraph with its headline, analysed for scoring. */
export interface ParagraphWords {
  readonly ordinal: number;
  /** Index terms, in no particular order. */
  readonly terms: readonly string[];
  /** Whole words in order, stop words included, headline first. */
  readonly words: readonly string[];
  /** The index term of each word; null: a stop word. */
  readonly stems: readonly (string | null)[];
}

/** Analyses one paragraph. */
export function readParagraph(document: StoreDocument): ParagraphWords {
  const { terms, sequence } = indexTerms(indexedText(document));
  return {
    ordinal: document.ordinal,
    terms: terms.map(({ term }) => term),
    words: sequence.map(({ folded }) => folded),
    stems: sequence.map(({ term, stop }) => (stop ? null : term)),
  };
}

import { indexTerms } from '../index-terms.ts';
import type { StoreTerm } from '../store.ts';
import type { CompiledIndex } from './compiled-index.ts';
import { findString } from './packed-strings.ts';
import type { WeightedTerm } from './rank-bm25.ts';

/** A query as the stores know it. */
export interface ResolvedQuery {
  readonly terms: readonly StoreTerm[];
  readonly bm25: readonly WeightedTerm[];
  /** All its words in order, stop words too, as numbers of the whole-word vocabulary; -1: not in the corpus. */
  readonly words: readonly number[];
}

/** Analyses the query text and looks every term up. Terms a text repeats count as often (as wink does). */
export function resolveTerms(index: CompiledIndex, text: string): ResolvedQuery {
  const { terms: found, sequence } = indexTerms(text);
  const counts = new Map<string, { word: string; count: number }>();
  for (const { term, start, end } of found) {
    const known = counts.get(term);
    if (known === undefined) counts.set(term, { word: text.slice(start, end), count: 1 });
    else known.count += 1;
  }
  const terms: StoreTerm[] = [];
  const bm25: WeightedTerm[] = [];
  for (const [term, { word, count }] of counts) {
    const number = findString(index.bm25.vocabulary, term);
    const documents = documentFrequency(index, number);
    const idf = inverseDocumentFrequency(index.documents, documents);
    terms.push({ word, term, documents, idf, repairedTo: [] });
    if (number >= 0) bm25.push({ term: number, weight: count });
  }
  const words = sequence.map(({ folded }) => findString(index.miniSearch.vocabulary, folded));
  return { terms, bm25, words };
}

/** Paragraphs that hold a term of the BM25 view; 0 for the number -1. */
export function documentFrequency({ bm25 }: CompiledIndex, term: number): number {
  return term < 0 ? 0 : (bm25.offsets[term + 1] ?? 0) - (bm25.offsets[term] ?? 0);
}

/** wink's formula with its k = 1, so that no term is negative. */
export function inverseDocumentFrequency(documents: number, holding: number): number {
  return Math.log(1 + (documents - holding + 0.5) / (holding + 0.5));
}

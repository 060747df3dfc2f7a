import { type Proximity, pairIdf, scorePairs, scoreWindows } from '../proximity.ts';
import {
  type CompiledIndex,
  documentFrequency,
  inverseDocumentFrequency,
} from './compiled-index.ts';
import type { ResolvedQuery } from './query-terms.ts';

/** Measures proximity on the word sequences. */
export class ProximityScorer {
  readonly #index: CompiledIndex;
  readonly #averageLength: number;

  constructor(index: CompiledIndex) {
    this.#index = index;
    this.#averageLength = index.sequences.words.length / Math.max(1, index.documents);
  }

  /** Prepares a query; the function returned scores one paragraph after the other. */
  prepare(query: ResolvedQuery): (ordinal: number) => Proximity {
    const idfs = new Map(
      query.bm25.map(({ term }) => {
        const holding = documentFrequency(this.#index.bm25, term);
        return [term, inverseDocumentFrequency(this.#index.documents, holding)] as const;
      }),
    );
    const pairs = this.#pairs(query.words);
    return (ordinal) => ({
      window: this.#windows(ordinal, idfs),
      pairs: this.#adjacent(ordinal, pairs),
    });
  }

  #pairs(words: readonly number[]): ReadonlyMap<number, ReadonlyMap<number, number>> {
    const { documents, miniSearch } = this.#index;
    const idf = (word: number) =>
      inverseDocumentFrequency(documents, documentFrequency(miniSearch, word));
    const pairs = new Map<number, Map<number, number>>();
    for (let i = 0; i + 1 < words.length; i += 1) {
      const [first, second] = [words[i] ?? -1, words[i + 1] ?? -1];
      if (first < 0 || second < 0) continue;
      const next = pairs.get(first) ?? new Map<number, number>();
      next.set(second, pairIdf(idf(first), idf(second), documents));
      pairs.set(first, next);
    }
    return pairs;
  }

  #adjacent(ordinal: number, pairs: ReadonlyMap<number, ReadonlyMap<number, number>>): number {
    const { offsets, words } = this.#index.sequences;
    const start = offsets[ordinal] ?? 0;
    const end = offsets[ordinal + 1] ?? 0;
    const found = new Map<number, { idf: number; count: number }>();
    for (let i = start; i + 1 < end; i += 1) {
      const idf = pairs.get(words[i] ?? 0)?.get(words[i + 1] ?? 0);
      if (idf === undefined) continue;
      const key = (words[i] ?? 0) * this.#index.sequences.stemOf.length + (words[i + 1] ?? 0);
      const known = found.get(key);
      if (known === undefined) found.set(key, { idf, count: 1 });
      else known.count += 1;
    }
    return scorePairs(found.values(), end - start, this.#averageLength);
  }

  #windows(ordinal: number, idfs: ReadonlyMap<number, number>): number {
    const { offsets, words, stemOf } = this.#index.sequences;
    const end = offsets[ordinal + 1] ?? 0;
    const positions: number[] = [];
    const stems: number[] = [];
    for (let i = offsets[ordinal] ?? 0; i < end; i += 1) {
      const stem = stemOf[words[i] ?? 0] ?? 0;
      if (!idfs.has(stem)) continue;
      positions.push(i);
      stems.push(stem);
    }
    return scoreWindows(positions, stems, idfs);
  }
}

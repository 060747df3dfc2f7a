import {
  type CompiledIndex,
  documentFrequency,
  inverseDocumentFrequency,
} from './compiled-index.ts';
import type { ResolvedQuery } from './query-terms.ts';

/** How near to each other a paragraph holds the words of a query, in idf units like BM25. */
export interface Proximity {
  /** Largest idf mass of distinct query terms within a short and a long run of words, added up. */
  readonly window: number;
  /** BM25-saturated sum over adjacent query words that stand adjacent in the paragraph. */
  readonly pairs: number;
}

/** A clause and a sentence of news, in words, stop words included. */
const WINDOW_WORDS = [15, 25] as const;
/** Saturation and length normalisation of pairs: BM25's usual values. */
const K1 = 1.2;
const B = 0.75;

/**
 * Measures proximity on the word sequences. A pair's idf is that of its two words added up, at most that
 * of a word in one paragraph: real pair frequencies, which would need an index of pairs, did not rank better.
 */
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
      next.set(second, Math.min(idf(first) + idf(second), Math.log(documents + 1)));
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
    const norm = K1 * (1 - B + (B * (end - start)) / this.#averageLength);
    let sum = 0;
    for (const { idf, count } of found.values()) sum += (idf * count * (K1 + 1)) / (count + norm);
    return sum;
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
    return WINDOW_WORDS.reduce((sum, size) => sum + bestWindow(positions, stems, idfs, size), 0);
  }
}

/** Largest idf mass of distinct stems within `size` consecutive words; positions ascend. */
function bestWindow(
  positions: readonly number[],
  stems: readonly number[],
  idfs: ReadonlyMap<number, number>,
  size: number,
): number {
  const inside = new Map<number, number>();
  let best = 0;
  let mass = 0;
  let low = 0;
  for (const [high, position] of positions.entries()) {
    const stem = stems[high] ?? 0;
    const count = inside.get(stem) ?? 0;
    inside.set(stem, count + 1);
    if (count === 0) mass += idfs.get(stem) ?? 0;
    while (position - (positions[low] ?? 0) >= size) {
      const left = stems[low] ?? 0;
      const remaining = (inside.get(left) ?? 1) - 1;
      inside.set(left, remaining);
      if (remaining === 0) mass -= idfs.get(left) ?? 0;
      low += 1;
    }
    if (mass > best) best = mass;
  }
  return best;
}

/** A clause and a sentence of news, in words, stop words included. */
const WINDOW_WORDS = [15, 25] as const;
/** Saturation and length normalisation of pairs: BM25's usual values. */
const K1 = 1.2;
const B = 0.75;

/** How near to each other a paragraph holds the words of a query, in idf units like BM25. */
export interface Proximity {
  /** Largest idf mass of distinct query terms within a short and a long run of words, added up. */
  readonly window: number;
  /** BM25-saturated sum over adjacent query words that stand adjacent in the paragraph. */
  readonly pairs: number;
}

/** A pair of query words in a paragraph: its idf and how often it stands there. */
export interface FoundPair {
  readonly idf: number;
  readonly count: number;
}

/**
 * The idf of two adjacent words: that of both added up, at most that of a word in one paragraph. Real pair
 * frequencies, which would need an index of pairs, did not rank better.
 */
export function pairIdf(first: number, second: number, documents: number): number {
  return Math.min(first + second, Math.log(documents + 1));
}

/** BM25 over the pairs of a paragraph of so many words, in a corpus of that mean. */
export function scorePairs(found: Iterable<FoundPair>, words: number, meanWords: number): number {
  const norm = K1 * (1 - B + (B * words) / meanWords);
  let sum = 0;
  for (const { idf, count } of found) sum += (idf * count * (K1 + 1)) / (count + norm);
  return sum;
}

/** `stems[i]` stands at word `positions[i]`; positions ascend, and every stem has an idf. */
export function scoreWindows<Stem>(
  positions: readonly number[],
  stems: readonly Stem[],
  idfs: ReadonlyMap<Stem, number>,
): number {
  return WINDOW_WORDS.reduce((sum, size) => sum + bestWindow(positions, stems, idfs, size), 0);
}

/** Largest idf mass of distinct stems within `size` consecutive words. */
function bestWindow<Stem>(
  positions: readonly number[],
  stems: readonly Stem[],
  idfs: ReadonlyMap<Stem, number>,
  size: number,
): number {
  const inside = new Map<Stem, number>();
  let best = 0;
  let mass = 0;
  let low = 0;
  for (const [high, position] of positions.entries()) {
    const stem = stems[high] as Stem;
    const count = inside.get(stem) ?? 0;
    inside.set(stem, count + 1);
    if (count === 0) mass += idfs.get(stem) ?? 0;
    while (position - (positions[low] ?? 0) >= size) {
      const left = stems[low] as Stem;
      const remaining = (inside.get(left) ?? 1) - 1;
      inside.set(left, remaining);
      if (remaining === 0) mass -= idfs.get(left) ?? 0;
      low += 1;
    }
    if (mass > best) best = mass;
  }
  return best;
}

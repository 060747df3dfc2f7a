/** BM25's saturation of repeated words (k1) and normalisation of length (b). */
export interface Bm25Parameters {
  readonly k1: number;
  readonly b: number;
}

/**
 * The settings between which a corpus lies, by its mean number of index terms a paragraph. Long texts: wink's
 * own defaults, level or best on the development collections. Short ones, such as news paragraphs and single
 * sentences (25 to 45 words), say a word once and vary in length for no reason of topic: with the milder
 * values mean nDCG@10 over six sets of headlines, claims and news paragraphs is .0045 higher (.7415 to .7461
 * with the weights of `embedded/fuse.ts`), while three of the four collections of long texts lose up to .009.
 */
export const BM25_SETTINGS = {
  short: { terms: 40, k1: 0.9, b: 0.6 },
  long: { terms: 70, k1: 1.2, b: 0.75 },
} as const;

/** The parameters of a corpus whose paragraphs have so many index terms on average; between the settings in proportion. */
export function bm25Parameters(meanTerms: number): Bm25Parameters {
  const { short, long } = BM25_SETTINGS;
  const share = (meanTerms - short.terms) / (long.terms - short.terms);
  const between = (low: number, high: number) =>
    low + (high - low) * Math.min(1, Math.max(0, share));
  return { k1: between(short.k1, long.k1), b: between(short.b, long.b) };
}

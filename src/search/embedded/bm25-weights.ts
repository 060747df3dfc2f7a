import { bm25Parameters } from '../bm25-parameters.ts';
import type { Bm25View } from './compiled-index.ts';
import type { CountedPostings } from './count-postings.ts';
import { WEIGHT_UNITS } from './weight-units.ts';

/** wink's addition to every inverse document frequency, as it has it by default: none becomes negative. */
export const WINK_IDF_ADDITION = 1;
/** Decimals wink keeps of a weight: its most, so that rounding makes no ties. */
export const WINK_PRECISION = 9;
/** wink's `consolidate` throws below three documents; empty ones fill up. */
export const MIN_WINK_DOCUMENTS = 3;
/** A stored term frequency of so much means "so often or more": one byte a posting, and hardly a paragraph says a word more. */
export const MAX_STORED_FREQUENCY = 255;

/**
 * Nearer to the middle of two whole units than this, a product of floating-point numbers may be rounded to
 * the other one. No weight is above 50 (5e10 units), whose product errs by 4e-6 units at most.
 */
const UNSAFE_MIDDLE = 1e-4;

/** `frequencies` as they are stored; `exact`: by posting, those that are too large for it. */
export interface WeighedTerms extends CountedPostings<Uint8Array> {
  readonly exact: ReadonlyMap<number, number>;
}

/**
 * The weights that wink's `consolidate` gives to these terms of so many paragraphs, and the largest of each
 * term: the same arithmetic in the same order, so that they are the same numbers.
 */
export function weighTerms(
  terms: WeighedTerms,
  documentCount: number,
): Pick<Bm25View, 'weights' | 'bounds'> {
  const { offsets, documents, frequencies } = terms;
  const bounds = new Float64Array(offsets.length - 1);
  const weights = new Float64Array(documents.length);
  const { k1, saturation } = saturations(terms, documentCount);
  const totalDocuments = Math.max(documentCount, MIN_WINK_DOCUMENTS);
  for (let term = 0; term < bounds.length; term += 1) {
    const start = offsets[term] ?? 0;
    const end = offsets[term + 1] ?? 0;
    const holding = end - start;
    const rarity = (totalDocuments - holding + 0.5) / (holding + 0.5);
    const idf = Math.log(rarity + WINK_IDF_ADDITION);
    let bound = 0;
    for (let i = start; i < end; i += 1) {
      const stored = frequencies[i] ?? 0;
      const frequency = stored < MAX_STORED_FREQUENCY ? stored : (terms.exact.get(i) ?? stored);
      const share = (frequency * (k1 + 1)) / ((saturation[documents[i] ?? 0] ?? 0) + frequency);
      const weight = toUnits(Math.abs(share) * idf);
      weights[i] = weight;
      if (weight > bound) bound = weight;
    }
    bounds[term] = bound;
  }
  return { weights, bounds };
}

/** k1 times each paragraph's normalisation of length. */
function saturations(
  { documents, frequencies, exact }: WeighedTerms,
  documentCount: number,
): { readonly k1: number; readonly saturation: Float64Array } {
  const lengths = new Float64Array(documentCount);
  let total = 0;
  for (let i = 0; i < documents.length; i += 1) {
    const stored = frequencies[i] ?? 0;
    const frequency = stored < MAX_STORED_FREQUENCY ? stored : (exact.get(i) ?? stored);
    const document = documents[i] ?? 0;
    lengths[document] = (lengths[document] ?? 0) + frequency;
    total += frequency;
  }
  const { k1, b } = bm25Parameters(total / Math.max(1, documentCount));
  const mean = total / Math.max(documentCount, MIN_WINK_DOCUMENTS);
  return { k1, saturation: lengths.map((length) => k1 * (1 - b + b * (length / mean))) };
}

/** A weight with wink's decimals as whole units. `toFixed` tells which, but takes longer than all the rest. */
export function toUnits(weight: number): number {
  const units = weight * WEIGHT_UNITS;
  const fraction = units - Math.floor(units);
  if (Math.abs(fraction - 0.5) > UNSAFE_MIDDLE) return Math.round(units);
  return Math.round(Number(weight.toFixed(WINK_PRECISION)) * WEIGHT_UNITS);
}

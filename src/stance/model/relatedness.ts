import { coverClaim, type PairView } from './views.ts';

/** Sentences of a text that count as its opening. */
const LEAD_SENTENCES = 3;
/** Divisors that bring the features to about 0 to 1, so that one penalty suits them all. */
const IDF_SCALE = 8;
const MATCHED_IDF_SCALE = 40;
const MATCHED_WORDS_SCALE = 8;
const COSINE_SCALE = 3;

interface Overlap {
  readonly strongestHit: number;
  readonly strongestMiss: number;
  readonly sum: number;
  readonly count: number;
  readonly cosine: number;
  readonly repeated: number;
}

function overlapOf({ claim, text }: PairView): Overlap {
  let [strongestHit, strongestMiss, sum, count, dot, squares, repeated] = [0, 0, 0, 0, 0, 0, 0];
  claim.stems.forEach((stem, i) => {
    const weight = claim.weights[i] ?? 0;
    squares += weight * weight;
    const times = text.frequency.get(stem) ?? 0;
    if (times === 0) {
      strongestMiss = Math.max(strongestMiss, weight);
      return;
    }
    strongestHit = Math.max(strongestHit, weight);
    sum += weight;
    count += 1;
    dot += weight * weight * (1 + Math.log(times));
    if (times > 1) repeated += weight;
  });
  const cosine = dot / (Math.sqrt(squares) || 1) / text.norm;
  return { strongestHit, strongestMiss, sum, count, cosine, repeated: repeated / claim.total };
}

/** The share of a claim covered by the best three sentences in a row. */
function bestWindow({ claim, text }: PairView): number {
  return text.stemSets.reduce((best, stems, i) => {
    const next = text.stemSets[i + 1];
    const third = text.stemSets[i + 2];
    const share = coverClaim(claim, (s) => stems.has(s) || !!next?.has(s) || !!third?.has(s));
    return Math.max(best, share);
  }, 0);
}

function shareOfNames({ claim, text }: PairView, whole: number): number {
  if (claim.names.size === 0) return whole;
  let [hit, total] = [0, 0];
  claim.stems.forEach((stem, i) => {
    if (!claim.names.has(stem)) return;
    total += claim.weights[i] ?? 0;
    if (text.frequency.has(stem)) hit += claim.weights[i] ?? 0;
  });
  return hit / (total || 1);
}

/**
 * How much of a claim a text holds, as sixteen numbers of about 0 to 1: idf coverage by the whole text,
 * the best sentence, the best three in a row, the opening and by names; neighbouring words; what matched
 * most, what is missing most; cosine of tf-idf; lengths. Fixed order: weights refer to it.
 */
export function overlapFeatures(pair: PairView): readonly number[] {
  const { claim, text, coverage } = pair;
  const whole = coverClaim(claim, (stem) => text.frequency.has(stem));
  const lead = text.stemSets.slice(0, LEAD_SENTENCES);
  const bigrams = [...claim.bigrams].filter((bigram) => text.bigrams.has(bigram)).length;
  const overlap = overlapOf(pair);
  return [
    whole,
    coverage.reduce((best, share) => Math.max(best, share), 0),
    bestWindow(pair),
    coverClaim(claim, (stem) => lead.some((stems) => stems.has(stem))),
    shareOfNames(pair, whole),
    bigrams / Math.max(1, claim.bigrams.size),
    Math.min(3, bigrams) / 3,
    overlap.strongestHit / IDF_SCALE,
    Math.min(1, overlap.sum / MATCHED_IDF_SCALE),
    Math.min(1, overlap.count / MATCHED_WORDS_SCALE),
    overlap.cosine * COSINE_SCALE,
    overlap.repeated,
    overlap.strongestMiss / IDF_SCALE,
    Math.log1p(claim.stems.length) / 3,
    Math.log1p(text.tokenCount) / 7,
    overlap.count === 0 ? 1 : 0,
  ];
}

/** Shortest beginning that two stems must share, and the part of the shorter one it must be. */
const MIN_SHARED_LETTERS = 4;
const MIN_SHARED_PART = 0.7;

function resembles(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (shorter < MIN_SHARED_LETTERS) return false;
  if (a.endsWith(b) || b.endsWith(a)) return true;
  let shared = 0;
  while (shared < shorter && a[shared] === b[shared]) shared += 1;
  return shared >= MIN_SHARED_LETTERS && shared >= MIN_SHARED_PART * shorter;
}

/**
 * The idf share (0 to 1) of a claim's stems that a short text holds or comes near to: "meteor" for
 * "meteorite", "schoolboy" for "boy". Only for headline-like texts: it compares every pair of stems.
 */
export function fuzzyCoverage({ claim, text }: PairView): number {
  const stems = [...text.frequency.keys()];
  let sum = 0;
  claim.stems.forEach((stem, i) => {
    if (text.frequency.has(stem) || stems.some((other) => resembles(stem, other))) {
      sum += claim.weights[i] ?? 0;
    }
  });
  return sum / claim.total;
}

/** The features with their squares and products, which lets a linear model bend. */
export function withProducts(features: readonly number[]): readonly number[] {
  const all = [...features];
  for (let i = 0; i < features.length; i += 1) {
    for (let j = i; j < features.length; j += 1) {
      all.push((features[i] ?? 0) * (features[j] ?? 0));
    }
  }
  return all;
}

import { readData } from '../../../src/data/read.ts';
import { LinearModel, type StoredModel } from '../../../src/stance/model/linear-model.ts';
import { pairFeatures } from '../../../src/stance/model/pair-features.ts';
import { viewSentence } from '../../../src/stance/model/sentence-view.ts';
import { idfFrom, type StanceWeights } from '../../../src/stance/model/stance-weights.ts';
import { hash } from './hash.ts';
import { type LabelledPair, PAIR_CLASSES, PAIR_SET_WEIGHTS } from './pair-data.ts';
import { trainDense } from './train-linear.ts';

/** Folds by premise: pairs on one premise are never split. */
const FOLDS = 10;
const L2 = 0.25;
const ITERATIONS = 150;
/** The precision on contradictions of RTE-3 that the threshold is set for. */
const WANTED_PRECISION = 0.6;

/** A pair with its figures. */
export interface PairExample extends LabelledPair {
  readonly features: readonly number[];
}

/** A pair with the probabilities of a model that has not seen its premise. */
export interface HeldBackPair extends LabelledPair {
  readonly probabilities: readonly number[];
}

/** Adds the figures; document frequencies are those of the shipped stance model. */
export function describePairs(pairs: readonly LabelledPair[]): readonly PairExample[] {
  const idf = idfFrom(readData<StanceWeights>('stance-model').idf);
  return pairs.map((pair) => ({
    ...pair,
    features: pairFeatures(viewSentence(pair.premise), viewSentence(pair.hypothesis), idf),
  }));
}

/** Trains the pair model; pairs without a three-way label are left out. */
export function trainPair(examples: readonly PairExample[]): StoredModel {
  const rows = examples.flatMap(({ features, label, set }) =>
    label === null ? [] : [{ features, label, weight: PAIR_SET_WEIGHTS[set] }],
  );
  return trainDense(rows, PAIR_CLASSES, L2, ITERATIONS);
}

/** Judges every pair by a model trained without its fold. */
export function crossValidatePairs(examples: readonly PairExample[]): readonly HeldBackPair[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const inside = ({ premise }: PairExample) => hash(`pair|${premise}`) % FOLDS === fold;
    const model = new LinearModel(trainPair(examples.filter((example) => !inside(example))));
    return examples.filter(inside).map(({ features, ...pair }) => ({
      ...pair,
      probabilities: model.predictDense(features),
    }));
  }).flat();
}

/** A threshold on the probability of contradiction, and what it gives. */
export interface Threshold {
  readonly from: number;
  readonly given: number;
  readonly right: number;
  readonly recall: number;
}

/** The lowest threshold at which the contradictions given are right often enough. */
export function findThreshold(pairs: readonly HeldBackPair[]): Threshold {
  const ranked = pairs
    .map(({ probabilities, label }) => ({ p: probabilities[2] ?? 0, right: label === 2 }))
    .sort((a, b) => b.p - a.p);
  const all = ranked.filter(({ right }) => right).length;
  let best: Threshold = { from: 1, given: 0, right: 0, recall: 0 };
  let right = 0;
  ranked.forEach((pair, i) => {
    if (pair.right) right += 1;
    if (right / (i + 1) < WANTED_PRECISION) return;
    best = { from: pair.p, given: i + 1, right, recall: right / all };
  });
  return best;
}

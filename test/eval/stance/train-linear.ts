import type { StoredModel } from '../../../src/stance/model/linear-model.ts';
import { type Row, trainRegression } from './logistic.ts';

/** A labelled example with named features. */
export interface NamedExample {
  readonly features: ReadonlyMap<string, number>;
  readonly label: number;
  readonly weight: number;
  /** The claim it belongs to. */
  readonly group: string;
}

/** A labelled example with numbered features. */
export interface DenseExample {
  readonly features: readonly number[];
  readonly label: number;
  readonly weight: number;
}

/** How a model over named features is trained. */
export interface NamedSettings {
  readonly classes: readonly string[];
  /** A feature is kept when it occurs with this many claims: rarer ones tell a topic, not a posture. */
  readonly minGroups: number;
  /** Penalty of word runs, and of all other features. */
  readonly wordsL2: number;
  readonly otherL2: number;
  readonly iterations: number;
  /** Factor on the weights after training, which sharpens the probabilities; 1 where absent. */
  readonly sharpness?: number;
}

const WORD_RUN = /^(?:gram|masked|whole|lead|nearest|claim):/;
const STORED_UNIT = 1000;

/** Trains on named features and gives the model as it is stored. */
export function trainNamed(
  examples: readonly NamedExample[],
  settings: NamedSettings,
): StoredModel {
  const names = vocabulary(examples, settings.minGroups);
  const position = new Map(names.map((name, i) => [name, i]));
  const rows = examples.map((example) => namedRow(example, position));
  const l2 = Float64Array.from(names, (name) =>
    WORD_RUN.test(name) ? settings.wordsL2 : settings.otherL2,
  );
  const classes = settings.classes.length;
  const { weights, bias } = trainRegression(rows, { classes, l2 }, settings.iterations);
  const { sharpness = 1 } = settings;
  const sharpen = (w: number) => w * sharpness;
  return store(settings.classes, names, weights.map(sharpen), bias.map(sharpen));
}

function vocabulary(examples: readonly NamedExample[], minGroups: number): string[] {
  const groups = new Map<string, Set<string>>();
  for (const { features, group } of examples) {
    for (const name of features.keys()) {
      const seen = groups.get(name);
      if (seen === undefined) groups.set(name, new Set([group]));
      else if (seen.size < minGroups) seen.add(group);
    }
  }
  return [...groups]
    .filter(([, seen]) => seen.size >= minGroups)
    .map(([name]) => name)
    .sort();
}

function namedRow(example: NamedExample, position: ReadonlyMap<string, number>): Row {
  const index: number[] = [];
  const value: number[] = [];
  for (const [name, x] of example.features) {
    const at = position.get(name);
    if (at === undefined) continue;
    index.push(at);
    value.push(x);
  }
  const { label, weight } = example;
  return { index: Uint32Array.from(index), value: Float64Array.from(value), label, weight };
}

/** Trains on numbered features, standardised for the training only: the stored weights take raw values. */
export function trainDense(
  examples: readonly DenseExample[],
  classes: readonly string[],
  l2: number,
  iterations: number,
): StoredModel {
  const size = examples[0]?.features.length ?? 0;
  const index = Uint32Array.from({ length: size }, (_, i) => i);
  const { mean, deviation } = moments(examples, size);
  const rows = examples.map(({ features, label, weight }) => ({
    index,
    value: Float64Array.from(features, (x, i) => (x - (mean[i] ?? 0)) / (deviation[i] ?? 1)),
    label,
    weight,
  }));
  const penalties = { classes: classes.length, l2: new Float64Array(size).fill(l2) };
  const { weights, bias } = trainRegression(rows, penalties, iterations);
  const raw = weights.map((w, at) => w / (deviation[at % size] ?? 1));
  const shifted = bias.map((b, k) => b - dotMean(raw, mean, k * size));
  return store(classes, null, raw, shifted);
}

function dotMean(weights: Float64Array, mean: Float64Array, base: number): number {
  return mean.reduce((sum, m, i) => sum + m * (weights[base + i] ?? 0), 0);
}

/** A feature that hardly varies is not blown up. */
const MIN_DEVIATION = 1e-3;

function moments(
  examples: readonly DenseExample[],
  size: number,
): { readonly mean: Float64Array; readonly deviation: Float64Array } {
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  for (const { features } of examples) {
    features.forEach((x, i) => {
      mean[i] = (mean[i] ?? 0) + x / examples.length;
      square[i] = (square[i] ?? 0) + (x * x) / examples.length;
    });
  }
  const deviation = square.map((s, i) =>
    Math.max(MIN_DEVIATION, Math.sqrt(Math.max(0, s - (mean[i] ?? 0) ** 2))),
  );
  return { mean, deviation };
}

function store(
  classes: readonly string[],
  features: readonly string[] | null,
  weights: Float64Array,
  bias: Float64Array,
): StoredModel {
  const size = weights.length / classes.length;
  const rounded = Array.from(weights, (w) => Math.round(w * STORED_UNIT));
  return {
    classes,
    features,
    weights: classes.map((_, k) => rounded.slice(k * size, (k + 1) * size)),
    bias: Array.from(bias, (b) => Math.round(b * STORED_UNIT)),
  };
}

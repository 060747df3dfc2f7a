import { minimise, type Objective } from './minimise.ts';

/** One training row: positions and values of its non-zero features, its class and its weight. */
export interface Row {
  readonly index: Uint32Array;
  readonly value: Float64Array;
  readonly label: number;
  readonly weight: number;
}

/** A trained softmax regression: `weights[class * features + feature]` and one bias a class. */
export interface Regression {
  readonly weights: Float64Array;
  readonly bias: Float64Array;
}

/** What is trained: the number of classes, and for each feature its L2 penalty on the mean loss. */
export interface Penalties {
  readonly classes: number;
  readonly l2: Float64Array;
}

/** Trains a softmax regression: weighted mean negative log likelihood with L2, by L-BFGS from zero. */
export function trainRegression(
  rows: readonly Row[],
  { classes, l2 }: Penalties,
  iterations: number,
): Regression {
  const size = classes * l2.length;
  const point = minimise(negativeLogLikelihood(rows, { classes, l2 }), size + classes, iterations);
  return { weights: point.slice(0, size), bias: point.slice(size) };
}

function negativeLogLikelihood(rows: readonly Row[], { classes, l2 }: Penalties): Objective {
  const features = l2.length;
  const biasAt = classes * features;
  const total = rows.reduce((sum, row) => sum + row.weight, 0);
  const scores = new Float64Array(classes);
  return (point, gradient) => {
    gradient.fill(0);
    let loss = 0;
    for (const row of rows) {
      fillScores(scores, point, row, features);
      const logSum = logSumOf(scores);
      const weight = row.weight / total;
      loss -= weight * ((scores[row.label] ?? 0) - logSum);
      for (let k = 0; k < classes; k += 1) {
        const p = Math.exp((scores[k] ?? 0) - logSum);
        const slope = weight * (p - (k === row.label ? 1 : 0));
        gradient[biasAt + k] = (gradient[biasAt + k] ?? 0) + slope;
        addScaled(gradient, k * features, row, slope);
      }
    }
    return loss + addPenalty(point, gradient, { classes, l2 });
  };
}

function fillScores(scores: Float64Array, point: Float64Array, row: Row, features: number): void {
  const { index, value } = row;
  for (let k = 0; k < scores.length; k += 1) {
    let score = point[scores.length * features + k] ?? 0;
    const base = k * features;
    for (let i = 0; i < index.length; i += 1) {
      score += (value[i] ?? 0) * (point[base + (index[i] ?? 0)] ?? 0);
    }
    scores[k] = score;
  }
}

function logSumOf(scores: Float64Array): number {
  let top = Number.NEGATIVE_INFINITY;
  for (const score of scores) top = Math.max(top, score);
  let sum = 0;
  for (const score of scores) sum += Math.exp(score - top);
  return top + Math.log(sum);
}

function addScaled(gradient: Float64Array, base: number, row: Row, slope: number): void {
  const { index, value } = row;
  for (let i = 0; i < index.length; i += 1) {
    const at = base + (index[i] ?? 0);
    gradient[at] = (gradient[at] ?? 0) + slope * (value[i] ?? 0);
  }
}

function addPenalty(
  point: Float64Array,
  gradient: Float64Array,
  { classes, l2 }: Penalties,
): number {
  let penalty = 0;
  for (let k = 0; k < classes; k += 1) {
    for (let f = 0; f < l2.length; f += 1) {
      const at = k * l2.length + f;
      const weight = point[at] ?? 0;
      const strength = l2[f] ?? 0;
      penalty += 0.5 * strength * weight * weight;
      gradient[at] = (gradient[at] ?? 0) + strength * weight;
    }
  }
  return penalty;
}

import { LinearModel, type StoredModel } from '../../../src/evidence/stance-model/linear-model.ts';
import { accuracyOf, confusionOf, macroF1 } from './metrics.ts';
import type { DenseExample } from './train-linear.ts';

const FACTORS = [1, 1.25, 1.5, 1.75, 2, 2.5, 3] as const;
const DENIES = 2;

/**
 * The factor on the probability of `denies` (class 2) that gives the best sum of accuracy and macro F1:
 * accuracy alone never gives the rare class, macro F1 alone gives it too often.
 */
export function tuneDeniesFactor(rows: readonly DenseExample[], stored: StoredModel): number {
  const model = new LinearModel(stored);
  const predicted = rows.map(({ features, label }) => ({
    label,
    probabilities: model.predictDense(features),
  }));
  const value = (factor: number): number => {
    const pairs = predicted.map(({ label, probabilities }) => {
      const scores = probabilities.map((p, k) => (k === DENIES ? p * factor : p));
      return { truth: label, given: scores.indexOf(Math.max(...scores)) };
    });
    const confusion = confusionOf(pairs, 3);
    return accuracyOf(confusion) + macroF1(confusion);
  };
  return FACTORS.reduce((best, factor) => (value(factor) > value(best) ? factor : best));
}

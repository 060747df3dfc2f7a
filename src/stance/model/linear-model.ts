/** A softmax regression as stored: whole numbers are thousandths, `weights[class][feature]`. */
export interface StoredModel {
  readonly classes: readonly string[];
  /** Feature names in order; null where features are numbered. */
  readonly features: readonly string[] | null;
  readonly weights: readonly (readonly number[])[];
  readonly bias: readonly number[];
}

/** Weights are kept to three decimals: enough for equal decisions, a third of the size. */
const STORED_UNIT = 1000;

/** A softmax regression over named (sparse) or numbered (dense) features. */
export class LinearModel {
  private readonly position = new Map<string, number>();
  private readonly weights: readonly Float64Array[];
  private readonly bias: readonly number[];

  constructor(stored: StoredModel) {
    stored.features?.forEach((name, i) => {
      this.position.set(name, i);
    });
    this.weights = stored.weights.map((row) => Float64Array.from(row, (w) => w / STORED_UNIT));
    this.bias = stored.bias.map((b) => b / STORED_UNIT);
  }

  /** Class probabilities, in the order of the stored classes, for named features; unknown names are ignored. */
  predictNamed(features: ReadonlyMap<string, number>): readonly number[] {
    const scores = [...this.bias];
    for (const [name, value] of features) {
      const at = this.position.get(name);
      if (at !== undefined) this.add(scores, at, value);
    }
    return softmax(scores);
  }

  /** Class probabilities for numbered features. */
  predictDense(features: readonly number[]): readonly number[] {
    const scores = [...this.bias];
    features.forEach((value, at) => {
      this.add(scores, at, value);
    });
    return softmax(scores);
  }

  private add(scores: number[], at: number, value: number): void {
    for (let k = 0; k < scores.length; k += 1) {
      scores[k] = (scores[k] ?? 0) + value * (this.weights[k]?.[at] ?? 0);
    }
  }
}

/** Exponentials that sum to 1; shifted by the highest score so that none overflows. */
export function softmax(scores: readonly number[]): readonly number[] {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

import { readData } from '../../data/read.ts';
import { LinearModel, type StoredModel } from './linear-model.ts';
import type { Idf } from './views.ts';

/** A text is headline-like, or an article. The two have models of their own. */
export type TextKind = 'short' | 'article';

/** The trained stance model as stored in `src/data/stance-model.json`. */
export interface StanceWeights {
  /** Hundredths of idf by stem; `unknown` for the others. */
  readonly idf: { readonly unknown: number; readonly stems: Readonly<Record<string, number>> };
  /** Unrelated or related, from overlap features with their products. */
  readonly related: Readonly<Record<TextKind, StoredModel>>;
  /** asserts, hedges, refutes, statement: from a claim's wording. */
  readonly claim: StoredModel;
  /** for, observing, against: what a text says of the matter of a claim. */
  readonly posture: Readonly<Record<TextKind, StoredModel>>;
  readonly decision: DecisionRule;
}

/** How probabilities become one stance; tuned on held-back folds of the training part. */
export interface DecisionRule {
  /** Unrelated above this probability. */
  readonly unrelatedAbove: Readonly<Record<TextKind, number>>;
  /** Factor on the probability of `denies`, which is rare in training, before the highest wins. */
  readonly deniesFactor: Readonly<Record<TextKind, number>>;
}

/** The model ready to use. */
export interface StanceModel {
  readonly idf: Idf;
  readonly related: Readonly<Record<TextKind, LinearModel>>;
  readonly claim: LinearModel;
  readonly posture: Readonly<Record<TextKind, LinearModel>>;
  readonly decision: DecisionRule;
}

/** Stored idf values are whole hundredths. */
const IDF_UNIT = 100;

/** A lookup in stored idf values. */
export function idfFrom(stored: StanceWeights['idf']): Idf {
  const byStem = new Map(Object.entries(stored.stems));
  return (stem) => (byStem.get(stem) ?? stored.unknown) / IDF_UNIT;
}

/** Makes a model of stored weights. */
export function buildStanceModel(stored: StanceWeights): StanceModel {
  const both = (models: Readonly<Record<TextKind, StoredModel>>) => ({
    short: new LinearModel(models.short),
    article: new LinearModel(models.article),
  });
  return {
    idf: idfFrom(stored.idf),
    related: both(stored.related),
    claim: new LinearModel(stored.claim),
    posture: both(stored.posture),
    decision: stored.decision,
  };
}

let loaded: StanceModel | undefined;

/** The shipped model, read on first use. */
export function stanceModel(): StanceModel {
  loaded ??= buildStanceModel(readData<StanceWeights>('stance-model'));
  return loaded;
}

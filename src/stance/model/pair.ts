import { readData } from '../../data/read.ts';
import { LinearModel, type StoredModel } from './linear-model.ts';
import { pairFeatures } from './pair-features.ts';
import { viewSentence } from './sentence-view.ts';
import { idfFrom, type StanceWeights } from './stance-weights.ts';

/** How a hypothesis stands to a premise; sums to 1. */
export interface PairProbabilities {
  readonly entailment: number;
  readonly neutral: number;
  readonly contradiction: number;
}

/** The trained pair model as stored in `src/data/pair-model.json`. */
export interface PairWeights {
  readonly model: StoredModel;
  /** Probability of contradiction from which it is right in six of ten pairs of RTE-3, cross-validated. */
  readonly contradictionFrom: number;
}

/** What a pair of sentences is judged, and whether the model is sure enough to call it a contradiction. */
export interface PairScore {
  readonly probabilities: PairProbabilities;
  readonly contradicts: boolean;
}

let loaded: ReturnType<typeof load> | undefined;

function load() {
  const { model, contradictionFrom } = readData<PairWeights>('pair-model');
  const { idf } = readData<StanceWeights>('stance-model');
  return { model: new LinearModel(model), contradictionFrom, idf: idfFrom(idf) };
}

/** Whether two sentences on one event contradict each other: figures of structure and overlap, weighed by the shipped model. */
export function scorePair(premise: string, hypothesis: string): PairScore {
  loaded ??= load();
  const { model, contradictionFrom, idf } = loaded;
  const features = pairFeatures(viewSentence(premise), viewSentence(hypothesis), idf);
  const [entailment = 0, neutral = 0, contradiction = 0] = model.predictDense(features);
  return {
    probabilities: { entailment, neutral, contradiction },
    contradicts: contradiction >= contradictionFrom,
  };
}

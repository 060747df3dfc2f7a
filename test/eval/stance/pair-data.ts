import { join } from 'node:path';
import { evalFolder, readJsonLines } from '../eval-data.ts';

/** Classes of a sentence pair in the order of their numbers. */
export const PAIR_CLASSES = ['entailment', 'neutral', 'contradiction'] as const;

/** A labelled pair of sentences. `label` numbers a class; null where only "no entailment" is known. */
export interface LabelledPair {
  readonly set: PairSet;
  readonly premise: string;
  readonly hypothesis: string;
  readonly label: number | null;
}

/** The collections, and what a pair of each weighs in training: news sentences lead. */
export const PAIR_SET_WEIGHTS = {
  'RTE-3': 1,
  EQUATE: 0.5,
  'NegNLI MNLI': 0.1,
  'NegNLI RTE': 0.1,
  'FEVER-symmetric': 0.1,
  'NegNLI SNLI': 0.05,
  SICK: 0.02,
} as const;

/** The name of a collection. */
export type PairSet = keyof typeof PAIR_SET_WEIGHTS;

const LABELS: Readonly<Record<string, number>> = {
  entailment: 0,
  SUPPORTS: 0,
  neutral: 1,
  contradiction: 2,
  REFUTES: 2,
};

interface StoredPair {
  readonly set?: string;
  readonly premise?: string;
  readonly hypothesis?: string;
  readonly evidence?: string;
  readonly claim?: string;
  readonly label: string;
}

/** Loads all sentence pairs from the data folder that BYLINE_EVAL_DATA names. */
export function loadPairs(): readonly LabelledPair[] {
  const folder = evalFolder('stance');
  const load = (file: string, name: (row: StoredPair) => PairSet): LabelledPair[] =>
    readJsonLines<StoredPair>(join(folder, file)).map((row) => ({
      set: name(row),
      premise: row.premise ?? row.evidence ?? '',
      hypothesis: row.hypothesis ?? row.claim ?? '',
      label: LABELS[row.label] ?? null,
    }));
  return [
    ...load('rte3_3way_dev.jsonl', () => 'RTE-3'),
    ...load('sick_train_trial.jsonl', () => 'SICK'),
    ...load('equate_rte_quant.jsonl', () => 'EQUATE'),
    ...load('negnli.jsonl', ({ set }) => negatedSet(set)),
    ...load('fever_symmetric_dev.jsonl', () => 'FEVER-symmetric'),
  ];
}

function negatedSet(set: string | undefined): PairSet {
  if (set === 'MNLI') return 'NegNLI MNLI';
  return set === 'SNLI' ? 'NegNLI SNLI' : 'NegNLI RTE';
}

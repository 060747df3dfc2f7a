import { writeFileSync } from 'node:fs';
import type { PairWeights } from '../../../src/stance/model/pair.ts';
import { crossValidatePairs, describePairs, findThreshold, trainPair } from './fit-pair.ts';
import { loadPairs } from './pair-data.ts';

const examples = describePairs(loadPairs());
const news = crossValidatePairs(examples).filter(({ set }) => set === 'RTE-3');
const threshold = findThreshold(news);
const weights: PairWeights = {
  model: trainPair(examples),
  contradictionFrom: Math.floor(threshold.from * 1000) / 1000,
};
const origin = [
  `Trained on ${new Date().toISOString().slice(0, 10)} by \`npm run train:pair\` on ${examples.length} labelled sentence pairs: RTE-3 (development),`,
  'SICK (training and trial), EQUATE, NegNLI and FEVER-symmetric. Holds weights of figures of structure;',
  'no text. Held-back figures: docs/EVALUATION.md.',
].join(' ');
const file = new URL('../../../src/data/pair-model.json', import.meta.url);
writeFileSync(file, `${JSON.stringify({ origin, data: weights })}\n`);
console.log(`Contradiction from ${weights.contradictionFrom}: ${JSON.stringify(threshold)}`);

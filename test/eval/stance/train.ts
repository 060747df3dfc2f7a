import { writeFileSync } from 'node:fs';
import { indexClaims } from './claims.ts';
import { loadStanceData } from './datasets.ts';
import { collectExamples } from './examples.ts';
import { trainStance } from './train-stance.ts';

const data = loadStanceData();
const set = collectExamples(data, indexClaims(data), () => true);
const weights = trainStance(set);
const origin = [
  `Trained on ${new Date().toISOString().slice(0, 10)} by \`npm run train:stance\` on the training parts of FNC-1`,
  `(${data.pairs.length} headline-article pairs, ${data.bodies.size} bodies) and Emergent`,
  `(${data.headlines.length} headlines, ${data.articles.length} articles).`,
  'Holds document frequencies of stems and weights of stems, runs of stems, cues and overlap figures;',
  'no text. Held-back figures: docs/EVALUATION.md.',
].join(' ');
const file = new URL('../../../src/data/stance-model.json', import.meta.url);
writeFileSync(file, `${JSON.stringify({ origin, data: weights })}\n`);
console.log(`${file.pathname}: denies factor ${JSON.stringify(weights.decision.deniesFactor)}`);

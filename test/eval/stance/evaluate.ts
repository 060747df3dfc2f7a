import {
  type StanceProbabilities,
  type StanceText,
  scoreStanceWith,
} from '../../../src/stance/model/score.ts';
import { buildStanceModel, type StanceModel } from '../../../src/stance/model/stance-weights.ts';
import { bodyIdOf, type ClaimIndex, indexClaims } from './claims.ts';
import { loadStanceData, type StanceData } from './datasets.ts';
import { collectExamples } from './examples.ts';
import { hash } from './hash.ts';
import { confusionOf } from './metrics.ts';
import { describeConfusion, describeReliability, figure, type Judged } from './report.ts';
import { trainStance } from './train-stance.ts';

/** Folds by claim: no fold's claim, headline of it or article on it is in that fold's training. */
const FOLDS = 5;
const STANCES = ['reports', 'mentions', 'denies', 'unrelated'] as const;
const TRUTH = {
  agree: 'reports',
  discuss: 'mentions',
  disagree: 'denies',
  unrelated: 'unrelated',
  for: 'reports',
  observing: 'mentions',
  against: 'denies',
} as const;

type Stance = keyof StanceProbabilities;

interface Case {
  readonly claim: string;
  readonly article: StanceText;
  readonly truth: Stance;
  readonly group: string;
}

interface Outcome {
  readonly truth: Stance;
  readonly given: Stance;
  readonly probabilities: StanceProbabilities;
}

interface CaseSet {
  readonly name: string;
  readonly cases: readonly Case[];
}

function caseSets(data: StanceData, index: ClaimIndex): readonly CaseSet[] {
  const inText = (text: string): StanceText => ({ headline: null, text });
  const fnc = data.pairs.map(({ headline, bodyId, stance }) => ({
    claim: headline,
    article: inText(data.bodies.get(bodyId) ?? ''),
    truth: TRUTH[stance],
    group: index.groupOfBody(bodyId),
  }));
  const headlines = data.headlines.map(({ claim, headline, stance, claimId }) => ({
    claim,
    article: inText(headline),
    truth: TRUTH[stance],
    group: index.groupOfClaim(claimId),
  }));
  const bodies = data.articles.flatMap(({ id, claim, body, claimId }) => {
    const posture = index.bodyPostures.get(bodyIdOf(id));
    if (posture === undefined) return [];
    const group = index.groupOfClaim(claimId);
    return [{ claim, article: inText(body), truth: TRUTH[posture], group }];
  });
  return [
    { name: 'FNC-1, headline and article', cases: fnc },
    { name: 'Emergent, claim and headline', cases: headlines },
    { name: 'Emergent, claim and article', cases: bodies },
  ];
}

function foldOf(group: string): number {
  return hash(`outer|${group}`) % FOLDS;
}

function judge(model: StanceModel, { claim, article, truth }: Case): Outcome {
  const { stance, probabilities } = scoreStanceWith(model, claim, article);
  return { truth, given: stance, probabilities };
}

/** The weighted score of FNC-1 in percent of the highest: a quarter for relatedness, the rest for the stance. */
function fncScore(outcomes: readonly Outcome[]): number {
  let [score, highest] = [0, 0];
  for (const { truth, given } of outcomes) {
    const related = truth !== 'unrelated';
    highest += related ? 1 : 0.25;
    if (related === (given !== 'unrelated')) score += 0.25;
    if (related && given === truth) score += 0.75;
  }
  return (100 * score) / highest;
}

function describe(name: string, outcomes: readonly Outcome[]): string {
  const pairs = outcomes.map(({ truth, given }) => ({
    truth: STANCES.indexOf(truth),
    given: STANCES.indexOf(given),
  }));
  const judged: readonly Judged[] = outcomes.map(({ truth, given, probabilities }) => ({
    probability: probabilities[given],
    right: truth === given,
  }));
  const parts = [`### ${name}`, '', describeConfusion(confusionOf(pairs, STANCES.length), STANCES)];
  if (name.startsWith('FNC')) parts.push('', `FNC-1 score ${fncScore(outcomes).toFixed(2)}.`);
  return [...parts, '', describeReliability(judged), ''].join('\n');
}

const data = loadStanceData();
const index = indexClaims(data);
const sets = caseSets(data, index);
const results = sets.map(() => [] as Outcome[]);
let milliseconds = 0;
let scored = 0;
for (let fold = 0; fold < FOLDS; fold += 1) {
  const examples = collectExamples(data, index, (group) => foldOf(group) !== fold);
  const weights = trainStance(examples);
  const model = buildStanceModel(weights);
  const begin = performance.now();
  sets.forEach(({ cases }, i) => {
    for (const one of cases) {
      if (foldOf(one.group) !== fold) continue;
      results[i]?.push(judge(model, one));
      scored += 1;
    }
  });
  milliseconds += performance.now() - begin;
  console.error(`fold ${fold + 1} of ${FOLDS}: ${JSON.stringify(weights.decision)}`);
}
sets.forEach(({ name }, i) => {
  console.log(describe(name, results[i] ?? []));
});
console.log(`${figure((1000 * scored) / milliseconds)} pairs a second, one process.`);

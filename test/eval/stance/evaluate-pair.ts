import { crossValidatePairs, describePairs, findThreshold, type HeldBackPair } from './fit-pair.ts';
import { accuracyOf, confusionOf, scoreClasses } from './metrics.ts';
import { loadPairs, PAIR_SET_WEIGHTS } from './pair-data.ts';
import { figure, table } from './report.ts';

/** Accuracy by the likeliest class, and the contradictions given at the threshold of RTE-3. */
function describeSet(set: string, pairs: readonly HeldBackPair[], from: number): readonly string[] {
  const known = pairs.filter(({ label }) => label !== null);
  const confusion = confusionOf(
    known.map(({ label, probabilities }) => ({
      truth: label ?? 0,
      given: probabilities.indexOf(Math.max(...probabilities)),
    })),
    3,
  );
  const flagged = confusionOf(
    known.map(({ label, probabilities }) => ({
      truth: label === 2 ? 1 : 0,
      given: (probabilities[2] ?? 0) >= from ? 1 : 0,
    })),
    2,
  );
  const contradiction = scoreClasses(flagged)[1];
  const given = (flagged[0]?.[1] ?? 0) + (flagged[1]?.[1] ?? 0);
  return [
    set,
    String(known.length),
    figure(accuracyOf(confusion)),
    String(given),
    figure(contradiction?.precision ?? 0),
    figure(contradiction?.recall ?? 0),
  ];
}

const judged = crossValidatePairs(describePairs(loadPairs()));
const { from } = findThreshold(judged.filter(({ set }) => set === 'RTE-3'));
const rows = Object.keys(PAIR_SET_WEIGHTS).map((set) =>
  describeSet(
    set,
    judged.filter((pair) => pair.set === set),
    from,
  ),
);
const head = ['set', 'pairs', 'accuracy', 'contradictions given', 'precision', 'recall'];
console.log(`Contradiction from a probability of ${figure(from)}.\n`);
console.log(table(head, rows));

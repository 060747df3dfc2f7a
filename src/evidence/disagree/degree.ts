import { readData } from '../../data/read.ts';
import { isListedPredicate, predicateClass } from '../lexicon.ts';
import type { Statement } from '../statement.ts';
import type { Comparison, PairContext } from './finding.ts';

/** Words between a degree and the event noun it grades. */
const REACH = 3;

interface Degree {
  readonly step: number;
  readonly word: string;
  readonly predicate: string;
  readonly noun: string;
  readonly span: readonly [number, number];
}

let steps: ReadonlyMap<string, number> | undefined;

/** Compares how far a happening went: "partial withdrawal" against "withdrawal of most forces". Never above low. */
export function compareDegrees(
  a: Statement,
  b: Statement,
  context: PairContext,
): readonly Comparison[] {
  if (!context.paired && context.sharedNames.length === 0) return [];
  for (const left of degreesOf(a)) {
    for (const right of degreesOf(b)) {
      if (left.predicate !== right.predicate || left.step === right.step) continue;
      return [
        {
          kind: 'degree',
          severity: 'low',
          topic: `extent of ${left.noun}`,
          a: { statement: a, value: left.word, key: left.word, span: left.span },
          b: { statement: b, value: right.word, key: right.word, span: right.span },
          why: `The reports grade it differently: ${left.word} / ${right.word}.`,
        },
      ];
    }
  }
  return [];
}

/** Degree words near an event noun, on either side ("major drawdown", "withdrawal of most forces"). */
function degreesOf(statement: Statement): readonly Degree[] {
  const words = [...statement.text.matchAll(/\p{L}+/gu)].map((match) => ({
    lower: match[0].toLowerCase(),
    at: match.index,
  }));
  const found: Degree[] = [];
  for (const frame of statement.frames) {
    if (frame.verbal || !isListedPredicate(frame.lemma)) continue;
    const at = words.findIndex((word) => word.at === frame.at - statement.span[0]);
    for (let i = Math.max(0, at - REACH); at >= 0 && i <= at + REACH; i += 1) {
      const word = words[i];
      const step = word === undefined ? undefined : scale().get(word.lower);
      if (word === undefined || step === undefined) continue;
      const start = statement.span[0] + word.at;
      found.push({
        step,
        word: word.lower,
        predicate: predicateClass(frame.lemma),
        noun: frame.lemma,
        span: [start, start + word.lower.length],
      });
    }
  }
  return found;
}

function scale(): ReadonlyMap<string, number> {
  if (steps !== undefined) return steps;
  const lists = readData<readonly (readonly string[])[]>('degrees');
  steps = new Map(lists.flatMap((words, step) => words.map((word) => [word, step] as const)));
  return steps;
}

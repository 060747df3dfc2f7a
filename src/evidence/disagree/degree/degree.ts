import { readData } from '../../../data/read.ts';
import type { Frame } from '../../frames.ts';
import { isListedPredicate, predicateClass } from '../../lexicon.ts';
import { oncePer } from '../../once-per.ts';
import type { Statement } from '../../statement.ts';
import type { Word } from '../../words.ts';
import type { Comparison, PairContext } from '../finding.ts';
import { wordsOf } from './sentence-words.ts';

/** Words between a degree and the event noun it grades. */
const REACH = 3;
/** Steps that cannot both be the careful wording; neighbours can ("significant" and "major"). */
const MIN_STEPS = 2;
const OPENERS = new Set(['of', 'the', 'its', 'their', 'his', 'her', 'a', 'an', 'this', 'that']);

interface Degree {
  readonly step: number;
  readonly word: string;
  readonly predicate: string;
  readonly noun: string;
  readonly span: readonly [number, number];
}

interface Scales {
  readonly adjectives: readonly (readonly string[])[];
  readonly shares: readonly (readonly string[])[];
}

let scales: Scales | undefined;

/** Compares how far a happening went: "partial withdrawal" against "withdrawal of most forces". Never above low. */
export function compareDegrees(
  a: Statement,
  b: Statement,
  context: PairContext,
): readonly Comparison[] {
  if (!context.paired && context.sharedNames.length === 0) return [];
  for (const left of degreesOf(a)) {
    for (const right of degreesOf(b)) {
      if (left.predicate !== right.predicate) continue;
      if (Math.abs(left.step - right.step) < MIN_STEPS) continue;
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

/** Degree words that grade an event noun, on either side ("major drawdown", "withdrawal of most forces"). */
const degreesOf = oncePer(readDegrees);

function readDegrees(statement: Statement): readonly Degree[] {
  const nouns = statement.frames.filter((frame) => !frame.verbal && isListedPredicate(frame.lemma));
  if (nouns.length === 0) return [];
  const words = wordsOf(statement);
  return nouns.flatMap((frame) => {
    const at = words.findIndex((word) => word.start + statement.span[0] === frame.at);
    return at < 0 ? [] : gradesOf(statement, words, at, frame);
  });
}

function gradesOf(
  statement: Statement,
  words: readonly Word[],
  at: number,
  frame: Frame,
): readonly Degree[] {
  const grades = [...gradesBefore(words, at), ...gradesAfter(words, at)];
  return grades.map(({ word, step }) => ({
    step,
    word: word.lower,
    predicate: predicateClass(frame.lemma),
    noun: frame.lemma,
    span: [statement.span[0] + word.start, statement.span[0] + word.end],
  }));
}

interface Grade {
  readonly word: Word;
  readonly step: number;
}

/** "a major military drawdown", "the bulk of the withdrawal". */
function gradesBefore(words: readonly Word[], at: number): readonly Grade[] {
  let through = false;
  for (let i = at - 1; i >= Math.max(0, at - REACH); i -= 1) {
    const word = words[i];
    if (word === undefined) return [];
    const step = stepOf(word, through ? 'shares' : 'adjectives');
    if (step >= 0) return [{ word, step }];
    if (word.lower === 'of') through = true;
    else if (!OPENERS.has(word.lower) && !/^(ADJ|NOUN|PROPN)$/.test(word.pos)) return [];
  }
  return [];
}

/** "withdrawal of most forces", "withdrawal of the bulk of its forces". */
function gradesAfter(words: readonly Word[], at: number): readonly Grade[] {
  if (words[at + 1]?.lower !== 'of') return [];
  const next = OPENERS.has(words[at + 2]?.lower ?? '') ? at + 3 : at + 2;
  const word = words[next];
  const step = word === undefined ? -1 : stepOf(word, 'shares');
  return word === undefined || step < 0 ? [] : [{ word, step }];
}

function stepOf({ lower }: Word, scale: keyof Scales): number {
  scales ??= readData<Scales>('degrees');
  return scales[scale].findIndex((words) => words.includes(lower));
}

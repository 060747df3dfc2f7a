import { compareValues } from '../compare/compare-values.ts';
import { readData } from '../data/read.ts';
import type { ReadCandidate, ReadResult } from './read-sentences.ts';

/** What was chosen of the sentences read. All lists: one sentence a paragraph, best first. */
export interface Choice {
  /** Null: nothing is probable enough, the corpus does not say. */
  readonly answer: ReadCandidate | null;
  /** Sentences that answer by themselves, with the same value or one that cannot be compared; the answer is the first. */
  readonly cited: readonly ReadCandidate[];
  /** Sentences that answer with another value, grouped by value. */
  readonly differing: readonly (readonly ReadCandidate[])[];
  /** The rest: near, but no answer. */
  readonly near: readonly ReadCandidate[];
}

interface Thresholds {
  readonly answer: number;
  readonly cite: number;
}

let loaded: Readonly<Record<'reader' | 'words', Thresholds>> | undefined;

/** Decides what answers, what is cited beside it, and what differs. */
export function choose({ candidates, byReader }: ReadResult): Choice {
  loaded ??= readData<Readonly<Record<'reader' | 'words', Thresholds>>>('answer-thresholds');
  const { answer: needed, cite } = loaded[byReader ? 'reader' : 'words'];
  const paragraphs = bestOfParagraphs(candidates);
  const answer = paragraphs.find(({ typed }) => typed !== null) ?? null;
  if (answer === null || answer.probability < needed)
    return { answer: null, cited: [], differing: [], near: paragraphs };
  const also = paragraphs.filter(
    (one) => one !== answer && one.typed !== null && one.probability >= cite,
  );
  const differing = also.filter((one) => isDifferent(answer, one));
  return {
    answer,
    cited: [answer, ...also.filter((one) => !differing.includes(one))],
    differing: groupByValue(differing),
    near: paragraphs.filter((one) => one !== answer && !also.includes(one)),
  };
}

/** The sentence of each paragraph that answers best: one that can answer before one that cannot. */
function bestOfParagraphs(candidates: readonly ReadCandidate[]): readonly ReadCandidate[] {
  const best = new Map<number, ReadCandidate>();
  for (const one of candidates) {
    const before = best.get(one.hit.ordinal);
    if (before === undefined || (before.typed === null && one.typed !== null))
      best.set(one.hit.ordinal, one);
  }
  return [...best.values()];
}

function isDifferent(a: ReadCandidate, b: ReadCandidate): boolean {
  const [left, right] = [a.typed?.value ?? null, b.typed?.value ?? null];
  if (left === null || right === null || left.type === 'name') return false;
  return compareValues(left, right).relation === 'different';
}

function groupByValue(candidates: readonly ReadCandidate[]): readonly (readonly ReadCandidate[])[] {
  const groups: ReadCandidate[][] = [];
  for (const one of candidates) {
    const group = groups.find(([first]) => first !== undefined && !isDifferent(first, one));
    if (group === undefined) groups.push([one]);
    else group.push(one);
  }
  return groups;
}

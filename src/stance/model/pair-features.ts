import { pairCues } from './pair-cues.ts';
import {
  isNegator,
  type ScopedWord,
  type SentenceNumber,
  type SentenceView,
} from './sentence-view.ts';
import type { Idf } from './views.ts';

/** The most a count feature says. */
const MAX_COUNT = 3;
/** Coverage from which a difference begins to speak of the same thing. */
const MIN_COVERAGE = 0.5;

interface Alignment {
  /** Words of the hypothesis with their partner in the premise, where there is one. */
  readonly pairs: readonly {
    readonly hypothesis: ScopedWord;
    readonly premise: ScopedWord | null;
  }[];
  readonly coverage: number;
  readonly reverse: number;
}

/**
 * Thirty-nine figures on a premise and a hypothesis, in a fixed order: overlap both ways, what is missing
 * (names, numbers, words), numbers of the same noun that agree or conflict, differing negation and
 * modality of shared words, opposites, swapped names. The last thirteen repeat the thirteen before, counted only
 * as far as the rest is the same.
 */
export function pairFeatures(
  premise: SentenceView,
  hypothesis: SentenceView,
  idf: Idf,
): readonly number[] {
  const aligned = align(premise, hypothesis, idf);
  const missing = aligned.pairs.filter((pair) => pair.premise === null).map((p) => p.hypothesis);
  const negation = negationFeatures(premise, hypothesis, aligned);
  const numbers = compareNumbers(premise.numbers, hypothesis.numbers);
  const differences = [
    negation.differs,
    oppositesIn(premise, missing),
    numbers.conflict,
    numbers.missing,
    swappedNames(premise, hypothesis),
    ...predicateFeatures(premise, hypothesis),
    negation.turned > 0 ? 1 : 0,
    negation.inHypothesis,
    missing.length === 1 && missing[0]?.name ? 1 : 0,
  ];
  const sameness = Math.max(0, aligned.coverage - MIN_COVERAGE) / (1 - MIN_COVERAGE);
  return [
    aligned.coverage,
    aligned.reverse,
    longestCommonRun(premise, hypothesis),
    few(missing.filter((word) => word.name).length),
    few(missing.length),
    missing.reduce((top, word) => Math.max(top, idf(word.stem)), 0) / IDF_SCALE,
    negation.inPremise,
    numbers.agree,
    missing.length === 0 ? 1 : 0,
    missing.length === 1 ? 1 : 0,
    negation.turned,
    Math.log1p(hypothesis.words.length) / 3,
    Math.log1p(premise.words.length) / 4,
    ...differences,
    ...differences.map((value) => value * sameness),
  ];
}

/** Brings an idf to about 0 to 1. */
const IDF_SCALE = 8;

function few(count: number): number {
  return Math.min(MAX_COUNT, count) / MAX_COUNT;
}

interface NegationFigures {
  readonly inPremise: number;
  readonly inHypothesis: number;
  readonly differs: number;
  /** Share of the shared words that are negated on one side only. */
  readonly turned: number;
}

function negationFeatures(
  premise: SentenceView,
  hypothesis: SentenceView,
  { pairs }: Alignment,
): NegationFigures {
  const has = ({ words }: SentenceView) => (words.some(({ lower }) => isNegator(lower)) ? 1 : 0);
  const shared = pairs.filter((pair) => pair.premise !== null);
  const turned = shared.filter((pair) => pair.premise?.negated !== pair.hypothesis.negated).length;
  return {
    inPremise: has(premise),
    inHypothesis: has(hypothesis),
    differs: has(premise) === has(hypothesis) ? 0 : 1,
    turned: turned / Math.max(1, shared.length),
  };
}

function align(premise: SentenceView, hypothesis: SentenceView, idf: Idf): Alignment {
  const byStem = new Map<string, ScopedWord>();
  for (const word of premise.words) if (!byStem.has(word.stem)) byStem.set(word.stem, word);
  const content = hypothesis.words.filter((word) => word.content);
  const pairs = content.map((word) => ({
    hypothesis: word,
    premise: byStem.get(word.stem) ?? null,
  }));
  const known = new Set(content.map(({ stem }) => stem));
  const share = (words: readonly ScopedWord[], holds: (word: ScopedWord) => boolean): number => {
    let [hit, total] = [0, 0];
    for (const word of words) {
      total += idf(word.stem);
      if (holds(word)) hit += idf(word.stem);
    }
    return total === 0 ? 0 : hit / total;
  };
  return {
    pairs,
    coverage: share(content, ({ stem }) => byStem.has(stem)),
    reverse: share(
      premise.words.filter((word) => word.content),
      ({ stem }) => known.has(stem),
    ),
  };
}

/** Arguments of a predicate that must stand in its clause on the other side, and how near. */
const MIN_ARGUMENTS = 2;
const ARGUMENT_REACH = 10;

/**
 * What happens to the hypothesis's predicates in the premise, near the same arguments: negated on one side
 * only, an opposite in its place, only possible there, or simply found.
 */
function predicateFeatures(premise: SentenceView, hypothesis: SentenceView): number[] {
  const { antonyms } = pairCues();
  let [turned, opposite, weakened, found] = [0, 0, 0, 0];
  const content = hypothesis.words.filter((word) => word.content);
  for (const predicate of content.filter(({ pos }) => /^(?:VERB|ADJ|NOUN)$/.test(pos))) {
    const others = new Set(content.filter((word) => word !== predicate).map(({ stem }) => stem));
    premise.words.forEach((word, at) => {
      const same = word.stem === predicate.stem;
      const opposed = antonyms.get(predicate.stem)?.has(word.stem) === true;
      if (!same && !opposed) return;
      if (countArguments(premise, at, others) < Math.min(MIN_ARGUMENTS, others.size)) return;
      const differs = word.negated !== predicate.negated;
      if (same && differs) turned = 1;
      if (same && !differs) found = 1;
      if (opposed && !differs) opposite = 1;
      if (word.unreal && !predicate.unreal) weakened = 1;
    });
  }
  return [turned, opposite, weakened, found, turned > found ? 1 : 0];
}

function countArguments(sentence: SentenceView, at: number, wanted: ReadonlySet<string>): number {
  const near = sentence.words.slice(Math.max(0, at - ARGUMENT_REACH), at + ARGUMENT_REACH + 1);
  return new Set(near.map(({ stem }) => stem).filter((stem) => wanted.has(stem))).size;
}

/** Whether a word of the hypothesis that is missing from the premise has an opposite there. */
function oppositesIn(premise: SentenceView, missing: readonly ScopedWord[]): number {
  const { antonyms } = pairCues();
  const found = missing.filter((word) => {
    const opposites = antonyms.get(word.stem);
    return opposites !== undefined && premise.words.some(({ stem }) => opposites.has(stem));
  });
  return found.length > 0 ? 1 : 0;
}

function compareNumbers(
  premise: readonly SentenceNumber[],
  hypothesis: readonly SentenceNumber[],
): { readonly agree: number; readonly conflict: number; readonly missing: number } {
  let [agree, conflict, missing] = [0, 0, 0];
  for (const number of hypothesis) {
    const meets = (other: SentenceNumber) => other.low <= number.high && number.low <= other.high;
    const alike = premise.filter((other) => other.unit === number.unit && shareNoun(other, number));
    if (alike.some(meets)) agree = 1;
    else if (alike.length > 0 && !premise.some(meets)) conflict = 1;
    else if (!premise.some(meets)) missing = 1;
  }
  return { agree, conflict, missing };
}

function shareNoun(a: SentenceNumber, b: SentenceNumber): boolean {
  if (a.nouns.length === 0 && b.nouns.length === 0) return a.unit !== '';
  return a.nouns.some((noun) => b.nouns.includes(noun));
}

/** 1 where two shared names stand in the other order; a passive "by" on one side turns that round. */
function swappedNames(premise: SentenceView, hypothesis: SentenceView): number {
  const order = new Map<string, number>();
  premise.words.forEach((word, i) => {
    if (word.content && !order.has(word.stem)) order.set(word.stem, i);
  });
  const names = hypothesis.words.filter((word) => word.name && order.has(word.stem));
  const first = order.get(names[0]?.stem ?? '');
  const last = order.get(names.at(-1)?.stem ?? '');
  if (first === undefined || last === undefined || names.length < 2) return 0;
  const passive = (sentence: SentenceView) => sentence.words.some(({ lower }) => lower === 'by');
  return first > last !== (passive(premise) !== passive(hypothesis)) ? 1 : 0;
}

/** The longest run of words both hold, as a share of the hypothesis. */
function longestCommonRun(premise: SentenceView, hypothesis: SentenceView): number {
  const columns = premise.words.map(({ stem }) => stem);
  let previous = new Array<number>(columns.length + 1).fill(0);
  let best = 0;
  for (const { stem } of hypothesis.words) {
    const current = [0];
    columns.forEach((other, j) => {
      const run = other === stem ? (previous[j] ?? 0) + 1 : 0;
      current.push(run);
      if (run > best) best = run;
    });
    previous = current;
  }
  return best / Math.max(1, hypothesis.words.length);
}

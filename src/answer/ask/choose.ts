import { readData } from '../../data/read.ts';
import { relate } from './agreement.ts';
import type { ReadCandidate, ReadResult } from './read-sentences.ts';

/** What was chosen of the sentences read. All lists: one sentence a paragraph, best first. */
export interface Choice {
  /** Null: nothing is probable enough, the corpus does not say. */
  readonly answer: ReadCandidate | null;
  /** Calibrated probability, 0 to 1, that the best sentence answers. */
  readonly confidence: number;
  /** The answer, and the sentences that answer by themselves with the same value or words. */
  readonly cited: readonly ReadCandidate[];
  /** Sentences that seem to answer with another value; whether they tell of the same thing is still to be asked. */
  readonly differing: readonly ReadCandidate[];
  /** The rest: near, but no answer. */
  readonly near: readonly ReadCandidate[];
}

/** See `answer-thresholds.json`. */
interface Thresholds {
  readonly odds: number;
  readonly coverage: number;
  readonly rivalOdds: number;
  readonly bias: number;
  readonly answer: number;
  readonly cite: number;
  readonly citeValue: number;
  readonly differ: number;
}

/** Probabilities are rounded to three decimals: the odds of 0 and 1 stay finite. */
const LEAST = 0.001;
/** What each other report of its event (of two at most) adds to a sentence's probability when the best is chosen. */
const TOLD_BONUS = 0.05;

let loaded: Readonly<Record<'reader' | 'words', Thresholds>> | undefined;

/**
 * Decides what answers, what is cited beside it, and what seems to differ. `areLinked`: whether two articles
 * tell of one event.
 */
export function choose(
  { candidates, byReader }: ReadResult,
  areLinked: (a: string, b: string) => boolean,
): Choice {
  loaded ??= readData<Readonly<Record<'reader' | 'words', Thresholds>>>('answer-thresholds');
  const thresholds = loaded[byReader ? 'reader' : 'words'];
  const paragraphs = bestOfParagraphs(candidates);
  const able = paragraphs.filter(({ typed }) => typed !== null);
  const answer = bestTold(able, thresholds.cite, areLinked);
  const confidence =
    answer === undefined ? 0 : confidenceOf(answer, rivalOf(answer, able), thresholds);
  if (answer === undefined || confidence < thresholds.answer)
    return { answer: null, confidence, cited: [], differing: [], near: paragraphs };
  const others = paragraphs.filter((one) => one !== answer);
  const otherAble = able.filter((one) => one !== answer);
  const agreeing = otherAble.filter(
    (one) => one.probability >= citeFrom(one, thresholds) && agrees(answer, one),
  );
  const differing = otherAble.filter(
    (one) => one.probability >= thresholds.differ && relate(answer, one) === 'different',
  );
  return {
    answer,
    confidence,
    cited: outletsFirst([answer, ...agreeing]),
    differing,
    near: others.filter((one) => !agreeing.includes(one)),
  };
}

/**
 * The most probable sentence; of two that are nearly as probable the one whose event more of the others tell: a
 * question that fits two happenings means the one in the news.
 */
function bestTold(
  able: readonly ReadCandidate[],
  cite: number,
  areLinked: (a: string, b: string) => boolean,
): ReadCandidate | undefined {
  const strong = able.filter(({ probability }) => probability >= cite);
  const told = (one: ReadCandidate): number =>
    strong
      .filter(({ article }) => article !== one.article && areLinked(article.id, one.article.id))
      .reduce((sum, { probability }) => sum + probability, 0);
  if (strong.length < 2) return able[0];
  return strong
    .map((one) => ({ one, worth: one.probability + TOLD_BONUS * Math.min(2, told(one)) }))
    .toSorted((a, b) => b.worth - a.worth)[0]?.one;
}

/** The next best sentence that could answer otherwise: one that says the same does not contest the answer. */
function rivalOf(answer: ReadCandidate, able: readonly ReadCandidate[]): ReadCandidate | undefined {
  return able.find((one) => one !== answer && !agrees(answer, one));
}

/** Each outlet is heard before one is heard twice; otherwise the order stays. */
function outletsFirst(cited: readonly ReadCandidate[]): readonly ReadCandidate[] {
  const heard = new Set<string>();
  const isNew = cited.map(({ article }) => {
    const known = heard.has(article.outlet);
    heard.add(article.outlet);
    return !known;
  });
  return [...cited.filter((_, i) => isNew[i]), ...cited.filter((_, i) => !isNew[i])];
}

/** An equal figure or time is a surer sign than like words. */
function citeFrom({ typed }: ReadCandidate, { cite, citeValue }: Thresholds): number {
  const type = typed?.value?.type;
  return type === 'figure' || type === 'time' ? citeValue : cite;
}

function agrees(answer: ReadCandidate, other: ReadCandidate): boolean {
  const relation = relate(answer, other);
  return relation === 'same' || relation === 'compatible';
}

/** The sentence of each paragraph that answers best: one that can answer before one that cannot. */
function bestOfParagraphs(candidates: readonly ReadCandidate[]): readonly ReadCandidate[] {
  const best = new Map<number, ReadCandidate>();
  for (const one of candidates) {
    const before = best.get(one.hit.ordinal);
    if (before === undefined || (before.typed === null && one.typed !== null))
      best.set(one.hit.ordinal, one);
  }
  return [...best.values()].toSorted((a, b) => b.probability - a.probability);
}

function confidenceOf(
  answer: ReadCandidate,
  rival: ReadCandidate | undefined,
  { odds, coverage, rivalOdds, bias }: Thresholds,
): number {
  const x =
    odds * logOdds(answer.probability) +
    coverage * answer.coverage +
    rivalOdds * logOdds(rival?.probability ?? 0) +
    bias;
  return Math.round(1000 / (1 + Math.exp(-x))) / 1000;
}

/** The log of the odds of a probability as the reader gives it: 0 and 1 are rounded, and stay finite. */
export function logOdds(probability: number): number {
  const p = Math.min(1 - LEAST, Math.max(LEAST, probability));
  return Math.log(p / (1 - p));
}

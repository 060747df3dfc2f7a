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
  readonly bias: number;
  readonly answer: number;
  readonly cite: number;
  readonly citeValue: number;
  readonly differ: number;
}

/** Probabilities are rounded to three decimals: the odds of 0 and 1 stay finite. */
const LEAST = 0.001;

/** Sentences that may become the answer, heaviest first: what is lighter cannot catch up. */
const CONTENDERS = 5;

/** A sentence and what it weighs as an answer. */
interface Weighed {
  readonly one: ReadCandidate;
  readonly weight: number;
}

let loaded: Readonly<Record<'reader' | 'words', Thresholds>> | undefined;

/** Decides what answers, what is cited beside it, and what seems to differ. */
export function choose({ candidates, byReader }: ReadResult): Choice {
  loaded ??= readData<Readonly<Record<'reader' | 'words', Thresholds>>>('answer-thresholds');
  const thresholds = loaded[byReader ? 'reader' : 'words'];
  const weighed = candidates
    .map((one) => ({ one, weight: weightOf(one, thresholds) }))
    .toSorted((a, b) => b.weight - a.weight);
  const able = weighed.filter(({ one }) => one.typed !== null);
  const { answer, confidence } = bestOf(able);
  const paragraphs = bestOfParagraphs(weighed.map(({ one }) => one));
  if (answer === undefined || confidence < thresholds.answer)
    return { answer: null, confidence, cited: [], differing: [], near: paragraphs };
  const others = paragraphs.filter((one) => one !== answer);
  const otherAble = others.filter(({ typed }) => typed !== null);
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
 * What a sentence weighs as an answer, beside 1 for "nothing here answers" (a multinomial logit over the sentences read and
 * none of them): e to the reader's log odds and the share of the question that the sentence covers, each with its weight.
 */
function weightOf(
  { probability, coverage }: ReadCandidate,
  { odds, coverage: share, bias }: Thresholds,
): number {
  return Math.exp(odds * logOdds(probability) + share * coverage + bias);
}

/**
 * The sentence whose own weight and that of its statement (all sentences that say it) are greatest as a product, the
 * latter as its root: of two that are nearly as probable, what more of the others say. Its confidence is the
 * statement's share of all weight.
 */
function bestOf(able: readonly Weighed[]): {
  readonly answer: ReadCandidate | undefined;
  readonly confidence: number;
} {
  const [best] = able
    .slice(0, CONTENDERS)
    .map(({ one, weight }) => ({ one, weight, said: totalOf(able.filter(says(one))) }))
    .toSorted((a, b) => b.weight * Math.sqrt(b.said) - a.weight * Math.sqrt(a.said));
  if (best === undefined) return { answer: undefined, confidence: 0 };
  const share = best.said / (1 + totalOf(able));
  return { answer: best.one, confidence: Math.round(1000 * share) / 1000 };
}

function totalOf(weighed: readonly Weighed[]): number {
  return weighed.reduce((all, { weight }) => all + weight, 0);
}

/** Whether another sentence says what this one says: by its value or words, or in the same paragraph. */
function says(answer: ReadCandidate): (other: Weighed) => boolean {
  return ({ one }) => one.hit.ordinal === answer.hit.ordinal || agrees(answer, one);
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

/** The sentence of each paragraph that answers best: one that can answer before one that cannot. Keeps the order. */
function bestOfParagraphs(candidates: readonly ReadCandidate[]): readonly ReadCandidate[] {
  const best = new Map<number, ReadCandidate>();
  for (const one of candidates) {
    const before = best.get(one.hit.ordinal);
    if (before === undefined || (before.typed === null && one.typed !== null))
      best.set(one.hit.ordinal, one);
  }
  return [...best.values()];
}

/** The log of the odds of a probability as the reader gives it: 0 and 1 are rounded, and stay finite. */
export function logOdds(probability: number): number {
  const p = Math.min(1 - LEAST, Math.max(LEAST, probability));
  return Math.log(p / (1 - p));
}

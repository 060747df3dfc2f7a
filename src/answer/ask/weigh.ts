import { readData } from '../../data/read.ts';
import type { AreLinked } from '../library.ts';
import { logOdds, probabilityOf } from '../odds.ts';
import { bearsOut } from './agreement.ts';
import type { ReadCandidate } from './candidates.ts';

/** See `answer-thresholds.json`. */
export interface Thresholds {
  readonly odds: number;
  readonly coverage: number;
  readonly bias: number;
  readonly trust: number;
  readonly answer: number;
  readonly cite: number;
  readonly differ: number;
  readonly figure: number;
}

/** A sentence and what it weighs as an answer, beside 1 for "nothing here answers". */
export interface Weighed {
  readonly one: ReadCandidate;
  readonly weight: number;
}

/** What sentences amount to as answers of one question. */
export interface Weighing {
  /** All of them, heaviest first. */
  readonly weighed: readonly Weighed[];
  /** The best that can answer; undefined: none can. */
  readonly best: ReadCandidate | undefined;
  /** Calibrated probability, 0 to 1, that it answers. */
  readonly confidence: number;
}

/** Sentences that may become the answer, heaviest first: what is lighter cannot catch up. */
const CONTENDERS = 5;

let loaded: Readonly<Record<'reader' | 'words', Thresholds>> | undefined;

/** The weights and thresholds for sentences that the reader read, or for words alone. */
export function thresholdsOf(byReader: boolean): Thresholds {
  loaded ??= readData<Readonly<Record<'reader' | 'words', Thresholds>>>('answer-thresholds');
  return loaded[byReader ? 'reader' : 'words'];
}

/**
 * Weighs sentences as answers, against each other and against "none of them" (a multinomial logit). The best is the
 * sentence whose own weight and that of its statement (all sentences of its event that say it) are greatest as a product, the latter
 * as its root: of two that are nearly as probable, what more of the others say. Its confidence comes from the statement's
 * share of all weight, less sure than that by a power of its odds (`trust`): sentences that were not read count for nothing.
 */
export function weigh(
  candidates: readonly ReadCandidate[],
  thresholds: Thresholds,
  areLinked: AreLinked,
): Weighing {
  const weighed = candidates
    .map((one) => ({ one, weight: weightOf(one, thresholds) }))
    .toSorted((a, b) => b.weight - a.weight);
  const able = weighed.filter(({ one }) => one.typed !== null);
  const [best] = able
    .slice(0, CONTENDERS)
    .map(({ one, weight }) => ({ one, weight, said: totalOf(able.filter(says(one, areLinked))) }))
    .toSorted((a, b) => b.weight * Math.sqrt(b.said) - a.weight * Math.sqrt(a.said));
  if (best === undefined) return { weighed, best: undefined, confidence: 0 };
  const odds = best.said / (1 + totalOf(able) - best.said);
  return { weighed, best: best.one, confidence: probabilityOf(odds ** thresholds.trust) };
}

/** e to the reader's log odds and the share of the question that the sentence covers, each with its weight. */
function weightOf(
  { probability, coverage }: ReadCandidate,
  { odds, coverage: share, bias }: Thresholds,
): number {
  return Math.exp(odds * logOdds(probability) + share * coverage + bias);
}

function totalOf(weighed: readonly Weighed[]): number {
  return weighed.reduce((all, { weight }) => all + weight, 0);
}

/** Whether another sentence of its event says what this one says: by its value or words, or in the same paragraph. */
function says(answer: ReadCandidate, areLinked: AreLinked): (other: Weighed) => boolean {
  return ({ one }) => one.hit.ordinal === answer.hit.ordinal || bearsOut(answer, one, areLinked);
}

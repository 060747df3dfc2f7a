import type { AreLinked } from '../library.ts';
import { bearsOut, relate } from './agreement.ts';
import { givesFigure, type ReadCandidate } from './candidates.ts';
import type { ReadResult } from './read-sentences.ts';
import { thresholdsOf, weigh } from './weigh.ts';

/** What was chosen of the sentences read. All lists: one sentence a paragraph, best first. */
export interface Choice {
  /** Null: nothing is probable enough, the corpus does not say. */
  readonly answer: ReadCandidate | null;
  /** Calibrated probability, 0 to 1, that the best sentence answers. */
  readonly confidence: number;
  /** The answer, and the sentences of its event that answer by themselves with the same value or words. */
  readonly cited: readonly ReadCandidate[];
  /** Sentences that seem to answer with another value; whether they tell of the same thing is still to be asked. */
  readonly differing: readonly ReadCandidate[];
  /** The rest: near, but no answer. */
  readonly near: readonly ReadCandidate[];
}

/** Decides what answers, what is cited beside it, and what seems to differ. */
export function choose({ candidates, unread, byReader }: ReadResult, areLinked: AreLinked): Choice {
  const thresholds = thresholdsOf(byReader);
  const { weighed, best: answer, confidence } = weigh(candidates, thresholds, areLinked);
  const paragraphs = bestOfParagraphs([...weighed.map(({ one }) => one), ...unread]);
  if (answer === undefined || confidence < thresholds.answer)
    return { answer: null, confidence, cited: [], differing: [], near: paragraphs };
  const others = paragraphs.filter((one) => one !== answer);
  const otherAble = others.filter(({ typed }) => typed !== null);
  const agreeing = otherAble.filter(
    (one) => one.probability >= thresholds.cite && bearsOut(answer, one, areLinked),
  );
  const differing = otherAble.filter(
    (one) =>
      one.probability >= (givesFigure(one) ? thresholds.figure : thresholds.differ) &&
      relate(answer, one) === 'different',
  );
  return {
    answer,
    confidence,
    cited: outletsFirst([answer, ...agreeing]),
    differing,
    near: others.filter((one) => !agreeing.includes(one)),
  };
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

import type { Passage, Span } from '../types.ts';
import type { AskExplanation } from './engine.ts';

/** What a passage is shown for, as offsets into its text: the sentence, and in it what was asked for. */
export interface ShownSentence {
  readonly span: Span;
  readonly value: Span | null;
}

type Read = AskExplanation['candidates'][number];

/** Fates of a sentence that its paragraph is shown for, the likeliest first. */
const SHOWN: readonly Read['fate'][] = ['answer', 'cited', 'differs', 'near', 'no such value'];

/**
 * The sentence that each passage of an answer is shown for. Null for a passage whose sentence is not known;
 * only sentences that answer, or answer otherwise, have a value.
 */
export function shownSentences({
  candidates,
}: Pick<AskExplanation, 'candidates'>): (passage: Passage) => ShownSentence | null {
  const best = new Map<string, Read>();
  for (const one of candidates) {
    const key = keyOf(one);
    const before = best.get(key);
    const rank = SHOWN.indexOf(one.fate);
    if (rank < 0) continue;
    if (before === undefined || rank < SHOWN.indexOf(before.fate)) best.set(key, one);
  }
  return (passage) => {
    const one = best.get(keyOf(passage));
    if (one === undefined) return null;
    const { fate, span, value } = one;
    const answers = fate === 'answer' || fate === 'cited' || fate === 'differs';
    if (!answers || value === null) return { span, value: null };
    return { span, value: [span[0] + value[0], span[0] + value[1]] };
  };
}

function keyOf({ article, paragraph }: Pick<Read, 'article' | 'paragraph'>): string {
  return `${article.id} ${paragraph}`;
}

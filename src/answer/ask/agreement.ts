import { compareValues } from '../../compare/compare-values.ts';
import type { Relation } from '../../compare/verdict.ts';
import { saySame } from '../../compare/words.ts';
import { differInNegation } from '../../text/negation.ts';
import type { ReadCandidate } from './candidates.ts';

/** How two sentences stand to each other as answers of one question: by their values, else by the words that answer. */
export function relate(a: ReadCandidate, b: ReadCandidate): Relation {
  const [left, right] = [a.typed?.value ?? null, b.typed?.value ?? null];
  if (left !== null && right !== null) return compareValues(left, right).relation;
  const [said, other] = [wordsOf(a), wordsOf(b)];
  return said !== null && other !== null && saySame(said, other) ? 'same' : 'incomparable';
}

function wordsOf({ typed, sentence }: ReadCandidate): string | null {
  return typed?.span == null ? null : sentence.text.slice(...typed.span);
}

/** Whether two sentences give one answer: the same value or words, or values that can both be so. */
export function agrees(a: ReadCandidate, b: ReadCandidate): boolean {
  const relation = relate(a, b);
  return relation === 'same' || relation === 'compatible';
}

/** Whether one of two answers in words is negated and the other is not: "would appeal", "will not appeal". */
export function areOpposite(a: ReadCandidate, b: ReadCandidate): boolean {
  return differInNegation(wordsOf(a) ?? '', wordsOf(b) ?? '');
}

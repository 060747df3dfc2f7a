import { compareValues } from '../../compare/compare-values.ts';
import type { Relation } from '../../compare/verdict.ts';
import { saySame } from '../../compare/words.ts';
import { findUnasserted, type Standing } from '../../reading/unasserted.ts';
import { tagWords } from '../../reading/words.ts';
import { isNegated } from '../../text/negation.ts';
import { spansMeet } from '../../text/spans.ts';
import { findValues } from '../../text/values/find-values.ts';
import type { ReadCandidate } from './candidates.ts';

/** How two sentences stand to each other as answers of one question: by their values, else by the words that answer. */
export function relate(a: ReadCandidate, b: ReadCandidate): Relation {
  const [left, right] = [a.typed?.value ?? null, b.typed?.value ?? null];
  if (left !== null && right !== null) return compareValues(left, right).relation;
  const [said, other] = [wordsOf(a), wordsOf(b)];
  if (said === null || other === null || !saySame(said, other) || !haveOneValue(said, other))
    return 'incomparable';
  const standings = [standingOf(a), standingOf(b)];
  if (standings[0] === standings[1]) return 'same';
  return standings.includes('open') ? 'incomparable' : 'different';
}

function wordsOf({ typed, sentence }: ReadCandidate): string | null {
  return typed?.span == null ? null : sentence.text.slice(...typed.span);
}

/** Whether two sentences give one answer: the same value or words, or values that can both be so. */
export function agrees(a: ReadCandidate, b: ReadCandidate): boolean {
  const relation = relate(a, b);
  return relation === 'same' || relation === 'compatible';
}

/** "Three years" and "three and a half years" share most of their words: where both hold values, one has to be the same. */
function haveOneValue(a: string, b: string): boolean {
  const [left, right] = [findValues(a), findValues(b)];
  if (left.length === 0 || right.length === 0) return true;
  return left.some((one) =>
    right.some((other) => /same|compatible/.test(compareValues(one, other).relation)),
  );
}

/**
 * Whether the words that answer are told as so, denied ("will not appeal", "denied that she would appeal") or left open. A thing
 * named in such a clause stands all the same: "whether the minimum of 15 years applies".
 */
function standingOf(candidate: ReadCandidate): Standing {
  const { typed, sentence } = candidate;
  const span = typed?.span ?? null;
  const words = wordsOf(candidate) ?? '';
  if (span === null || !tagWords(words).some(({ pos }) => pos === 'VERB')) return 'said';
  const told =
    findUnasserted(sentence.text).find((one) => spansMeet(one.span, span))?.standing ?? 'said';
  if (told === 'open' || !isNegated(words)) return told;
  return told === 'said' ? 'denied' : 'said';
}

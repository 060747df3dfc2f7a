import { compareValues } from '../../compare/compare-values.ts';
import type { Relation } from '../../compare/verdict.ts';
import { saySame } from '../../compare/words.ts';
import { oncePer } from '../../reading/once-per.ts';
import { findUnasserted, type Standing } from '../../reading/unasserted.ts';
import { tagWords } from '../../reading/words.ts';
import { isNegated } from '../../text/negation.ts';
import { spansMeet } from '../../text/spans.ts';
import { findValues } from '../../text/values/find-values.ts';
import type { AreLinked } from '../library.ts';
import { isMet } from '../reported/value-in-place.ts';
import type { ReadCandidate } from './candidates.ts';

/** How two sentences stand to each other as answers of one question: by their values, else by the words that answer. */
export function relate(a: ReadCandidate, b: ReadCandidate): Relation {
  const [left, right] = [a.typed?.value ?? null, b.typed?.value ?? null];
  if (left !== null && right !== null) return compareValues(left, right).relation;
  const [said, other] = [saidBy(a), saidBy(b)];
  if (said === null || other === null) return 'incomparable';
  if (!saySame(said.words, other.words) || !haveOneValue(said.words, other.words))
    return 'incomparable';
  // A "not" may stand in a clause of its own: such words are no support, and no contradiction either.
  if (said.isNegated !== other.isNegated) return 'incomparable';
  if (said.standing === other.standing) return 'same';
  return [said.standing, other.standing].includes('open') ? 'incomparable' : 'different';
}

/**
 * Whether two sentences give one answer: the same value or words, or values that can both be so, in one article or in
 * reports of one event. Twelve hurt in another accident bear nothing out.
 */
export function bearsOut(a: ReadCandidate, b: ReadCandidate, areLinked: AreLinked): boolean {
  const ofOneEvent = a.article.id === b.article.id || areLinked(a.article.id, b.article.id);
  return ofOneEvent && isMet(relate(a, b));
}

/** "Three years" and "three and a half years" share most of their words: where both hold values, one has to be the same. */
function haveOneValue(a: string, b: string): boolean {
  const [left, right] = [findValues(a), findValues(b)];
  if (left.length === 0 || right.length === 0) return true;
  return left.some((one) => right.some((other) => isMet(compareValues(one, other).relation)));
}

/** What a sentence answers in words, and whether it says so. */
interface Said {
  readonly words: string;
  readonly standing: Standing;
  readonly isNegated: boolean;
}

/**
 * The words that answer, with all that is denied or left open where they are a part of that ("denied that she would appeal"), and
 * whether they are told as so. A thing named in such a clause stands all the same: "whether the minimum of 15 years applies". Read
 * once a candidate: each is held against many.
 */
const saidBy = oncePer(({ typed, sentence: { text } }: ReadCandidate): Said | null => {
  const span = typed?.span ?? null;
  if (span === null) return null;
  const own = text.slice(...span);
  const part = findUnasserted(text).find((one) => spansMeet([one.at, one.span[1]], span));
  const words =
    part?.standing === 'denied'
      ? text.slice(Math.min(part.at, span[0]), Math.max(part.span[1], span[1]))
      : own;
  if (!tagWords(words).some(({ pos }) => pos === 'VERB'))
    return { words: own, standing: 'said', isNegated: isNegated(own) };
  return { words, standing: part?.standing ?? 'said', isNegated: isNegated(words) };
});

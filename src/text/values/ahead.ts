import { lowerAt } from './peek.ts';
import type { Token } from './tokens.ts';

/** Tokens between what is to come and its time: one clause. */
const REACH = 10;
/** Auxiliaries, plans and the present tense of calendars ("the board meets next on March 6"). */
const TO_COME =
  /^(?:will|shall|'ll|won't|due|scheduled|expected|planned|plans|next|coming|upcoming|until|till|begins|starts|opens|takes|deadline)$/;
/** Another clause, or what has been, ends the look back. */
const HAS_BEEN =
  /^(?:[,;:.“”"—]|was|were|had|did|said|says|told|after|since|who|which|when|took|came|began|started|opened|ended|announced|died|killed|reported|released|published)$/;
/** What may stand before a time that begins its sentence: "On Friday the court will decide". */
const OPENING = /^(?:on|in|by|at|and|but|early|late|then|from|next|this|["“])$/;

/** Whether the clause of a time tells of what is to come: "will open on Wednesday", "until Friday". */
export function isAhead(tokens: readonly Token[], first: number, last: number): boolean {
  for (let i = first - 1; i >= Math.max(0, first - REACH); i -= 1) {
    const word = lowerAt(tokens, i);
    if (HAS_BEEN.test(word)) return false;
    if (TO_COME.test(word) || word.endsWith("'ll") || isPlan(tokens, i)) return true;
  }
  return opensSentence(tokens, first) && willFollow(tokens, last);
}

/** "Is to open", "are set to", "to be held". */
function isPlan(tokens: readonly Token[], at: number): boolean {
  if (lowerAt(tokens, at) !== 'to') return false;
  return /^(?:is|are|set)$/.test(lowerAt(tokens, at - 1)) || lowerAt(tokens, at + 1) === 'be';
}

function opensSentence(tokens: readonly Token[], first: number): boolean {
  for (let i = 0; i < first; i += 1) if (i > 3 || !OPENING.test(lowerAt(tokens, i))) return false;
  return true;
}

function willFollow(tokens: readonly Token[], last: number): boolean {
  for (let i = last + 1; i <= last + REACH; i += 1) {
    const word = lowerAt(tokens, i);
    if (i > last + 1 && HAS_BEEN.test(word)) return false;
    if (/^(?:will|shall)$/.test(word) || word.endsWith("'ll")) return true;
  }
  return false;
}

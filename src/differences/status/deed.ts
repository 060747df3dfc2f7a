import { isToCome } from '../../reading/deeds/deed-mood.ts';
import { type Frame, isNegative } from '../../reading/deeds/frames.ts';
import type { Statement } from '../../reading/statement.ts';
import { wordList } from '../../reading/word-lists.ts';

/** Words before a predicate that are looked at (its auxiliaries and what governs them). */
const LEAD_LENGTH = 12;
/** Longest run of text that holds them (UTF-16 units). */
const LEAD_REACH = 120;
const WORD = /[\p{L}\p{N}'’-]+/gu;
/** Words that stand between what governs a predicate and the predicate. */
const FILLERS = new Set(['also', 'now', 'soon', 'then', 'later', 'be', 'been', 'have', 'not']);
const WILL = new Set(['will', 'shall', "'ll", '’ll']);
/** Words that make no plan of what is to come, but a condition, a question, a wish or the opposite. */
const UNTOLD =
  /^(?:if|unless|whether|how|what|why|would|could|should|may|might|must|not|never|\p{L}*n['’]t)$/u;
/** "Is directed by" and "to be signed" tell of no finished deed. */
const PRESENT = /^(?:be|is|are|being)$/;
const BE_OR_HAVE = /^(?:is|are|was|were|been|has|had|have)$/;

/** Why two states of different days weigh little; "update" is what the note tells of it (`describe-cluster.ts`). */
export const LATER_STATE = ' The later report may tell of a later state: it may be an update.';

/** Whether a happening is told as planned or certain to come: "will sign", "is expected to be indicted", "plans to testify". */
export function isPlanned(statement: Statement, frame: Frame): boolean {
  if (!frame.verbal || isNegative(frame) || isQuoted(statement, frame)) return false;
  const lead = leadOf(statement, frame);
  if (lead.some((word) => UNTOLD.test(word)) || isOpen(statement, frame)) return false;
  const at = beforeFillers(lead, lead.length - 1);
  if (WILL.has(lead[at] ?? '') || /['’]ll$/.test(lead[at] ?? '')) return true;
  if (lead[at] !== 'to') return false;
  return wordList('planning').has(lead[beforeFillers(lead, at - 1)] ?? '');
}

/** Whether a happening is plainly told as done: a past form, not wished or conditional. */
export function isDone(statement: Statement, frame: Frame): boolean {
  if (!frame.verbal || frame.hedged || isNegative(frame) || isToCome(statement, frame))
    return false;
  const lead = leadOf(statement, frame);
  const form = formOf(statement, frame);
  if (
    lead.some((word) => WILL.has(word)) ||
    /(?:ing|s)$/.test(form) ||
    isReduced(statement, frame, lead)
  )
    return false;
  const before = lead[beforeAdverbs(lead, lead.length - 1)] ?? '';
  return !PRESENT.test(before) && (form !== frame.lemma || BE_OR_HAVE.test(before));
}

/** The span of a happening's own word in its paragraph. */
export function spanOfFrame(statement: Statement, frame: Frame): readonly [number, number] {
  return [frame.at, frame.at + formOf(statement, frame).length];
}

function formOf(statement: Statement, frame: Frame): string {
  const rest = statement.text.slice(frame.at - statement.span[0]);
  return /^[\p{L}\p{N}'’-]+/u.exec(rest)?.[0].toLowerCase() ?? '';
}

/** The words before a predicate, in lower case. */
function leadOf(statement: Statement, frame: Frame): readonly string[] {
  const end = frame.at - statement.span[0];
  const before = statement.text.slice(Math.max(0, end - LEAD_REACH), end).toLowerCase();
  return (before.match(WORD) ?? []).slice(-LEAD_LENGTH);
}

function isQuoted({ quoted }: Statement, { at }: Frame): boolean {
  return quoted.some(([from, to]) => from <= at && at < to);
}

/** "A film released by the group" does not show who did it to whom. */
function isReduced(statement: Statement, frame: Frame, lead: readonly string[]): boolean {
  const after = statement.text.slice(frame.at - statement.span[0]);
  return /^\S+ by\b/u.test(after) && !lead.some((word) => BE_OR_HAVE.test(word));
}

/** A condition, or a further deed of the kind ("more", "again"). */
function isOpen(statement: Statement, frame: Frame): boolean {
  const after = statement.text.slice(frame.at - statement.span[0]);
  return (
    /\b(?:if|unless|again)\b/iu.test(after) ||
    /^\S+ (?:\p{L}+ ){0,2}(?:more|another|further|additional)\b/iu.test(after)
  );
}

function beforeFillers(words: readonly string[], from: number): number {
  let at = from;
  while (at >= 0 && (FILLERS.has(words[at] ?? '') || /ly$/.test(words[at] ?? ''))) at -= 1;
  return at;
}

function beforeAdverbs(words: readonly string[], from: number): number {
  let at = from;
  while (at >= 0 && /ly$|^(?:also|already|since|now|then)$/.test(words[at] ?? '')) at -= 1;
  return at;
}

import type { Frame } from '../../reading/deeds/frames.ts';
import type { Statement } from '../../reading/statement.ts';
import { wordList } from '../../reading/word-lists.ts';

/** Words before a predicate that are looked at (its auxiliaries and what governs them). */
const LEAD_LENGTH = 12;
/** Longest run of text that holds them (UTF-16 units). */
const LEAD_REACH = 120;
/** A figure is one word: "1,200", "3.5". */
const WORD_OR_MARK = /\p{N}+(?:[.,]\p{N}+)*|[\p{L}'’-]+|[^\p{L}\p{N}\s]/gu;
/** What parts clauses; no "$", "%" or point of an abbreviation does. */
const CLAUSE_END = /^(?:[,;:!?()"“”—–]|--)$/u;
/** Words that stand between what governs a predicate and the predicate. */
const FILLERS = new Set(['also', 'now', 'soon', 'then', 'later', 'be', 'been', 'have', 'not']);
const WILL = new Set(['will', 'shall', "'ll", '’ll']);
/** Before "plans" these make a noun of it: a plan somebody speaks of, not one that is told. */
const NOUN_LEADS = /^(?:the|a|any|no|his|her|their|its|our|my|of|over|with|on|'s|’s|some|such)$/;
/** Words that make of a clause a condition, a question or a wish. */
const UNREAL =
  /^(?:if|unless|whether|how|what|why|once|until|would|could|should|may|might|must|can|not|never|originally|initially|\p{L}*n['’]t)$/u;
/** Before "planning to": "charged with planning to" tells of no plan. */
const IS = /^(?:is|are|was|were|\p{L}*['’](?:s|re))$/u;
/** "Is directed by" and "to be signed" tell of no finished deed. */
const PRESENT = /^(?:be|is|are|being)$/;
const BE_OR_HAVE = /^(?:is|are|was|were|been|has|had|have)$/;

/** Why two states of different days weigh little; "update" is what the note tells of it (`describe-cluster.ts`). */
export const LATER_STATE = ' The later report may tell of a later state: it may be an update.';

/** Whether a happening is told as planned or certain to come: "will sign", "is expected to be indicted", "plans to testify". */
export function isPlanned(statement: Statement, frame: Frame): boolean {
  if (!frame.verbal || frame.negated || frame.denied || isQuoted(statement, frame)) return false;
  const lead = leadOf(statement, frame);
  if (lead.some((word) => UNREAL.test(word)) || isOpen(statement, frame)) return false;
  let at = beforeFillers(lead, lead.length - 1);
  if (WILL.has(lead[at] ?? '') || /['’]ll$/.test(lead[at] ?? '')) return true;
  if (lead[at] !== 'to') return false;
  at = beforeFillers(lead, at - 1);
  const [governor = '', before = ''] = [lead[at], lead[at - 1]];
  if (governor.endsWith('ing')) return wordList('planning').has(governor) && IS.test(before);
  return wordList('planning').has(governor) && !NOUN_LEADS.test(before);
}

/** Whether a happening is plainly told as done: a past form, not hedged, wished, conditional or quoted. */
export function isDone(statement: Statement, frame: Frame): boolean {
  if (!frame.verbal || frame.aspect !== 'done' || isQuoted(statement, frame)) return false;
  if (frame.negated || frame.denied || frame.hedged) return false;
  const lead = leadOf(statement, frame);
  if (lead.some((word) => UNREAL.test(word) || WILL.has(word))) return false;
  const form = formOf(statement, frame);
  if (lead.at(-1) === 'to' || /(?:ing|s)$/.test(form)) return false;
  if (isReduced(statement, frame, lead)) return false;
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

/** The words before a predicate within its clause, in lower case. */
function leadOf(statement: Statement, frame: Frame): readonly string[] {
  const end = frame.at - statement.span[0];
  const before = statement.text.slice(Math.max(0, end - LEAD_REACH), end).toLowerCase();
  const words = (before.match(WORD_OR_MARK) ?? []).slice(-LEAD_LENGTH);
  return words.slice(words.findLastIndex((word) => CLAUSE_END.test(word)) + 1);
}

function isQuoted({ quoted }: Statement, { at }: Frame): boolean {
  return quoted.some(([from, to]) => from <= at && at < to);
}

/** "A film released by the group" does not show who did it to whom, "made to read" who did it at all. */
function isReduced(statement: Statement, frame: Frame, lead: readonly string[]): boolean {
  const after = statement.text.slice(frame.at - statement.span[0]);
  if (/^made to\b/u.test(after)) return true;
  return /^\S+ by\b/u.test(after) && !lead.some((word) => BE_OR_HAVE.test(word));
}

/** A condition, a further deed of the kind ("more", "again"), or a plan somebody denies. */
function isOpen(statement: Statement, frame: Frame): boolean {
  const at = frame.at - statement.span[0];
  const after = statement.text.slice(at);
  return (
    /\b(?:if|unless|again)\b/iu.test(after) ||
    /^\S+ (?:\p{L}+ ){0,2}(?:more|another|further|additional)\b/iu.test(after) ||
    /\b(?:den(?:y|ies|ied|ying)|rumou?r(?:s|ed)?)\b/iu.test(statement.text.slice(0, at))
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

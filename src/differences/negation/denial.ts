import { findConcepts } from '../../reading/concepts.ts';
import { oncePer } from '../../reading/once-per.ts';
import type { Statement } from '../../reading/statement.ts';
import { tagWords, type Word } from '../../reading/words.ts';
import type { Span } from '../../types.ts';
import type { Detector, Finding, Report, Side } from '../finding.ts';

/** Words under which a sentence tells that something is contested, or not so: it does not report the thing as plainly so. */
export const CONTESTED =
  /\b(?:deny|denie[sd]|denying|denials?|dispute[sd]?|disputing|refute[sd]?|refuting|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|hoax|untrue|false(?:ly)?|unclear|correction|stop(?:s|ped|ping)?|not|no|never)\b|n['’]t\b/iu;
/** "Denied", "denies", "denying", wherever they stand. */
const DENY = /\bden(?:y|ies|ied|ying)\b/giu;
const NO_DENIAL = /\b(?:not|never|nor|neither|confirm or)\b|n['’]t\b/iu;
/** "Was denied entry": somebody was refused something. */
const PASSIVE = /\b(?:am|is|are|was|were|be|been|being|gets?|got|getting) (?:\p{L}+ly )?$/iu;
/** What ends a clause or opens a quotation. */
const CLAUSE_MARK = /[,;:—–"“”]/u;
/** "That …", also behind when or to whom it is denied: "denied on Monday that". */
const THAT =
  /^(?: (?:ever|\p{L}+ly))?(?: (?:at|during|in|on|through|to) (?:[^\s,;:]+ ){1,4}?)? ?that\b/iu;
/** What is denied as a thing said or done: "denied the claims", "denies any part in". Whom something is refused stands before another article: "denied the crew a role". */
const OBJECT =
  /^(?: (?:ever|\p{L}+ly))?(?: (?:all|any|the|these|those|a|an))?(?: (?!(?:a|an|any|him|it|some|the|them|us)\b)[\p{L}'’-]+){0,2} (?:accounts?|accusations?|allegations?|assertions?|charges?|claims?|complicity|guilt|involvement|knowledge|links?|part|reports?|responsibility|role|rumou?rs?|stor(?:y|ies)|suggestions?|ties|wrongdoing)\b/iu;
/** Behind these stands a clause of its own, and no longer what is denied. */
const NEW_CLAUSE =
  /^(?:after|as|because|before|for|how|if|since|that|until|what|when|where|which|while|who|whom|whose|why)$/u;
/** What is denied ends with its clause; the end of the text is one. */
const CLAUSE_END = /[,;:.!?—–]| and |$/u;
/** Share of what is denied that the other sentence must state. */
const SAME_CLAIM_SHARE = 0.6;
/** Concepts below which what is denied cannot be told from other claims ("denied the charges"). */
const MIN_CLAIM_CONCEPTS = 3;
/** Words of a name with its office ("spokesman for the Eastvale ferry company"). */
const MAX_DENIER_WORDS = 6;
/** Where a time begins ("over the weekend", "on Friday"). */
const TIME_LEAD = /^(?:over|on|during|at|in|today|yesterday|later|who|which|\p{Lu}\p{L}*day)$/u;
/** Words of the clause that belong to no name. */
const NO_NAME = /^(?:a|an|the|but|and|however|has|have|had|also|\p{Ll}+ly)$/iu;
/** Share of its statement that an article's other telling of the denial repeats. */
const SAME_DENIAL_SHARE = 0.4;

/** A denial as its sentence tells it. */
interface Denial {
  readonly statement: Statement;
  /** Who denies, as the last name before the verb. */
  readonly by: string;
  readonly byText: string;
  readonly claim: readonly string[];
}

/** One report tells that somebody denies what the other reports without the denial: who reads only that one does not learn that it is disputed. */
export const compareDenials: Detector = (a, b, { reportA, reportB }) => {
  const [left, right] = [denialOf(a), denialOf(b)];
  if (left !== null && right === null && isUncontested(left, b, reportB))
    return [findingOf(left, b, false)];
  if (right !== null && left === null && isUncontested(right, a, reportA))
    return [findingOf(right, a, true)];
  return [];
};

const denialOf = oncePer(readDenial);

function readDenial(statement: Statement): Denial | null {
  const words = tagWords(statement.text);
  const denial = findDenial(statement.text, words);
  if (denial === null) return null;
  const [start, end] = denial;
  const concepts = findConcepts(words);
  const doer = concepts.findLast((one) => one.kind === 'name' && one.end <= start);
  const stop = end + statement.text.slice(end).search(CLAUSE_END);
  const claim = concepts.filter((one) => one.start >= end && one.end <= stop).map(({ id }) => id);
  if (doer === undefined || claim.length < MIN_CLAIM_CONCEPTS) return null;
  const name = statement.text.slice(doer.start, doer.end);
  const byText = nameDenier(statement.text.slice(0, start), name);
  return { statement, by: doer.id, byText, claim };
}

/** Who denies, in the report's words: "mayor of Northport", or the name alone where more than an office stands there. */
function nameDenier(before: string, name: string): string {
  const clause = (before.split(CLAUSE_MARK).at(-1) ?? '').match(/[\p{L}'’.-]+/gu) ?? [];
  const end = clause.findIndex((word) => TIME_LEAD.test(word));
  const words = (end < 0 ? clause : clause.slice(0, end)).filter((word) => !NO_NAME.test(word));
  const phrase = words.join(' ');
  return words.length <= MAX_DENIER_WORDS && phrase.includes(name) ? phrase : name;
}

/** Whether the other states what is denied, of the same person, and its article nowhere tells of the denial. */
function isUncontested(denial: Denial, other: Statement, { statements }: Report): boolean {
  if (CONTESTED.test(other.text) || !other.names.includes(denial.by)) return false;
  const stated = denial.claim.filter((one) => other.concepts.includes(one));
  if (stated.length < SAME_CLAIM_SHARE * denial.claim.length) return false;
  if (!stated.some((one) => denial.statement.names.includes(one) && one !== denial.by))
    return false;
  return !statements.some((statement) => tellsDenial(statement, denial));
}

function tellsDenial(statement: Statement, { claim }: Denial): boolean {
  if (!CONTESTED.test(statement.text)) return false;
  const shared = claim.filter((one) => statement.concepts.includes(one));
  return shared.length >= SAME_DENIAL_SHARE * claim.length;
}

function findingOf(denial: Denial, other: Statement, isSecond: boolean): Finding {
  const no: Side = { ...sideOf(denial.statement), value: `denied by ${denial.byText}`, key: 'no' };
  const yes: Side = { ...sideOf(other), value: 'reported', key: 'yes' };
  return {
    kind: 'negation',
    severity: 'medium',
    topic: `what ${denial.byText} denies`,
    a: isSecond ? yes : no,
    b: isSecond ? no : yes,
    why: `One report tells that ${denial.byText} denies it, the other reports it without the denial.`,
  };
}

function sideOf(statement: Statement): Pick<Side, 'statement' | 'span'> {
  return { statement, span: statement.span };
}

/**
 * The first word by which a text tells that somebody denies something to be so, as offsets; null where there is
 * none. "Denied the crew entry" and "was denied bail" tell of a refusal.
 */
export function findDenial(text: string, words: readonly Word[]): Span | null {
  for (const match of text.matchAll(DENY)) {
    const before = text.slice(0, match.index);
    const end = match.index + match[0].length;
    const isRefused = /denied/iu.test(match[0]) && PASSIVE.test(before);
    if (isRefused || NO_DENIAL.test(before.split(CLAUSE_MARK).at(-1) ?? '')) continue;
    const after = text.slice(end);
    if (THAT.test(after) || OBJECT.test(after) || governsClause(words, end))
      return [match.index, end];
  }
  return null;
}

/** "Denied having met", "denied she had asked". Behind "to" a verb tells for what something is refused. */
function governsClause(words: readonly Word[], from: number): boolean {
  const after = words.filter(({ start }) => start >= from);
  const stop = after.findIndex(
    ({ text, lower }) => CLAUSE_MARK.test(text) || NEW_CLAUSE.test(lower),
  );
  const clause = stop < 0 ? after : after.slice(0, stop);
  const to = clause.findIndex(({ lower }) => lower === 'to');
  return clause.some(({ pos, lower, lemma }, i) => {
    if (lower.endsWith('ing')) return i < 2 && (pos === 'VERB' || pos === 'AUX');
    // What has no ending is as often a noun ("bail", "access") that the tagger takes for a verb.
    return pos === 'AUX' || (pos === 'VERB' && lower !== lemma && (to < 0 || i < to));
  });
}

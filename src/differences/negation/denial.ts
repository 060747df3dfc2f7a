import { findConcepts } from '../../reading/concepts.ts';
import { oncePer } from '../../reading/once-per.ts';
import type { Statement } from '../../reading/statement.ts';
import { findUnasserted } from '../../reading/unasserted.ts';
import { tagWords } from '../../reading/words.ts';
import type { Detector, Finding, Report, Side } from '../finding.ts';

/** Words under which a sentence tells that something is contested, or not so: it does not report the thing as plainly so. */
export const CONTESTED =
  /\b(?:deny|denie[sd]|denying|denials?|dispute[sd]?|disputing|refute[sd]?|refuting|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|hoax|untrue|false(?:ly)?|unclear|correction|stop(?:s|ped|ping)?|not|no|never)\b|n['’]t\b/iu;
/** What ends a clause or opens a quotation. */
const CLAUSE_MARK = /[,;:—–"“”]/u;
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
  const denied = findUnasserted(statement.text).find(({ standing }) => standing === 'denied');
  if (denied === undefined) return null;
  const { at, span } = denied;
  const concepts = findConcepts(tagWords(statement.text));
  const doer = concepts.findLast((one) => one.kind === 'name' && one.end <= at);
  const stop = span[0] + statement.text.slice(...span).search(CLAUSE_END);
  const inside = concepts.filter((one) => one.start > at && one.end <= stop);
  if (doer === undefined || inside.length < MIN_CLAIM_CONCEPTS) return null;
  const name = statement.text.slice(doer.start, doer.end);
  const byText = nameDenier(statement.text.slice(0, at), name);
  return { statement, by: doer.id, byText, claim: inside.map(({ id }) => id) };
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
    // "Boko Haram" and "the Islamist group Boko Haram" deny as one.
    group: `denied by ${denial.by}`,
    a: isSecond ? yes : no,
    b: isSecond ? no : yes,
    why: `One report tells that ${denial.byText} denies it, the other reports it without the denial.`,
  };
}

function sideOf(statement: Statement): Pick<Side, 'statement' | 'span'> {
  return { statement, span: statement.span };
}

import { findConcepts } from '../../reading/concepts.ts';
import { oncePer } from '../../reading/once-per.ts';
import type { Statement } from '../../reading/statement.ts';
import { tagWords } from '../../reading/words.ts';
import type { Comparison, Finding, PairContext, Side } from '../finding.ts';
import { CONTESTED } from './contested.ts';
import { CLAUSE_MARK, findDenial } from './denial-verb.ts';

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
export function compareDenials(
  a: Statement,
  b: Statement,
  context: PairContext,
): readonly Comparison[] {
  const [left, right] = [denialOf(a), denialOf(b)];
  if (left !== null && right === null && isUncontested(left, b, 'b', context))
    return [findingOf(left, b, false)];
  if (right !== null && left === null && isUncontested(right, a, 'a', context))
    return [findingOf(right, a, true)];
  return [];
}

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
function isUncontested(
  denial: Denial,
  other: Statement,
  side: 'a' | 'b',
  context: PairContext,
): boolean {
  if (CONTESTED.test(other.text) || !other.names.includes(denial.by)) return false;
  const stated = denial.claim.filter((one) => other.concepts.includes(one));
  if (stated.length < SAME_CLAIM_SHARE * denial.claim.length) return false;
  if (!stated.some((one) => denial.statement.names.includes(one) && one !== denial.by))
    return false;
  return !context.statementsOf(side).some((statement) => tellsDenial(statement, denial));
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

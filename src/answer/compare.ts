import { compareTimes } from '../compare/times.ts';
import { alone, comparePair, compareWhole } from '../differences/compare-statements.ts';
import { type Comparison, type Finding, isFinding } from '../differences/finding.ts';
import { overlap } from '../events/weights.ts';
import { readClaim } from '../reading/claim.ts';
import { type ArticleEvidence, readStatements, type Statement } from '../reading/statement.ts';
import { type PairScore, scorePair } from '../stance/model/pair.ts';
import { findValues } from '../text/values/find-values.ts';
import type { TimeValue } from '../text/values/value.ts';
import { type CompareResult, SEVERITIES } from '../types.ts';
import { badRequest } from './check-text.ts';

/** Two sentences on one event are read as of one day, so that "last week" and "two weeks ago" can be compared; a day in January makes "May" a month of "last year". */
const SAME_DAY = 15_720;
/** Overlap from which two sentences on one event say the same, and below which they do not meet. */
const SAME = 0.5;
const RELATED = 0.25;
/** Probability of entailment from which sentences that share their words say the same. */
const ENTAILED = 0.4;
/** Probability of contradiction below which a low finding is chance (RTE-3 dev: precision .57 without, .61 with it). */
const NOT_RULED_OUT = 0.2;

/** Longest text that is compared as a sentence, in characters, as for facts. */
const MAX_COMPARED = 2000;

/** Compares two sentences, taken as statements on the same event. Throws a `UserError` when one has no words or is too long. */
export function compareSentences(a: string, b: string): CompareResult {
  refuseLong(a, 'a');
  refuseLong(b, 'b');
  const left = readClaim(a, SAME_DAY);
  const right = readClaim(b, SAME_DAY);
  if (left === null || right === null)
    throw badRequest(`${left === null ? 'a' : 'b'} has no words to compare. Give a sentence.`);
  const shared = overlap(left, right);
  const comparisons = comparePair({
    a: left,
    b: right,
    reportA: alone(left, SAME_DAY),
    reportB: alone(right, SAME_DAY),
    paired: true,
  });
  const pair = scorePair(a, b);
  // The model reads a pair from one side: what it rules out must not hang on the order. Asked where a low finding hangs on it alone.
  const mayContradict = (): boolean =>
    [pair, scorePair(b, a)].some((one) => one.probabilities.contradiction >= NOT_RULED_OUT);
  const finding = worst([
    ...comparisons.filter(isFinding).filter((one) => counts(one, shared, mayContradict)),
    ...compareWhole(asArticle(a), asArticle(b)),
  ]);
  if (finding !== undefined) {
    const { kind, severity, why } = finding;
    return { verdict: 'conflict', kind, severity, why };
  }
  if (pair.contradicts && isJudgeable([left, right], comparisons)) {
    return {
      verdict: 'conflict',
      kind: 'negation',
      severity: 'medium',
      why: 'The two cannot both be so, as the wording of the one excludes the other.',
    };
  }
  if (shared >= SAME && areOfOtherTimes(a, b)) {
    const why = 'The two tell the same of different times.';
    return { verdict: 'conflict', kind: 'date', severity: 'low', why };
  }
  return agreement(comparisons, left, right, shared, pair);
}

/** Whether each names one time, with its year or its hour, and the two share no day or give two hours. */
function areOfOtherTimes(a: string, b: string): boolean {
  const [left, right] = [timesIn(a), timesIn(b)];
  const [one, other] = [left[0], right[0]];
  return (
    one !== undefined &&
    other !== undefined &&
    left.length + right.length === 2 &&
    compareTimes(one, other).relation === 'different'
  );
}

function timesIn(text: string): readonly TimeValue[] {
  return findValues(text).filter(
    (value): value is TimeValue =>
      value.type === 'time' && (value.relativeTo === 'absolute' || value.clock !== null),
  );
}

function refuseLong(text: string, name: string): void {
  if (text.length > MAX_COMPARED)
    throw badRequest(
      `${name} has ${text.length} characters; at most ${MAX_COMPARED} are compared. Give one sentence.`,
    );
}

/** A sentence as all that a report tells: of whom it speaks shows in whole reports. */
function asArticle(text: string): ArticleEvidence {
  const statements = readStatements(text, SAME_DAY);
  return { articleId: '', hash: text, published: SAME_DAY, statements };
}

/** The model is asked about sentences: not about names, and not where figures were compared and do not collide. */
function isJudgeable(
  statements: readonly Statement[],
  comparisons: readonly Comparison[],
): boolean {
  const settled = comparisons.some((one) => !isFinding(one) && one.verdict !== 'agree');
  return !settled && statements.some(({ frames }) => frames.some((frame) => frame.verbal));
}

/** A low finding counts between sentences that meet in words, and of figures, dates and denials only if the model does not rule it out. */
function counts(finding: Finding, shared: number, mayContradict: () => boolean): boolean {
  if (finding.severity !== 'low' && finding.kind !== 'negation') return true;
  if (shared < RELATED) return false;
  return finding.kind === 'quote' || mayContradict();
}

function worst(findings: readonly Finding[]): Finding | undefined {
  return findings.toSorted(
    (a, b) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity),
  )[0];
}

function agreement(
  comparisons: readonly Comparison[],
  a: Statement,
  b: Statement,
  shared: number,
  pair: PairScore,
): CompareResult {
  const told = (verdict: CompareResult['verdict'], why: string): CompareResult => {
    return { verdict, kind: null, severity: null, why };
  };
  const dismissed = comparisons.flatMap((one) => (isFinding(one) ? [] : [one]));
  const agrees = dismissed.find(({ verdict }) => verdict === 'agree');
  const compatible = dismissed.find(
    ({ verdict }) => verdict === 'compatible' || verdict === 'other-window',
  );
  if (shared >= SAME && compatible === undefined && pair.probabilities.entailment >= ENTAILED)
    return told('agree', agrees?.why ?? 'They say the same in other words.');
  if (compatible !== undefined) return told('compatible', compatible.why);
  if (agrees !== undefined) return told('agree', agrees.why);
  if (shared >= RELATED || a.names.some((name) => b.names.includes(name)))
    return told('compatible', 'They speak of the same matter and nothing in them collides.');
  return told('unrelated', 'They have too little in common to be compared.');
}

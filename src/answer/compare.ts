import { UserError } from '../errors.ts';
import { readClaim } from '../evidence/claim.ts';
import { comparePair } from '../evidence/disagree/compare.ts';
import { type Comparison, type Finding, isFinding } from '../evidence/disagree/finding.ts';
import type { Statement } from '../evidence/statement.ts';
import { EVEN_WEIGHTS, overlap } from '../evidence/weights.ts';
import type { CompareResult, Severity } from '../types.ts';

const SEVERITIES: readonly Severity[] = ['low', 'medium', 'high'];
/** Two sentences on one event are read as of one day, so that "last week" and "two weeks ago" can be compared; a day in January makes "May" a month of "last year". */
const SAME_DAY = 15_720;
/** Overlap from which two sentences on one event say the same, and below which they do not meet. */
const SAME = 0.5;
const RELATED = 0.25;

/** Compares two sentences, taken as statements on the same event. Throws a `UserError` when one has no words. */
export function compareSentences(a: string, b: string): CompareResult {
  const left = readClaim(a, SAME_DAY);
  const right = readClaim(b, SAME_DAY);
  if (left === null || right === null)
    throw new UserError(
      'bad-request',
      `${left === null ? 'a' : 'b'} has no words to compare. Give a sentence.`,
    );
  const shared = overlap(left, right, EVEN_WEIGHTS);
  const comparisons = comparePair({
    a: left,
    b: right,
    weights: EVEN_WEIGHTS,
    publishedA: SAME_DAY,
    publishedB: SAME_DAY,
    paired: true,
  });
  const finding = worst(comparisons.filter(isFinding).filter((one) => counts(one, shared)));
  if (finding !== undefined)
    return {
      verdict: 'conflict',
      kind: finding.kind,
      severity: finding.severity,
      why: finding.why,
    };
  return agreement(comparisons, left, right, shared);
}

/** A low finding between sentences that hardly meet is chance. */
function counts(finding: Finding, shared: number): boolean {
  return finding.severity !== 'low' || shared >= RELATED;
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
): CompareResult {
  const dismissed = comparisons.filter((one) => !isFinding(one));
  const agrees = dismissed.find((one) => 'verdict' in one && one.verdict === 'agree');
  const compatible = dismissed.find(
    (one) => 'verdict' in one && (one.verdict === 'compatible' || one.verdict === 'other-window'),
  );
  if (shared >= SAME && compatible === undefined)
    return {
      verdict: 'agree',
      kind: null,
      severity: null,
      why: agrees?.why ?? 'They say the same in other words.',
    };
  if (agrees !== undefined || compatible !== undefined)
    return {
      verdict: compatible === undefined ? 'agree' : 'compatible',
      kind: null,
      severity: null,
      why: (compatible ?? agrees)?.why ?? '',
    };
  if (shared >= RELATED || a.names.some((name) => b.names.includes(name)))
    return {
      verdict: 'compatible',
      kind: null,
      severity: null,
      why: 'They speak of the same matter and nothing in them collides.',
    };
  return {
    verdict: 'unrelated',
    kind: null,
    severity: null,
    why: 'They have too little in common to be compared.',
  };
}

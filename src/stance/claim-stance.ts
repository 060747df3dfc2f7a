import { alone, comparePair } from '../differences/compare-statements.ts';
import { type Comparison, type Finding, isFinding } from '../differences/finding.ts';
import type { Weights } from '../events/weights.ts';
import type { Claim } from '../reading/claim.ts';
import { countsOtherPeople } from '../reading/counted-people.ts';
import { daysTold } from '../reading/dates.ts';
import { deedMood } from '../reading/deeds/deed-mood.ts';
import { type ArticleEvidence, type Statement, wordsAt } from '../reading/statement.ts';
import { standingOf } from '../reading/unasserted.ts';
import type { Stance } from '../types.ts';
import { type Match, matchClaim, othersDo, takesOtherPosition } from './claim-match.ts';

/** What one article says of a claim: the statements that show it, best first. */
export interface ClaimStance {
  readonly articleId: string;
  readonly stance: Exclude<Stance, 'other-event'>;
  /** 0 to 1: how much of the claim the best statement covers, lowered by what is missing. */
  readonly confidence: number;
  /** The article's own figure or date where the claim has one, verbatim; null otherwise. */
  readonly value: string | null;
  readonly statements: readonly Statement[];
  /** The best statement bears the claim out plainly, leaving neither doer nor date open. */
  readonly plain: boolean;
  /** Days the statement itself speaks of, where it names a time; null otherwise. */
  readonly when: readonly { readonly from: number; readonly to: number }[];
}

/** Share of the claim's weight a statement must hold to report it, to be held against it, and to mention it. */
const REPORTS = 0.64;
const AGAINST = 0.45;
/** The same share where the sentence leaves out who did it, or dates it only roughly. */
const OPEN_REPORTS = 0.8;
const MENTIONS = 0.5;
/** A name that stands elsewhere in the article counts half: the sentence may say "the city" or "it". */
const CONTEXT_SHARE = 0.5;
/** A claim with a figure is only touched by a statement without one when nearly all else is there. */
const MENTIONS_WITHOUT_FIGURE = 0.8;
/** Share of the claim's other words a mention must hold: names alone touch nothing. */
const MENTIONED_WORDS = 0.4;
/** "At least 400" bears out a claim of up to a tenth more; a claim of 1,000 is another figure. */
const OPEN_FIGURE_SLACK = 0.1;
/** Statements shown for one article. */
const MAX_STATEMENTS = 3;

interface Judged {
  readonly statement: Statement;
  readonly stance: 'reports' | 'differs' | 'denies' | 'mentions';
  readonly coverage: number;
  readonly value: string | null;
  readonly match: Match;
}

/** What an article says of a claim. The claim's relative dates ("two weeks ago") are read as of the article's day. */
export function judgeClaim(claim: Claim, article: ArticleEvidence, weights: Weights): ClaimStance {
  const wanted = claim.asOf(article.published);
  const context = new Set(article.statements.flatMap((statement) => statement.names));
  const missing = wanted === null || lacksName(wanted, context);
  const judged = missing
    ? []
    : article.statements.flatMap(
        (statement) => judgeStatement(wanted, statement, context, article.published, weights) ?? [],
      );
  const stance = decide(judged);
  const shown = judged
    .filter((one) => one.stance === stance)
    .toSorted(
      (a, b) =>
        Number(b.match === 'same') - Number(a.match === 'same') ||
        b.coverage - a.coverage ||
        a.statement.paragraph - b.statement.paragraph,
    );
  const best = shown[0];
  return {
    articleId: article.articleId,
    stance,
    confidence:
      best === undefined
        ? 1 - Math.max(0, ...judged.map((one) => one.coverage))
        : Math.min(1, best.coverage),
    value: best?.value ?? null,
    plain: best?.match === 'same',
    statements: shown.slice(0, MAX_STATEMENTS).map((one) => one.statement),
    when: daysTold(best?.statement.times ?? []),
  };
}

/** A claim about somebody the article never names is not touched by it. */
function lacksName(claim: Statement, context: ReadonlySet<string>): boolean {
  const subjects = claim.names.filter((name) => !context.has(name));
  return subjects.length > 0 && subjects.length * 2 >= claim.names.length;
}

function judgeStatement(
  claim: Statement,
  statement: Statement,
  context: ReadonlySet<string>,
  published: number | null,
  weights: Weights,
): Judged | null {
  const coverage = claimCoverage(claim, statement, context, weights);
  if (coverage < AGAINST && !takesOtherPosition(claim, statement)) return null;
  if (countsOtherPeople(claim, statement)) return null;
  const closed = closeOpenFigures(statement);
  const comparisons = comparePair({
    a: claim,
    b: closed,
    reportA: alone(claim, published),
    reportB: alone(closed, published),
    claimed: true,
  });
  const mentioned = coverage >= MENTIONS && wordCoverage(claim, statement) >= MENTIONED_WORDS;
  const figure = figureState(claim, comparisons);
  const standing = standingOf(claim, statement);
  const judged = (stance: Judged['stance'], match: Match, value: string | null = null): Judged => {
    return { statement, stance, coverage, value, match };
  };
  if (standing !== 'said') {
    if (standing === 'denied' && coverage >= REPORTS && figure !== 'missing')
      return judged('denies', 'same');
    return mentioned ? judged('mentions', 'other') : null;
  }
  const against = strongest(
    comparisons
      .filter(isFinding)
      .filter(
        (finding) =>
          countsAgainst(finding, coverage) &&
          (finding.kind === 'status' || !othersDo(claim, statement)),
      ),
  );
  // What is still planned is no other state of what a fact calls done: it is spoken of.
  if (against?.kind === 'status' && deedMood(claim, statement) === 'planned')
    return judged('mentions', 'other');
  if (against !== undefined) {
    // Of what is done or denied a position is named in Byline's words, not in the article's.
    const value = against.kind === 'quantity' || against.kind === 'date' ? against.b.value : null;
    return judged(against.kind === 'negation' ? 'denies' : 'differs', 'same', value);
  }
  if (figure === 'missing')
    return coverage >= MENTIONS_WITHOUT_FIGURE ? judged('mentions', 'other') : null;
  const told = matchClaim(claim, statement, published);
  const match = told === 'open' && figure === 'met' ? 'same' : told;
  const needed = figure === 'met' ? MENTIONS : match === 'same' ? REPORTS : OPEN_REPORTS;
  if (match !== 'other' && coverage >= needed)
    return judged('reports', match, ownValue(claim, comparisons, statement));
  return mentioned ? judged('mentions', match) : null;
}

/** An article's "at least 400" is its figure for a claim, not a licence for any larger one. */
function closeOpenFigures(statement: Statement): Statement {
  return {
    ...statement,
    quantities: statement.quantities.map((one) =>
      one.hi === Number.POSITIVE_INFINITY ? { ...one, hi: one.lo * (1 + OPEN_FIGURE_SLACK) } : one,
    ),
  };
}

function wordCoverage(claim: Statement, statement: Statement): number {
  const names = new Set(claim.names);
  const words = claim.concepts.filter((concept) => !names.has(concept) && !concept.startsWith('='));
  return words.length === 0
    ? 1
    : words.filter((concept) => statement.concepts.includes(concept)).length / words.length;
}

function claimCoverage(
  claim: Statement,
  statement: Statement,
  context: ReadonlySet<string>,
  weights: Weights,
): number {
  const held = new Set(statement.concepts);
  let total = 0;
  let found = 0;
  for (const concept of claim.concepts) {
    if (concept.startsWith('=')) continue;
    const weight = weights.idf(concept);
    total += weight;
    if (held.has(concept)) found += weight;
    else if (context.has(concept)) found += weight * CONTEXT_SHARE;
  }
  return total === 0 ? 0 : found / total;
}

/** Only a figure, a date, a finished or unfinished state, and a negation of nearly the same words count against a claim. */
function countsAgainst(finding: Finding, coverage: number): boolean {
  if (finding.kind === 'negation') return coverage >= REPORTS;
  return KIND_ORDER.includes(finding.kind) && finding.severity !== 'low';
}

const KIND_ORDER: readonly Finding['kind'][] = ['negation', 'quantity', 'status', 'date'];

function strongest(findings: readonly Finding[]): Finding | undefined {
  return findings.toSorted((a, b) => KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind))[0];
}

/** Whether the claim's figures are met by the statement; 'none' when the claim has no figure to meet. */
function figureState(
  claim: Statement,
  comparisons: readonly Comparison[],
): 'met' | 'missing' | 'none' {
  if (claim.quantities.length === 0) return 'none';
  return comparisons.some((one) => isAgreement(one) && one.why.includes('figures'))
    ? 'met'
    : 'missing';
}

function isAgreement(one: Comparison): boolean {
  return !isFinding(one) && (one.verdict === 'agree' || one.verdict === 'compatible');
}

/** The statement's own wording of what the claim counts or dates. */
function ownValue(
  claim: Statement,
  comparisons: readonly Comparison[],
  statement: Statement,
): string | null {
  const met = comparisons.find((one) => isAgreement(one) && one.why.includes(' / '));
  if (met !== undefined) return met.why.slice(met.why.indexOf(' / ') + 3, met.why.lastIndexOf(':'));
  const heads = new Set(claim.quantities.map((one) => one.head));
  const quantity = statement.quantities.find((one) => heads.has(one.head));
  return quantity === undefined ? null : wordsAt(statement, quantity.span);
}

/**
 * What the article says on the whole: a plain report outweighs what differs from it elsewhere in the same
 * article, a plain denial outweighs a report that only leaves it open.
 */
function decide(judged: readonly Judged[]): ClaimStance['stance'] {
  const holds = (stance: Judged['stance'], match?: Match): boolean =>
    judged.some((one) => one.stance === stance && (match === undefined || one.match === match));
  if (holds('reports', 'same')) return 'reports';
  for (const stance of ['denies', 'differs', 'reports', 'mentions'] as const)
    if (holds(stance)) return stance;
  return 'silent';
}

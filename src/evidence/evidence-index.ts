import type { Article } from '../corpus/article.ts';
import type { DisagreementKind, Severity, Span } from '../types.ts';
import type { Finding, Side } from './disagree/finding.ts';
import { compareArticles } from './disagree/pairs.ts';
import { linkEvents } from './same-event.ts';
import { buildSketches } from './sketches/build-sketches.ts';
import { type ArticleEvidence, readEvidence, type Statement } from './statement.ts';

/** One side of a stored finding; `statement` is the position in its article's statements. */
export interface StoredSide {
  readonly statement: number;
  readonly value: string;
  readonly key: string;
  readonly span: Span;
}

/** A finding that can be written to a file. */
export interface StoredFinding {
  readonly kind: DisagreementKind;
  readonly severity: Severity;
  readonly topic: string;
  /** Findings of one group that share a statement form one disagreement. */
  readonly group: string;
  readonly why: string;
  readonly a: StoredSide;
  readonly b: StoredSide;
}

/** What comparing two articles of one event found. Kept until one of the two hashes changes. */
export interface ArticlePair {
  readonly a: string;
  readonly b: string;
  readonly hashA: string;
  readonly hashB: string;
  readonly similarity: number;
  readonly findings: readonly StoredFinding[];
}

/** Everything the evidence layer knows of a corpus; plain data that survives JSON. */
export interface EvidenceIndex {
  readonly articles: readonly ArticleEvidence[];
  readonly pairs: readonly ArticlePair[];
}

/** Where the build is: statements are read article by article, then articles of one event are compared. */
export type EvidenceProgress = (
  phase: 'indexing' | 'comparing',
  done: number,
  total: number,
) => void;

/**
 * Builds the evidence of a corpus. What `previous` holds for unchanged articles, and for pairs of unchanged
 * articles, is taken over; the result is the same as that of a full build, as a comparison looks at nothing
 * but its two articles. Teasers take part in no event.
 */
export function buildEvidence(
  articles: readonly Article[],
  previous: EvidenceIndex | null,
  onProgress?: EvidenceProgress,
): EvidenceIndex {
  const known = new Map(previous?.articles.map((one) => [`${one.articleId} ${one.hash}`, one]));
  const read = articles.map((article, i) => {
    onProgress?.('indexing', i, articles.length);
    return known.get(`${article.id} ${article.hash}`) ?? readEvidence(article);
  });
  const teasers = new Set(
    articles.filter((article) => article.kind === 'teaser').map((article) => article.id),
  );
  const told = read.filter((one) => !teasers.has(one.articleId));
  const outletOf = new Map(articles.map((article) => [article.id, article.outlet]));
  const compared = new Map(previous?.pairs.map((pair) => [pairKey(pair), pair]));
  const links = linkEvents(buildSketches(told));
  const pairs: ArticlePair[] = [];
  for (const [i, link] of links.entries()) {
    onProgress?.('comparing', i, links.length);
    const a = told[link.a];
    const b = told[link.b];
    if (a === undefined || b === undefined) continue;
    const key = { a: a.articleId, b: b.articleId, hashA: a.hash, hashB: b.hash };
    const ofOne = outletOf.get(a.articleId) === outletOf.get(b.articleId);
    const findings = compared.get(pairKey(key))?.findings ?? compareAndStore(a, b, ofOne);
    pairs.push({ ...key, similarity: link.similarity, findings });
  }
  return { articles: read, pairs };
}

function compareAndStore(
  a: ArticleEvidence,
  b: ArticleEvidence,
  ofOne: boolean,
): readonly StoredFinding[] {
  const [left, right] = [positionsIn(a), positionsIn(b)];
  return compareArticles(a, b).map((finding) =>
    store(ofOne ? ofOneOutlet(finding) : finding, left, right),
  );
}

/** Two reports of one outlet are no two sources: what differs is its own later word, or another matter. */
function ofOneOutlet(finding: Finding): Finding {
  const why = `${finding.why} Both are reports of one outlet: the later may be its update.`;
  return { ...finding, severity: 'low', why };
}

function pairKey(pair: Pick<ArticlePair, 'a' | 'b' | 'hashA' | 'hashB'>): string {
  return JSON.stringify([pair.a, pair.hashA, pair.b, pair.hashB]);
}

function store(
  { kind, severity, topic, group, why, a, b }: Finding,
  left: ReadonlyMap<Statement, number>,
  right: ReadonlyMap<Statement, number>,
): StoredFinding {
  return {
    kind,
    severity,
    topic,
    group: group ?? topic,
    why,
    a: storeSide(a, left),
    b: storeSide(b, right),
  };
}

function storeSide(
  { statement, value, key, span }: Side,
  positions: ReadonlyMap<Statement, number>,
): StoredSide {
  return { statement: positions.get(statement) ?? -1, value, key, span };
}

/** Where each statement stands in its article. */
function positionsIn({ statements }: ArticleEvidence): ReadonlyMap<Statement, number> {
  return new Map(statements.map((statement, i) => [statement, i]));
}

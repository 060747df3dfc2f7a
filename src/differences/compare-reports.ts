import type { StoredFinding, StoredSide } from '../events/evidence-index.ts';
import type { ArticleEvidence, Statement } from '../reading/statement.ts';
import { compareArticles } from './compare-articles.ts';
import type { Finding, Side } from './finding.ts';

/**
 * What two reports of one event differ in, in a form that can be kept. `ofOneOutlet`: both are of one outlet, and no two
 * sources: what differs is its own later word, or another matter.
 */
export function compareReports(
  a: ArticleEvidence,
  b: ArticleEvidence,
  ofOneOutlet: boolean,
): readonly StoredFinding[] {
  const found = compareArticles(a, b);
  if (found.length === 0) return [];
  const [left, right] = [positionsIn(a), positionsIn(b)];
  return found.map((finding) => store(ofOneOutlet ? toUpdate(finding) : finding, left, right));
}

function toUpdate(finding: Finding): Finding {
  const why = `${finding.why} Both are reports of one outlet: the later may be its update.`;
  return { ...finding, severity: 'low', why };
}

function store(
  { kind, severity, topic, group = topic, why, a, b }: Finding,
  left: ReadonlyMap<Statement, number>,
  right: ReadonlyMap<Statement, number>,
): StoredFinding {
  return { kind, severity, topic, group, why, a: storeSide(a, left), b: storeSide(b, right) };
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

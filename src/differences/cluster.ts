import { createHash } from 'node:crypto';
import type { ArticlePair, StoredFinding, StoredSide } from '../events/evidence-index.ts';
import type { ArticleEvidence } from '../reading/statement.ts';
import { type DisagreementKind, SEVERITIES, type Severity } from '../types.ts';
import type { Side } from './finding.ts';

/** One statement of a position, and the words of it that show the position. */
export type HeldStatement = Pick<Side, 'statement' | 'span'>;

/** One position of a cluster with every statement that holds it. */
export interface HeldPosition {
  readonly value: string;
  readonly statements: readonly HeldStatement[];
}

/** One disagreement: all positions on one thing within one event, every statement once. */
export interface Cluster {
  readonly id: string;
  readonly kind: DisagreementKind;
  readonly severity: Severity;
  readonly topic: string;
  readonly positions: readonly HeldPosition[];
  readonly reasons: readonly string[];
}

/** More positions than this are a list of different things (earnings, prices), not sources that disagree. */
const MAX_POSITIONS = 5;
/** How the groups begin of what the reader found to differ. */
export const READ = 'read ';
/** Length of an id in hex digits: 48 bits, no collision among the disagreements of any corpus that fits one machine. */
const ID_LENGTH = 12;

interface Edge {
  readonly finding: StoredFinding;
  readonly a: Side;
  readonly b: Side;
}

/**
 * Joins pairwise findings into disagreements: findings of one kind and group that share a statement are one.
 * Most severe first, then by the number of statements. The order of the articles changes nothing.
 */
export function clusterFindings(
  pairs: readonly ArticlePair[],
  evidenceOf: (articleId: string) => ArticleEvidence | undefined,
): readonly Cluster[] {
  const edges = pairs.flatMap((pair) => edgesOf(pair, evidenceOf));
  return groupEdges(edges).flatMap(buildCluster).toSorted(bySeverity);
}

/** Order of disagreements: the most severe first, then those of the most statements, then by id. */
export function bySeverity(a: Cluster, b: Cluster): number {
  return (
    SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity) ||
    countStatements(b) - countStatements(a) ||
    (a.id < b.id ? -1 : 1)
  );
}

function edgesOf(
  pair: ArticlePair,
  evidenceOf: (articleId: string) => ArticleEvidence | undefined,
): readonly Edge[] {
  return pair.findings.flatMap((finding) => {
    const a = sideOf(finding.a, evidenceOf(pair.a));
    const b = sideOf(finding.b, evidenceOf(pair.b));
    return a === null || b === null ? [] : [{ finding, a, b }];
  });
}

function sideOf(side: StoredSide, article: ArticleEvidence | undefined): Side | null {
  const statement = article?.statements[side.statement];
  return statement === undefined ? null : { ...side, statement };
}

function sideId({ statement }: Side): string {
  return `${statement.articleId}#${statement.paragraph}:${statement.span[0]}`;
}

function wordsId(side: Side): string {
  return `${sideId(side)}:${side.span[0]}`;
}

/** Findings that meet are one, apart for each kind and group; figures and quotations by their own words, whatever is found of them ("11 died and 46 were hurt" are two). */
function groupEdges(edges: readonly Edge[]): readonly (readonly Edge[])[] {
  const scoped = ({ finding: { kind, group } }: Edge, side: Side): string =>
    kind === 'quote' || kind === 'quantity'
      ? `${kind}\n${wordsId(side)}`
      : `${kind}\n${group}\n${sideId(side)}`;
  return joinBy(edges, (edge) => [scoped(edge, edge.a), scoped(edge, edge.b)]);
}

function buildCluster(edges: readonly Edge[]): readonly Cluster[] {
  const [first] = edges as readonly [Edge, ...Edge[]];
  const positions = positionsOf(
    first.finding.kind,
    edges.flatMap((edge) => [edge.a, edge.b]),
  );
  if (positions.length < 2) return [];
  const isOfMany = isList(first.finding.kind, positions);
  // The reader takes figures one by one for the same: what it so strings together is nothing that sources differ in.
  const isRead = ({ finding }: Edge): boolean => finding.group.startsWith(READ);
  if (isOfMany && edges.some(isRead))
    return groupEdges(edges.filter((edge) => !isRead(edge))).flatMap(buildCluster);
  const worst = Math.max(...edges.map(({ finding }) => SEVERITIES.indexOf(finding.severity)));
  const severity = isOfMany ? 'low' : (SEVERITIES[worst] ?? 'low');
  const { kind } = first.finding;
  const topic = edges.map(({ finding }) => finding.topic).toSorted()[0] ?? '';
  const ids = [...new Set(edges.flatMap((edge) => [sideId(edge.a), sideId(edge.b)]))].toSorted();
  const id = createHash('sha256')
    .update(JSON.stringify([kind, topic, ids]))
    .digest('hex')
    .slice(0, ID_LENGTH);
  const reasons = [...new Set(edges.map((edge) => edge.finding.why))].toSorted();
  return [{ id, kind, severity, topic, positions, reasons }];
}

/** Many positions, or figures and dates of which one article gives two, are different things told alike. */
function isList(kind: DisagreementKind, positions: readonly HeldPosition[]): boolean {
  if (positions.length > MAX_POSITIONS) return true;
  if (kind !== 'quantity' && kind !== 'date') return false;
  const holders = positions.flatMap((position) => [
    ...new Set(position.statements.map(({ statement }) => statement.articleId)),
  ]);
  return new Set(holders).size < holders.length;
}

/** The positions that sides hold: one where they have its key, stand in the same words, or give the same ones. */
function positionsOf(kind: DisagreementKind, sides: readonly Side[]): readonly HeldPosition[] {
  return joinBy(sides, (side) => [
    `key ${side.key}`,
    `words ${wordsId(side)}`,
    // "Yesterday" is another day in another report.
    ...(kind === 'quantity' || kind === 'quote' ? [`value ${side.value.toLowerCase()}`] : []),
  ])
    .map((held) => {
      const own = new Map(held.map((side) => [sideId(side), side]));
      const sorted = [...own.values()].toSorted((a, b) => (sideId(a) < sideId(b) ? -1 : 1));
      const value =
        sorted
          .map((side) => side.value)
          .toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))[0] ?? '';
      return { value, statements: sorted.map(({ statement, span }) => ({ statement, span })) };
    })
    .toSorted((a, b) => b.statements.length - a.statements.length || (a.value < b.value ? -1 : 1));
}

function countStatements(cluster: Cluster): number {
  return cluster.positions.reduce((sum, position) => sum + position.statements.length, 0);
}

/** Items that share a label, also over others, by union-find; groups and their members in the order of the items. */
export function joinBy<T>(
  items: readonly T[],
  labelsOf: (item: T) => readonly [string, ...string[]],
): readonly (readonly T[])[] {
  const parents = new Map<string, string>();
  const root = (label: string): string => {
    let at = label;
    for (let up = parents.get(at); up !== undefined && up !== at; up = parents.get(at)) at = up;
    return at;
  };
  for (const item of items) {
    const [first, ...others] = labelsOf(item);
    for (const other of others) {
      const [head = '', tail = ''] = [root(first), root(other)].toSorted();
      if (head !== tail) parents.set(tail, head);
    }
  }
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const label = root(labelsOf(item)[0]);
    const group = groups.get(label);
    if (group === undefined) groups.set(label, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}

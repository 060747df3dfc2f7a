import { createHash } from 'node:crypto';
import type { ArticlePair, StoredFinding, StoredSide } from '../events/evidence-index.ts';
import type { ArticleEvidence, Statement } from '../reading/statement.ts';
import type { DisagreementKind, Severity, Span } from '../types.ts';
import { joinBy } from './join-by.ts';

/** One statement of a position, and the words of it that show the position. */
export interface HeldStatement {
  readonly statement: Statement;
  readonly span: Span;
}

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

const SEVERITIES: readonly Severity[] = ['low', 'medium', 'high'];
/** More positions than this are a list of different things (earnings, prices), not sources that disagree. */
const MAX_POSITIONS = 5;
/** How the groups begin of what the reader found to differ. */
export const READ = 'read ';
/** Length of an id in hex digits: 48 bits, no collision among the disagreements of any corpus that fits one machine. */
const ID_LENGTH = 12;

interface Node {
  readonly key: string;
  readonly value: string;
  readonly statement: Statement;
  readonly span: Span;
}

interface Edge {
  readonly finding: StoredFinding;
  readonly a: Node;
  readonly b: Node;
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
    const a = nodeOf(finding.a, evidenceOf(pair.a));
    const b = nodeOf(finding.b, evidenceOf(pair.b));
    return a === null || b === null ? [] : [{ finding, a, b }];
  });
}

function nodeOf(side: StoredSide, article: ArticleEvidence | undefined): Node | null {
  const statement = article?.statements[side.statement];
  return statement === undefined
    ? null
    : { key: side.key, value: side.value, statement, span: side.span };
}

function nodeId({ statement }: Node): string {
  return `${statement.articleId}#${statement.paragraph}:${statement.span[0]}`;
}

function wordsId(node: Node): string {
  return `${nodeId(node)}:${node.span[0]}`;
}

/** Findings that meet are one, apart for each kind and group; figures and quotations by their own words, whatever is found of them ("11 died and 46 were hurt" are two). */
function groupEdges(edges: readonly Edge[]): readonly (readonly Edge[])[] {
  const scoped = ({ finding: { kind, group } }: Edge, node: Node): string =>
    kind === 'quote' || kind === 'quantity'
      ? `${kind}\n${wordsId(node)}`
      : `${kind}\n${group}\n${nodeId(node)}`;
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
  const severity = isOfMany ? 'low' : worstOf(edges);
  const { kind } = first.finding;
  const topic = edges.map(({ finding }) => finding.topic).toSorted()[0] ?? '';
  const ids = [...new Set(edges.flatMap((edge) => [nodeId(edge.a), nodeId(edge.b)]))].toSorted();
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

function worstOf(edges: readonly Edge[]): Severity {
  return (
    SEVERITIES[Math.max(...edges.map((edge) => SEVERITIES.indexOf(edge.finding.severity)))] ?? 'low'
  );
}

/** The positions that nodes hold: one where they have its key, stand in the same words, or give the same ones. */
function positionsOf(kind: DisagreementKind, nodes: readonly Node[]): readonly HeldPosition[] {
  return joinBy(nodes, (node) => [
    `key ${node.key}`,
    `words ${wordsId(node)}`,
    // "Yesterday" is another day in another report.
    ...(kind === 'quantity' || kind === 'quote' ? [`value ${node.value.toLowerCase()}`] : []),
  ])
    .map((held) => {
      const own = new Map(held.map((node) => [nodeId(node), node]));
      const sorted = [...own.values()].toSorted((a, b) => (nodeId(a) < nodeId(b) ? -1 : 1));
      const value =
        sorted
          .map((node) => node.value)
          .toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))[0] ?? '';
      return { value, statements: sorted.map(({ statement, span }) => ({ statement, span })) };
    })
    .toSorted((a, b) => b.statements.length - a.statements.length || (a.value < b.value ? -1 : 1));
}

function countStatements(cluster: Cluster): number {
  return cluster.positions.reduce((sum, position) => sum + position.statements.length, 0);
}

import { join } from 'node:path';
import type { Article } from '../../src/corpus/article.ts';
import { readJsonl } from '../../src/corpus/read-jsonl.ts';
import { type Cluster, clusterFindings } from '../../src/differences/cluster.ts';
import type { EvidenceIndex } from '../../src/events/evidence-index.ts';
import { evidenceOf } from '../events/build-evidence.ts';
import { evalFolder, readJsonLines } from './eval-data.ts';
import { describePrecision } from './events/precision.ts';

/** One article of a set, and the event or rumour it tells of. */
interface EventArticle {
  readonly id: string;
  readonly event: string;
  readonly outlet: string;
  readonly published: string | null;
  readonly headline: string;
  readonly text: string;
}

/** One article of BASIL: three outlets tell each event. */
interface BasilRow {
  readonly id: string;
  readonly event: string;
  readonly outlet: string;
  readonly date: string;
  readonly headline: string;
  readonly text: string;
}

/** One article of Emergent: many tell each rumour; most have no known outlet, none a date. */
interface EmergentRow {
  readonly id: string;
  readonly claimId: string;
  readonly claim: string;
  readonly body: string;
}

function readBasil(): readonly EventArticle[] {
  const rows = readJsonLines<BasilRow>(join(evalFolder('events'), 'basil_events.jsonl'));
  return rows.map(({ date, ...row }) => ({ ...row, published: date }));
}

/** Every article of Emergent stands for an outlet of its own, as the data does not tell them. */
function readEmergent(): readonly EventArticle[] {
  const rows = readJsonLines<EmergentRow>(join(evalFolder('stance'), 'emergent_bodies.jsonl.gz'));
  return rows.map(({ id, claimId, claim, body }) => ({
    id,
    event: claimId,
    outlet: `Outlet ${id}`,
    published: null,
    headline: claim,
    text: body,
  }));
}

function readArticles(rows: readonly EventArticle[]): readonly Article[] {
  const lines = rows.map(({ event: _, ...row }) => JSON.stringify(row));
  return readJsonl(Buffer.from(lines.join('\n')), 'events').built.flatMap((one) =>
    'article' in one ? [one.article] : [],
  );
}

/** Counts of clusters by kind and severity, most first. */
function countClusters(clusters: readonly Cluster[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { kind, severity } of clusters) {
    const key = `${kind} ${severity}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1]).map(([key, count]) => `  ${key} ${count}`);
}

/** A cluster with the sentences of its positions, to be judged by a person. */
function describeCluster({ kind, severity, topic, positions }: Cluster): string {
  const held = positions.flatMap(({ value, statements }) =>
    statements.map(({ statement }) => `    ${value}: ${statement.text}`),
  );
  return [`  ${kind} ${severity}, ${topic}`, ...held].join('\n');
}

/** How many pairs of one event are linked, and how many links join two events. */
function describeLinks({ pairs }: EvidenceIndex, rows: readonly EventArticle[]): string {
  const eventOf = new Map(rows.map(({ id, event }) => [id, event]));
  const same = pairs.filter(({ a, b }) => eventOf.get(a) === eventOf.get(b)).length;
  const possible = rows.reduce(
    (sum, a, i) => sum + rows.slice(i + 1).filter((b) => b.event === a.event).length,
    0,
  );
  return `links of one event ${same} of ${possible}, foreign links ${pairs.length - same}`;
}

async function evaluate(name: string, rows: readonly EventArticle[]): Promise<readonly Cluster[]> {
  const articles = readArticles(rows);
  const begin = performance.now();
  const { index: evidence } = await evidenceOf(articles);
  const seconds = (performance.now() - begin) / 1000;
  const clusters = clusterFindings(evidence.pairs, evidence.article);
  console.log(`${name}: ${articles.length} articles read and compared in ${seconds.toFixed(1)} s`);
  console.log(describeLinks(evidence, rows));
  console.log(`disagreements ${clusters.length}\n${countClusters(clusters).join('\n')}`);
  if (process.argv.includes('--list'))
    for (const cluster of clusters.filter((one) => one.severity !== 'low'))
      console.log(describeCluster(cluster));
  for (const line of describePrecision(clusters)) console.log(line);
  return clusters;
}

const shown = [
  ...(await evaluate('BASIL, events of three outlets', readBasil())),
  ...(await evaluate('Emergent, rumours', readEmergent())),
];
console.log('both');
for (const line of describePrecision(shown)) console.log(line);

import { join } from 'node:path';
import { readJsonl } from '../../src/corpus/read-jsonl.ts';
import { type Cluster, clusterFindings } from '../../src/evidence/disagree/cluster.ts';
import { buildEvidence } from '../../src/evidence/evidence-index.ts';
import { evalFolder, readJsonLines } from './eval-data.ts';
import { describePrecision } from './events/precision.ts';

/** One article of BASIL: three outlets tell each event. */
interface EventArticle {
  readonly id: string;
  readonly event: string;
  readonly outlet: string;
  readonly date: string;
  readonly headline: string;
  readonly text: string;
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

const rows = readJsonLines<EventArticle>(join(evalFolder('events'), 'basil_events.jsonl'));
const lines = rows.map(({ id, outlet, date, headline, text }) =>
  JSON.stringify({ id, outlet, headline, published: date, text }),
);
const articles = readJsonl(Buffer.from(lines.join('\n')), 'events').built.flatMap((one) =>
  'article' in one ? [one.article] : [],
);
const begin = performance.now();
const evidence = buildEvidence(articles, null);
const seconds = (performance.now() - begin) / 1000;

const eventOf = new Map(rows.map(({ id, event }) => [id, event]));
const same = evidence.pairs.filter(({ a, b }) => eventOf.get(a) === eventOf.get(b)).length;
const pairs = rows.reduce(
  (sum, a, i) => sum + rows.slice(i + 1).filter((b) => b.event === a.event).length,
  0,
);
const clusters = clusterFindings(evidence);
console.log(`${articles.length} articles read and compared in ${seconds.toFixed(1)} s`);
console.log(
  `links of one event ${same} of ${pairs}, foreign links ${evidence.pairs.length - same}`,
);
console.log(`disagreements ${clusters.length}\n${countClusters(clusters).join('\n')}`);
if (process.argv.includes('--list'))
  for (const cluster of clusters.filter((one) => one.severity !== 'low'))
    console.log(describeCluster(cluster));

for (const line of describePrecision(clusters)) console.log(line);

import { join } from 'node:path';
import { openLibrary } from '../../src/answer/library.ts';
import { reported } from '../../src/answer/reported.ts';
import type { Article } from '../../src/corpus/article.ts';
import { readJsonl } from '../../src/corpus/read-jsonl.ts';
import { clusterFindings } from '../../src/evidence/disagree/cluster.ts';
import { buildEvidence, type EvidenceIndex } from '../../src/evidence/evidence-index.ts';
import { storeDocuments } from '../../src/reindex/store-documents.ts';
import { buildEmbeddedIndex } from '../../src/search/embedded/build.ts';
import { openEmbeddedStore } from '../../src/search/embedded/store.ts';
import { evalFolder, readJsonLines } from '../eval/eval-data.ts';

/** One paragraph of the load data. */
interface LoadParagraph {
  readonly article: number;
  readonly date: string;
  readonly title: string;
  readonly text: string;
}

/** Articles of at least this many paragraphs: shorter ones of the load data are market tables. */
const MIN_PARAGRAPHS = 3;
/** Facts asked for; their first sentences come from the articles themselves. */
const FACTS = 200;

/** The first `limit` longer articles of the load data, spread over five outlets. */
function readArticles(limit: number): readonly Article[] {
  const grouped = new Map<number, LoadParagraph[]>();
  for (const row of readJsonLines<LoadParagraph>(
    join(evalFolder('load'), 'reuters_paragraphs.jsonl.gz'),
  )) {
    grouped.set(row.article, [...(grouped.get(row.article) ?? []), row]);
  }
  const lines = [...grouped]
    .filter(([, rows]) => rows.length >= MIN_PARAGRAPHS)
    .slice(0, limit)
    .map(([id, rows]) =>
      JSON.stringify({
        id: `load-${id}`,
        outlet: `Outlet ${id % 5}`,
        headline: rows[0]?.title ?? null,
        published: rows[0]?.date ?? null,
        text: rows.map((row) => row.text).join('\n\n'),
      }),
    );
  return readJsonl(Buffer.from(lines.join('\n')), 'load').built.flatMap((one) =>
    'article' in one ? [one.article] : [],
  );
}

function seconds(begin: number): string {
  return `${((performance.now() - begin) / 1000).toFixed(2)} s`;
}

/** Full comparison, and one article added, at growing corpus sizes. */
function measureBuild(articles: readonly Article[], size: number): EvidenceIndex {
  let begin = performance.now();
  const full = buildEvidence(articles.slice(0, size), null);
  const fullTime = seconds(begin);
  begin = performance.now();
  const grown = buildEvidence(articles.slice(0, size + 1), full);
  const addTime = seconds(begin);
  const clusters = clusterFindings(grown);
  console.log(
    `${size} articles: full ${fullTime}, one article added ${addTime}, ${full.pairs.length} pairs compared, ${clusters.length} disagreements (${clusters.filter((one) => one.severity !== 'low').length} at medium and above)`,
  );
  return full;
}

/** Latency of `reported` over the first articles. */
async function measureReported(
  articles: readonly Article[],
  evidence: EvidenceIndex,
): Promise<void> {
  const corpus = { path: 'load', articles, outlets: [], rejected: [], warnings: [], hash: 'load' };
  const library = openLibrary(
    corpus,
    openEmbeddedStore(buildEmbeddedIndex(storeDocuments(corpus))),
    evidence,
  );
  const facts = evidence.articles
    .flatMap((one) => one.statements.filter((statement) => statement.text.length > 60).slice(0, 1))
    .slice(0, FACTS);
  await reported(library, 'The first call loads the language model.');
  const times: number[] = [];
  for (const fact of facts) {
    const begin = performance.now();
    await reported(library, fact.text.slice(0, 300));
    times.push(performance.now() - begin);
  }
  times.sort((a, b) => a - b);
  const at = (share: number): string =>
    `${(times[Math.floor(times.length * share)] ?? 0).toFixed(0)} ms`;
  console.log(
    `reported over ${articles.length} articles, ${times.length} facts: p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}`,
  );
}

const sizes = (process.argv[2] ?? '1000,2500,5000').split(',').map(Number);
const articles = readArticles(Math.max(...sizes) + 1);
for (const size of sizes) {
  const evidence = measureBuild(articles, size);
  if (size === 1000) await measureReported(articles.slice(0, size), evidence);
}

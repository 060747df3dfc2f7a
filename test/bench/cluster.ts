/**
 * `npm run bench:cluster`: the distributed store on a head and two agents of loopback, as a bot would use
 * it. First the time of fused searches, then questions during three swaps and the death of an agent.
 * Paragraphs come from BYLINE_EVAL_DATA/load where that is set, else they are generated.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { buildManticore } from '../../src/search/manticore/build.ts';
import { openManticoreStore } from '../../src/search/manticore/store.ts';
import type { SearchStore, StoreDocument, StoreName } from '../../src/search/store.ts';
import { startCluster, type TestCluster } from '../search/manticore/cluster.ts';
import { generateCorpus, generateQuestions } from '../search/manticore/generated.ts';

const PARAGRAPHS = Number(process.env.BYLINE_BENCH_PARAGRAPHS ?? 100_000);
const TIMED = 1_000;
/** At least; they go on while swaps do. */
const QUESTIONS = 2_000;
const SWAPS = 3;
const WORKERS = 4;
/** Milliseconds a worker rests after each question while tables are swapped: some 60 questions a second. */
const REST = 50;
const TOP = 10;
const MEGABYTE = 2 ** 20;

const documents = loadDocuments();
const questions = generateQuestions(documents, QUESTIONS);
const cluster = await startCluster('plain');
try {
  await measureBuild(cluster);
  const store = await measureOpening(cluster);
  measureFootprint(cluster);
  for (const view of ['fused', 'bm25', 'minisearch'] as const) await measureSearch(store, view);
  await measureFilters(store);
  await measureParallel(store);
  await store.close();
  await measureFailures(cluster);
} finally {
  await cluster.stop();
}

function loadDocuments(): readonly StoreDocument[] {
  const folder = process.env.BYLINE_EVAL_DATA;
  const file = folder === undefined ? '' : join(folder, 'load', 'reuters_paragraphs.jsonl.gz');
  if (!existsSync(file)) {
    print(`BYLINE_EVAL_DATA names no load data: ${PARAGRAPHS} paragraphs are generated`);
    return generateCorpus({ paragraphs: PARAGRAPHS, seed: 1, vocabulary: 60_000 });
  }
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n');
  const copies = Math.max(1, Math.ceil(PARAGRAPHS / lines.length));
  print(`${lines.length} paragraphs of load data, ${copies} time(s)`);
  return Array.from({ length: copies }, (_, copy) => readLines(lines, copy, lines.length)).flat();
}

interface LoadLine {
  readonly article: number;
  readonly outlet: string;
  readonly date: string;
  readonly title: string;
  readonly text: string;
}

function readLines(lines: readonly string[], copy: number, count: number): StoreDocument[] {
  let article = -1;
  let paragraph = 0;
  return lines.map((line, i) => {
    const row = JSON.parse(line) as LoadLine;
    paragraph = row.article === article ? paragraph + 1 : 1;
    article = row.article;
    return {
      ordinal: copy * count + i,
      articleId: `${copy}-${row.article}`,
      paragraph,
      headline: row.title,
      text: row.text,
      outlet: row.outlet,
      published: row.date,
    };
  });
}

async function measureBuild({ url }: TestCluster): Promise<void> {
  const started = performance.now();
  await buildManticore({ url, documents });
  print(`build: ${documents.length} paragraphs in ${seconds(started)} s`);
}

async function measureOpening({ url }: TestCluster): Promise<SearchStore> {
  const started = performance.now();
  const store = await openManticoreStore({ url, documents });
  const memory = process.memoryUsage().rss / MEGABYTE;
  print(`open: ${seconds(started)} s, this process holds ${memory.toFixed(0)} MB`);
  return store;
}

/** Disk and memory of each agent: its tables, and what its process keeps resident. */
function measureFootprint({ agents }: TestCluster): void {
  for (const { place } of agents) {
    const files = readdirSync(place.directory).filter((name) => /\.sp.$/.test(name));
    const bytes = files.reduce((sum, name) => sum + statSync(join(place.directory, name)).size, 0);
    const pid = readFileSync(join(place.directory, 'searchd.pid'), 'utf8').trim();
    const resident = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    const memory = (Number(resident) * 1024) / MEGABYTE;
    print(`agent: ${(bytes / MEGABYTE).toFixed(0)} MB on disk, ${memory.toFixed(0)} MB resident`);
  }
}

async function measureSearch(store: SearchStore, view: StoreName): Promise<void> {
  const times = await timeAll(questions.slice(0, TIMED), (text) =>
    store.search({ text, top: TOP, store: view }),
  );
  print(`${view}, one after another: ${describeTimes(times)}`);
}

async function measureFilters(store: SearchStore): Promise<void> {
  const filter = { since: '1987-03-01', until: '2021-06-30' };
  const times = await timeAll(questions.slice(0, TIMED), (text) =>
    store.search({ text, top: TOP, filter }),
  );
  print(`fused with dates: ${describeTimes(times)}`);
}

async function measureParallel(store: SearchStore): Promise<void> {
  const started = performance.now();
  const ask = (text: string) => store.search({ text, top: TOP });
  await Promise.all(shares(questions.slice(0, TIMED)).map((share) => timeAll(share, ask)));
  const rate = TIMED / ((performance.now() - started) / 1000);
  print(`${WORKERS} at once: ${rate.toFixed(0)} questions a second`);
}

async function measureFailures(running: TestCluster): Promise<void> {
  const { url } = running;
  let serving = await openManticoreStore({ url, documents });
  const counts = { answered: 0, partial: 0, failed: 0 };
  let asked = 0;
  let swapping = true;
  const ask = async () => {
    while (swapping || asked < QUESTIONS) {
      const text = questions[asked++ % questions.length] ?? '';
      try {
        const { partial } = await serving.search({ text, top: TOP });
        counts.answered += 1;
        if (partial) counts.partial += 1;
      } catch (error) {
        counts.failed += 1;
        print(`failed: ${String(error)}`);
      }
      await sleep(REST);
    }
  };
  const load = Promise.all(Array.from({ length: WORKERS }, ask));
  for (let swap = 1; swap <= SWAPS; swap += 1) {
    const next = documents.map((one) => ({ ...one, text: `${one.text} Edition ${swap}.` }));
    await buildManticore({ url, documents: next });
    const old = serving;
    serving = await openManticoreStore({ url, documents: next });
    await old.close();
    print(`swap ${swap} after ${asked} questions`);
    if (swap === 2) await restartAgent(running);
  }
  swapping = false;
  await load;
  print(`${asked} questions, ${SWAPS} swaps, one agent death: ${JSON.stringify(counts)}`);
}

/** Away for a second: long enough for questions to meet the gap. */
async function restartAgent({ agents }: TestCluster): Promise<void> {
  await agents[1]?.kill();
  await sleep(1_000);
  await agents[1]?.start();
}

function shares(items: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: WORKERS }, (_, n) => items.filter((_item, i) => i % WORKERS === n));
}

async function timeAll(
  items: readonly string[],
  work: (item: string) => Promise<unknown>,
): Promise<readonly number[]> {
  const times: number[] = [];
  for (const item of items) {
    const started = performance.now();
    await work(item);
    times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b);
}

function describeTimes(times: readonly number[]): string {
  const at = (share: number) => (times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(1);
  return `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, slowest ${at(1)} ms`;
}

function seconds(started: number): string {
  return ((performance.now() - started) / 1000).toFixed(1);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

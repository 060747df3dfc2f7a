import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLogger } from '../../src/ops/logger.ts';
import { openReader } from '../../src/reader/open-reader.ts';
import type { Reader } from '../../src/reader/reader.ts';
import { createEngine } from '../../src/reindex/create-engine.ts';
import { evalFolder, readJsonLines } from '../eval/eval-data.ts';
import { type CorpusLine, withCorpusFile } from '../eval/temporary-corpus.ts';
import { percentiles } from './retrieval/timing.ts';

// What the reader costs on real news (BYLINE_EVAL_DATA): questions and facts one at a time over the first articles of the
// annotated events, the model warm; the memory it adds; an answer of the built program from cold. `npm run bench:reader -- 3`:
// three runs. What it costs on larger corpora is measured by `npm run bench:scale`.

/** About a thousand paragraphs. */
const ARTICLES = 65;
const QUESTIONS = 120;
const FACTS = 40;
/** Questions before anything is timed. */
const WARM = 20;
const COLD_STARTS = 5;
const COLD_QUESTION = 'How many Islamic State fighters were killed?';
const MB = 1024 * 1024;
const PROGRAM = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url));
const runs = Number(process.argv[2] ?? 1);

/** Milliseconds of each, in turn. */
async function timed<T>(things: readonly T[], use: (one: T) => Promise<unknown>) {
  const times: number[] = [];
  for (const one of things) {
    const began = performance.now();
    await use(one);
    times.push(performance.now() - began);
  }
  return times;
}

function describe(times: readonly number[]): string {
  const { p50, p95, max } = percentiles(times);
  return `p50 ${p50.toFixed(0)}, p95 ${p95.toFixed(0)}, longest ${max.toFixed(0)} ms`;
}

async function measure(corpus: string, way: string, reader: Reader | null): Promise<void> {
  const log = createLogger({ level: 'error' });
  const engine = await createEngine({ corpus, data: null, log, reader });
  const news = evalFolder('data/news');
  const questions = readJsonLines<{ question: string }>(join(news, 'questions.jsonl'));
  const facts = readJsonLines<{ fact: string }>(join(news, 'facts.jsonl'));
  const ask = ({ question }: { question: string }) => engine.ask({ question });
  const before = process.memoryUsage.rss();
  await timed(questions.slice(QUESTIONS, QUESTIONS + WARM), ask);
  const added = (process.memoryUsage.rss() - before) / MB;
  console.log(`${way}; the first ${WARM} questions add ${added.toFixed(0)} MB of memory`);
  for (let run = 0; run < runs; run += 1) {
    console.log(`  ask: ${describe(await timed(questions.slice(0, QUESTIONS), ask))}`);
    const told = await timed(facts.slice(0, FACTS), ({ fact }) => engine.reported(fact));
    console.log(`  reported: ${describe(told)}`);
  }
  await engine.close();
}

/** Milliseconds of an answer of a fresh process, on an index that is there. */
function coldStart(way: 'on' | 'off'): readonly number[] {
  const data = mkdtempSync(join(tmpdir(), 'byline-cold-'));
  try {
    const env = { ...process.env, BYLINE_READER: way, BYLINE_DATA: data };
    const once = (): number => {
      const began = performance.now();
      const { status } = spawnSync(process.execPath, [PROGRAM, 'ask', COLD_QUESTION], { env });
      if (status !== 0) throw new Error(`the built program ended with ${status}: npm run build`);
      return performance.now() - began;
    };
    once();
    return Array.from({ length: COLD_STARTS }, once);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

const articles = readJsonLines<CorpusLine>(join(evalFolder('data/news'), 'corpus.jsonl'));
await withCorpusFile(articles.slice(0, ARTICLES), async (corpus) => {
  await measure(corpus, 'by words alone', null);
  const reader = openReader();
  await measure(corpus, 'with the reader', reader);
  await reader.close();
});
for (const way of ['off', 'on'] as const)
  console.log(`from cold, reader ${way}: ${describe(coldStart(way))} of ${COLD_STARTS}`);

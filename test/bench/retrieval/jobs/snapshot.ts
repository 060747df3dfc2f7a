import { statSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { FUSED, loadEmbedded, searchStore } from '../engines/byline.ts';
import type { OpenJob, OpenReport, WriteReport } from '../messages.ts';
import { readParagraphs } from '../paragraphs.ts';
import { writeQuestions } from '../questions.ts';
import { timeSearches } from '../timing.ts';
import { peakMb, residentMb } from './memory.ts';

const QUESTIONS = 1_000;
const TOP = 10;
const META = { corpusHash: 'benchmark' };
const BYTES_A_MEGABYTE = 2 ** 20;
const NANOSECONDS_A_MILLISECOND = 1e6;
/** Milliseconds between two looks at the event loop. */
const RESOLUTION = 1;

/** Builds Byline's index and writes it to disk. */
export async function runWrite(job: OpenJob): Promise<WriteReport> {
  const { buildEmbeddedIndex, writeSnapshot } = await loadEmbedded();
  const documents = readParagraphs(job.source, job.paragraphs);
  const begin = performance.now();
  const index = buildEmbeddedIndex(documents);
  const built = performance.now();
  await writeSnapshot(job.file, index, META);
  return {
    buildSeconds: (built - begin) / 1_000,
    peakMb: peakMb(),
    writeSeconds: (performance.now() - built) / 1_000,
    fileMb: statSync(job.file).size / BYTES_A_MEGABYTE,
  };
}

/** Opens the snapshot in this fresh process, as a bot that starts does; then searches as people do. */
export async function runOpen(job: OpenJob): Promise<OpenReport> {
  const { readSnapshot, openEmbeddedStore } = await loadEmbedded();
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
  delay.enable();
  await sleep(20);
  delay.reset();
  const begin = performance.now();
  const { index, reason } = await readSnapshot(job.file, META);
  if (index === null) throw new Error(`the snapshot cannot be used: ${reason}`);
  const store = openEmbeddedStore(index);
  const openMs = performance.now() - begin;
  const openBlockMs = delay.max / NANOSECONDS_A_MILLISECOND;
  const rssMb = residentMb();
  const questions = writeQuestions(readParagraphs(job.source, job.paragraphs), QUESTIONS);
  const search = (question: string) => searchStore(store, FUSED, question, TOP);
  globalThis.gc?.();
  await sleep(20);
  const first = performance.now();
  await search(questions[0] ?? '');
  const firstSearchMs = performance.now() - first;
  // The histogram notes a block at the next look: without a pause the first search would count here too.
  await sleep(20);
  delay.reset();
  const latency = await timeSearches(search, questions, job.limits);
  const searchBlockMs = delay.max / NANOSECONDS_A_MILLISECOND;
  await store.close();
  return { openMs, openBlockMs, firstSearchMs, rssMb, latency, searchBlockMs };
}

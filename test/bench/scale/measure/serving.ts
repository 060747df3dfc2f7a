import { percentiles } from '../../retrieval/timing.ts';
import { type Batch, openBatch } from '../batch.ts';
import { measureHeld } from '../memory.ts';
import type { Place, Program } from '../program.ts';
import type { Requests } from '../requests.ts';
import type { Values } from './values.ts';

/** Starts on a saved index, asks, and times searches, questions and facts without the reader. */
export async function measureServing(
  program: Program,
  place: Place,
  requests: Requests,
): Promise<Values> {
  return withBatch(program, place, 'off', async (batch) => {
    const start = await firstAnswer(batch, requests);
    await settle(batch, requests);
    const { rssMb, pssMb } = measureHeld(batch.pid);
    return {
      'start.off': start,
      'rss.off': rssMb,
      'pss.off': pssMb,
      ...named('search', await time(batch, requests.searches.map(search))),
      ...named('ask', await time(batch, requests.asks.map(ask))),
      ...named('reported', await time(batch, requests.facts.map(reported))),
    };
  });
}

/** The same with the reader: start, memory, questions. */
export async function measureReader(
  program: Program,
  place: Place,
  requests: Requests,
): Promise<Values> {
  return withBatch(program, place, 'on', async (batch) => {
    const start = await firstAnswer(batch, requests);
    await settle(batch, requests);
    const { rssMb, pssMb } = measureHeld(batch.pid);
    return {
      'start.on': start,
      'rss.on': rssMb,
      'pss.on': pssMb,
      ...named('askOn', await time(batch, requests.asksWithReader.map(ask))),
    };
  });
}

async function withBatch(
  program: Program,
  place: Place,
  reader: 'on' | 'off',
  work: (batch: Batch) => Promise<Values>,
): Promise<Values> {
  const batch = openBatch(program, place, reader);
  try {
    return await work(batch);
  } finally {
    await batch.close();
  }
}

/** Seconds from the start of the process to the line of its first answer. */
async function firstAnswer(batch: Batch, { settle: [question = 'What happened?'] }: Requests) {
  await batch.request(ask(question));
  return (performance.now() - batch.startedAt) / 1_000;
}

async function settle(batch: Batch, { settle: questions }: Requests): Promise<void> {
  await time(batch, questions.map(ask));
  await time(batch, questions.map(search));
}

/** Milliseconds of each request, one after the other. */
async function time(batch: Batch, requests: readonly object[]): Promise<readonly number[]> {
  const times: number[] = [];
  for (const request of requests) times.push((await batch.request(request)).ms);
  return times;
}

function named(name: string, times: readonly number[]): Values {
  const { p50, p95, p99 } = percentiles(times);
  return { [`${name}.p50`]: p50, [`${name}.p95`]: p95, [`${name}.p99`]: p99 };
}

const ask = (question: string) => ({ op: 'ask', question });
const search = (query: string) => ({ op: 'search', query });
const reported = (fact: string) => ({ op: 'reported', fact });

import { createServer } from 'node:net';
import type { Violation } from '../discord/violations.ts';
import { HARBOUR_CORPUS, type JsonArticle } from '../e2e/harbour-corpus.ts';
import { openScene, type Scene } from '../e2e/scene.ts';
import { act, type Crowd, gather, reindex } from './traffic.ts';
import { readVitals, type Vitals } from './vitals.ts';

/** How much traffic, and how it comes. */
export interface SoakPlan {
  readonly interactions: number;
  /** Interactions under way at once. */
  readonly atOnce: number;
  /** Interactions between two reindexes, and between two readings of memory. */
  readonly reindexEvery: number;
  readonly readEvery: number;
  /** People who come once, after all that; each types one question and goes. */
  readonly askers: number;
}

/** What a soak came to. Times in milliseconds. */
export interface SoakReport {
  readonly interactions: number;
  readonly reindexes: number;
  readonly milliseconds: number;
  /** Interactions (not messages) without any acknowledgement. */
  readonly lost: number;
  readonly acknowledgedAfterMs: readonly number[];
  readonly violations: readonly Violation[];
  /** What users saw go wrong: no answer in time, a button that is not there. */
  readonly failures: readonly string[];
  readonly pinged: number;
  readonly vitals: readonly Vitals[];
  /** What the process held while strangers passed by, who must leave nothing behind. */
  readonly passing: readonly Vitals[];
  /** Warnings and errors of the program's log, and what Node.js itself warned of. */
  readonly complaints: readonly string[];
  readonly exit: { readonly code: number | null; readonly afterMs: number };
}

const GARBAGE = new URL('collect-garbage.js', import.meta.url).href;
const USERS = 50;

/** Runs the built bot against a loopback Discord as people use it, then ends it with SIGTERM. */
export async function runSoak(plan: SoakPlan): Promise<SoakReport> {
  const port = await freePort();
  const scene = await openScene({
    discord: { rateLimits: false },
    env: { NODE_OPTIONS: `--import=${GARBAGE}`, BYLINE_HTTP_PORT: String(port) },
  });
  try {
    return await drive(scene, port, plan);
  } finally {
    await scene.close();
  }
}

async function drive(scene: Scene, port: number, plan: SoakPlan): Promise<SoakReport> {
  const { discord } = scene;
  const crowd = gather(discord, USERS);
  const vitals: Vitals[] = [];
  const begun = performance.now();
  const failures: string[] = [];
  let reindexes = 0;
  for (let done = 0; done < plan.interactions; done += plan.readEvery) {
    const batch = Math.min(plan.readEvery, plan.interactions - done);
    const isReindexing = done % plan.reindexEvery < plan.readEvery;
    if (isReindexing) {
      await scene.writeCorpus(corpusOf(reindexes));
      reindexes += 1;
    }
    await Promise.all([
      sendAll(crowd, { from: done, count: batch, atOnce: plan.atOnce }, failures),
      ...(isReindexing ? [reindex(crowd, reindexes % 2 === 0)] : []),
    ]);
    vitals.push(await readVitals(scene.program, port, done + batch));
  }
  const milliseconds = performance.now() - begun;
  const passing = await passBy(scene, port, plan);
  const exit = await stop(scene);
  const all = discord.interactions();
  return {
    interactions: plan.interactions,
    reindexes,
    milliseconds,
    lost: all.filter(({ acks }) => acks.length === 0).length,
    acknowledgedAfterMs: all.flatMap(({ acks, createdMs }) =>
      acks.slice(0, 1).map(({ atMs }) => atMs - createdMs),
    ),
    violations: discord.violations,
    failures,
    pinged: discord.pinged.length,
    vitals,
    passing,
    complaints: complaintsOf(scene.program.log),
    exit,
  };
}

/** Readings of memory while strangers pass by. */
const PASSING_READINGS = 5;

/** Every asker is a new person; completing what they type is the least that an interaction can cost. */
async function passBy(
  { discord, program }: Scene,
  port: number,
  { askers, atOnce }: SoakPlan,
): Promise<readonly Vitals[]> {
  if (askers === 0) return [];
  const vitals = [await readVitals(program, port, 0)];
  let next = 0;
  for (let reading = 1; reading <= PASSING_READINGS; reading += 1) {
    const until = Math.round((askers * reading) / PASSING_READINGS);
    const work = async (): Promise<void> => {
      while (next < until) {
        next += 1;
        await discord.user({ name: `Stranger ${next}` }).autocomplete('article', 'article', 'Mar');
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    vitals.push(await readVitals(program, port, next));
  }
  return vitals;
}

/** Sends interactions `from` to `from + count`, some at once; what failed is noted and the rest goes on. */
async function sendAll(
  crowd: Crowd,
  {
    from,
    count,
    atOnce,
  }: { readonly from: number; readonly count: number; readonly atOnce: number },
  failures: string[],
): Promise<void> {
  let next = from;
  const work = async (): Promise<void> => {
    while (next < from + count) {
      const n = next;
      next += 1;
      await act(crowd, n).catch((error: unknown) => failures.push(`interaction ${n}: ${error}`));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

/** The ferry corpus, with one article more or less each time. */
function corpusOf(round: number): readonly JsonArticle[] {
  const extra: JsonArticle = {
    id: 'gazette-extra',
    outlet: 'Harbour Gazette',
    headline: `Tide table ${round}`,
    published: '2024-08-01',
    url: 'https://gazette-extra.example/story',
    text: `High water number ${round} is expected at noon, the harbour master said.`,
  };
  return round % 3 === 2 ? HARBOUR_CORPUS : [...HARBOUR_CORPUS, extra];
}

async function stop(scene: Scene): Promise<SoakReport['exit']> {
  const begun = performance.now();
  scene.program.signal('SIGTERM');
  const { code } = await scene.program.exit;
  return { code, afterMs: performance.now() - begun };
}

/** pino writes warnings as level 40 and errors as 50; anything that is no JSON came from Node.js. */
function complaintsOf(log: string): readonly string[] {
  return log
    .split('\n')
    .filter((line) => line.trim() !== '')
    .filter((line) => !line.startsWith('{') || /"level":(?:40|50|60)/.test(line));
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}

import { setTimeout as sleep } from 'node:timers/promises';
import { UserError } from '../../errors.ts';
import type { StoreDocument } from '../store.ts';
import { type ManticoreTarget, parseManticoreUrl } from './address.ts';
import { chooseSlot, readSlots } from './agent-state.ts';
import { buildEmpty, buildPlain, type PlainAgent } from './build-plain.ts';
import { buildRealtime } from './build-realtime.ts';
import { EngineClient } from './client.ts';
import { takeLock } from './lock.ts';
import { placeArticles, type Shard } from './placement.ts';
import { slotTable } from './schema.ts';

/** What to build and where. */
export interface BuildRequest {
  /** As `MANTICORE_URL`. */
  readonly url: string;
  readonly documents: readonly StoreDocument[];
  /** The agents' files, in the order of the URL, where their tables are plain; else they are written over SQL. */
  readonly plain?: readonly PlainAgent[];
}

/** How many agents got new tables, and how many already held theirs. */
export interface BuildReport {
  readonly built: number;
  readonly kept: number;
}

/** Milliseconds between two looks at a build that another process runs. */
const POLL = 500;
/** Milliseconds after which waiting for another process ends. */
const PATIENCE = 30 * 60_000;

interface Cluster {
  readonly target: ManticoreTarget;
  readonly head: EngineClient;
  readonly agents: readonly EngineClient[];
  readonly plain: readonly PlainAgent[] | undefined;
}

/**
 * Makes the agents hold `documents`, beside what they serve: searches go on, and a store opened before
 * keeps its version. Agents whose articles did not change are left alone. Any number of processes may
 * call this at once: one builds, the others wait and find it done. Throws `UserError` "unavailable".
 */
export async function buildManticore(request: BuildRequest): Promise<BuildReport> {
  return withCluster(request, async (cluster) => {
    const shards = placeArticles(request.documents, cluster.agents.length);
    const deadline = performance.now() + PATIENCE;
    while (performance.now() < deadline) {
      const missing = await missingShards(cluster, shards);
      if (missing.length === 0) return { built: 0, kept: shards.length };
      const report = await buildLocked(cluster, shards);
      if (report !== null) return report;
      await sleep(POLL);
    }
    throw new UserError('busy', 'Another process is still rebuilding the index. Try again later.');
  });
}

/** Empties every table that does not hold `documents`: what an earlier corpus left behind. */
export async function retireOldTables(request: BuildRequest): Promise<void> {
  await withCluster(request, async (cluster) => {
    const { table } = cluster.target;
    for (const shard of placeArticles(request.documents, cluster.agents.length)) {
      const agent = agentOf(cluster, shard);
      const states = await readSlots(agent, table);
      if (!states.some(({ held }) => held?.version === shard.version)) continue;
      const old = states.filter(({ held }) => held !== null && held.version !== shard.version);
      for (const { slot } of old) await emptySlot(cluster, shard, slot);
    }
  });
}

async function buildLocked(
  cluster: Cluster,
  shards: readonly Shard[],
): Promise<BuildReport | null> {
  const lock = await takeLock(cluster.head, cluster.target.table);
  if (lock === null) return null;
  try {
    const missing = await missingShards(cluster, shards);
    // All must have ended before the lock and the connections go.
    const outcomes = await Promise.allSettled(missing.map((shard) => buildShard(cluster, shard)));
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
    return { built: missing.length, kept: shards.length - missing.length };
  } finally {
    await lock.release();
  }
}

async function buildShard(cluster: Cluster, shard: Shard): Promise<void> {
  const { table } = cluster.target;
  const agent = agentOf(cluster, shard);
  const target = { table, ...chooseSlot(await readSlots(agent, table)) };
  const files = cluster.plain?.[shard.agent];
  if (files === undefined) await buildRealtime(agent, shard, target);
  else await buildPlain(agent, files, shard, target);
}

async function emptySlot(cluster: Cluster, shard: Shard, slot: number): Promise<void> {
  const { table } = cluster.target;
  const files = cluster.plain?.[shard.agent];
  if (files !== undefined) await buildEmpty(files, table, [slot], true);
  else await agentOf(cluster, shard).write(`TRUNCATE RTINDEX ${slotTable(table, slot)}`);
}

async function missingShards(
  cluster: Cluster,
  shards: readonly Shard[],
): Promise<readonly Shard[]> {
  const missing: Shard[] = [];
  for (const shard of shards) {
    const states = await readSlots(agentOf(cluster, shard), cluster.target.table);
    if (!states.some(({ held }) => held?.version === shard.version)) missing.push(shard);
  }
  return missing;
}

function agentOf(cluster: Cluster, shard: Shard): EngineClient {
  const agent = cluster.agents[shard.agent];
  if (agent === undefined) throw new Error(`There is no agent ${shard.agent}`);
  return agent;
}

async function withCluster<T>(
  { url, plain }: BuildRequest,
  work: (cluster: Cluster) => Promise<T>,
): Promise<T> {
  const target = parseManticoreUrl(url);
  if (plain !== undefined && plain.length !== target.agents.length) {
    throw new UserError('config', 'The files of every agent are needed, in the order of the URL.');
  }
  const head = new EngineClient(target.head);
  const agents = target.agents.map((address) => new EngineClient(address));
  try {
    return await work({ target, head, agents, plain });
  } finally {
    await Promise.all([head, ...agents].map((client) => client.close()));
  }
}

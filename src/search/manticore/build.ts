import { setTimeout as sleep } from 'node:timers/promises';
import { UserError } from '../../errors.ts';
import type { StoreDocument } from '../store.ts';
import { readSlots } from './agent-state.ts';
import { type Cluster, withCluster } from './cluster.ts';
import { takeLock } from './lock.ts';
import { placeArticles, type Shard } from './placement.ts';
import { buildShard, emptySlot } from './shard-build.ts';

/** What to build and where. */
export interface BuildRequest {
  /** As `MANTICORE_URL`. */
  readonly url: string;
  readonly documents: readonly StoreDocument[];
}

/** How many agents got new tables, already held theirs, or do not answer while no other needs a build. */
export interface BuildReport {
  readonly built: number;
  readonly kept: number;
  readonly silent: number;
}

/** Milliseconds between two looks at a build that another process runs. */
const POLL = 500;
/** Milliseconds after which waiting for another process ends. */
const PATIENCE = 30 * 60_000;

/**
 * Makes the agents hold `documents`, beside what they serve: searches go on, and a store opened before
 * keeps its version. Agents whose articles did not change are left alone. Any number of processes may
 * call this at once: one builds, the others wait and find it done. Throws `UserError` "unavailable" when
 * an agent does not answer and another needs a build, or when none answers.
 */
export async function buildManticore({ url, documents }: BuildRequest): Promise<BuildReport> {
  return withCluster(url, async (cluster) => {
    const shards = await placeArticles(documents, cluster.agents.length);
    const deadline = performance.now() + PATIENCE;
    while (performance.now() < deadline) {
      const { missing, silent } = await inspect(cluster, shards);
      if (missing.length === 0) return { built: 0, kept: shards.length - silent, silent };
      const report = await buildLocked(cluster, shards);
      if (report !== null) return report;
      await sleep(POLL);
    }
    throw new UserError('busy', 'Another process is still rebuilding the index. Try again later.');
  });
}

/** Empties every table that does not hold `documents`: what an earlier corpus left behind. */
export async function retireOldTables({ url, documents }: BuildRequest): Promise<void> {
  await withCluster(url, async (cluster) => {
    for (const shard of await placeArticles(documents, cluster.agents.length)) {
      const states = await readSlots(cluster.agent(shard), cluster.target.table);
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
    const { missing, silent } = await inspect(cluster, shards);
    // All must have ended before the lock and the connections go.
    const outcomes = await Promise.allSettled(missing.map((shard) => buildShard(cluster, shard)));
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
    return { built: missing.length, kept: shards.length - missing.length - silent, silent };
  } finally {
    await lock.release();
  }
}

/**
 * Which shards have to be built. A silent agent may hold its shard: when all others hold theirs, a store
 * can be opened and its answers are marked partial until the agent returns.
 */
async function inspect(
  cluster: Cluster,
  shards: readonly Shard[],
): Promise<{ readonly missing: readonly Shard[]; readonly silent: number }> {
  const missing: Shard[] = [];
  const failures: unknown[] = [];
  for (const shard of shards) {
    try {
      const states = await readSlots(cluster.agent(shard), cluster.target.table);
      if (!states.some(({ held }) => held?.version === shard.version)) missing.push(shard);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      failures.push(error);
    }
  }
  const useless = missing.length > 0 || failures.length === shards.length;
  if (failures.length > 0 && useless) throw failures[0];
  return { missing, silent: failures.length };
}

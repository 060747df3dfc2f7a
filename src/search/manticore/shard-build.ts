import { chooseSlot, readSlots } from './agent-state.ts';
import { buildEmpty, buildPlain } from './build-plain.ts';
import { buildRealtime, emptyTable } from './build-realtime.ts';
import type { Cluster } from './cluster.ts';
import type { Shard } from './placement.ts';
import { slotTable } from './schema.ts';

/** Builds a shard into the table of its agent that does not serve. */
export async function buildShard(cluster: Cluster, shard: Shard): Promise<void> {
  const { table, files } = cluster.target;
  const agent = cluster.agent(shard);
  const target = { table, ...chooseSlot(await readSlots(agent, table)) };
  const directory = files?.[shard.agent];
  if (directory === undefined) await buildRealtime(agent, shard, target);
  else await buildPlain(agent, directory, shard, target);
}

/** Empties one table of a shard's agent. */
export async function emptySlot(cluster: Cluster, shard: Shard, slot: number): Promise<void> {
  const { table, files } = cluster.target;
  const directory = files?.[shard.agent];
  if (directory !== undefined) await buildEmpty(directory, table, [slot], true);
  else await emptyTable(cluster.agent(shard), slotTable(table, slot));
}

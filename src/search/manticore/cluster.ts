import { type ManticoreTarget, parseManticoreUrl } from './address.ts';
import { EngineClient } from './client.ts';
import type { Shard } from './placement.ts';

/** Connections to the head and to every agent, for builds. */
export interface Cluster {
  readonly target: ManticoreTarget;
  readonly head: EngineClient;
  readonly agents: readonly EngineClient[];
  /** The agent a shard belongs to. */
  agent(shard: Shard): EngineClient;
}

/** Connects, works, and closes the connections again, whatever happens. */
export async function withCluster<T>(
  url: string,
  work: (cluster: Cluster) => Promise<T>,
): Promise<T> {
  const target = parseManticoreUrl(url);
  const head = new EngineClient(target.head);
  const agents = target.agents.map((address) => new EngineClient(address));
  const agent = ({ agent: number }: Shard): EngineClient => {
    const client = agents[number];
    if (client === undefined) throw new Error(`There is no agent ${number}`);
    return client;
  };
  try {
    return await work({ target, head, agents, agent });
  } finally {
    await Promise.all([head, ...agents].map((client) => client.close()));
  }
}

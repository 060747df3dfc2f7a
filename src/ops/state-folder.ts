import { join } from 'node:path';
import type { Config } from './config.ts';

/**
 * Where a process keeps its state. Processes that run shards of one bot may share a data folder, and with it the
 * index; what they write themselves lies apart, so that no two write one file: the process of shard 0 keeps it in
 * the data folder itself, as a bot of one process does, the others in `shards/<ids>`.
 */
export function stateFolder({ data, shards }: Pick<Config, 'data' | 'shards'>): string {
  if (shards === null || shards.ids.includes(0)) return data;
  return join(data, 'shards', [...shards.ids].sort((a, b) => a - b).join('-'));
}

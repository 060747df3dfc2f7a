import { openBatch } from '../batch.ts';
import type { Place, Program } from '../program.ts';
import type { Values } from './values.ts';

const REQUEST = { op: 'disagreements' } as const;

/** Lists the differences of a corpus that is indexed: in a fresh process, then in one that serves already, twice. */
export async function measureDifferences(program: Program, place: Place): Promise<Values> {
  const fresh = openBatch(program, place, 'off');
  let freshSeconds: number;
  try {
    await fresh.request(REQUEST);
    freshSeconds = (performance.now() - fresh.startedAt) / 1_000;
  } finally {
    await fresh.close();
  }
  const serving = openBatch(program, place, 'off');
  try {
    await serving.request({ op: 'search', query: 'news' });
    const first = await serving.request(REQUEST);
    const second = await serving.request(REQUEST);
    return {
      'differences.fresh': freshSeconds,
      'differences.first': first.ms / 1_000,
      'differences.second': second.ms / 1_000,
    };
  } finally {
    await serving.close();
  }
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { Engine } from '../answer/engine.ts';
import { UserError } from '../errors.ts';
import type { ReindexResult } from '../types.ts';

/**
 * Brings the index up to date with the corpus folder. Resolves once everything that was written before the call is
 * served, with the changes of that reindex. Calls that come while one waits share it; a reindex of somebody else is
 * waited for. Rejects as `Engine.reindex`.
 */
export type RefreshIndex = (startedBy: string) => Promise<ReindexResult>;

/** Milliseconds between two looks at whether another reindex has ended, and how long that is done. */
const LOOK_MS = 200;
const PATIENCE_MS = 15 * 60_000;

/** Makes the refresher of an engine. */
export function createRefreshIndex(engine: Pick<Engine, 'reindex' | 'status'>): RefreshIndex {
  let running: Promise<unknown> = Promise.resolve();
  let waiting: Promise<ReindexResult> | null = null;
  const run = async (startedBy: string): Promise<ReindexResult> => {
    await running.catch(() => undefined);
    waiting = null;
    const reindex = reindexInTurn(engine, startedBy);
    running = reindex;
    return reindex;
  };
  return (startedBy) => {
    waiting ??= run(startedBy);
    return waiting;
  };
}

/** A reindex that began before has perhaps not seen what was written since: another one follows it. */
async function reindexInTurn(
  engine: Pick<Engine, 'reindex' | 'status'>,
  startedBy: string,
): Promise<ReindexResult> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      if (engine.status().reindex === null) return await engine.reindex({ startedBy });
    } catch (error) {
      const isBusy = error instanceof UserError && error.code === 'busy';
      if (!isBusy || performance.now() > deadline) throw error;
    }
    await sleep(LOOK_MS);
  }
}

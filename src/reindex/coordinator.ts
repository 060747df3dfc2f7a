import type { EngineStatus, ReindexProgress, ReindexRequest } from '../answer/engine.ts';
import { UserError } from '../errors.ts';

/** Lets one reindex run at a time and knows who started it and how far it is. */
export interface ReindexCoordinator {
  /** Runs `work` with a way to report progress. Rejects with a `UserError` "busy" while another runs. */
  run<T>(
    request: ReindexRequest,
    work: (report: (progress: ReindexProgress) => void) => Promise<T>,
  ): Promise<T>;
  /** The reindex that runs, or null. */
  running(): EngineStatus['reindex'];
}

const NOT_BEGUN: ReindexProgress = { phase: 'reading', done: 0, total: 0 };

/** Makes the coordinator of one engine. */
export function createReindexCoordinator(): ReindexCoordinator {
  let current: EngineStatus['reindex'] = null;
  return {
    running: () => current,
    run: async (request, work) => {
      if (current !== null) throw new UserError('busy', describeRunning(current));
      const startedBy = request.startedBy ?? 'someone';
      const started = { startedBy, startedAt: Date.now() };
      current = { ...started, progress: NOT_BEGUN };
      try {
        return await work((progress) => {
          current = { ...started, progress };
          request.onProgress?.(progress);
        });
      } finally {
        current = null;
      }
    },
  };
}

function describeRunning({
  startedBy,
  startedAt,
  progress,
}: NonNullable<EngineStatus['reindex']>): string {
  const seconds = Math.max(0, Math.round((Date.now() - startedAt) / 1000));
  const far =
    progress.total > 0
      ? `${progress.phase}, ${progress.done} of ${progress.total}`
      : progress.phase;
  return `A reindex is already running: started by ${startedBy} ${seconds} s ago, now ${far}. Wait until it has ended.`;
}

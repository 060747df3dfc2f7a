import type { ReindexProgress } from '../answer/engine.ts';
import type { Article } from '../corpus/article.ts';
import type { BuildMessage, BuildOrder, BuildOutcome, BuildResult } from './build-messages.ts';
import { runWorker } from './run-worker.ts';

/** How a build in a worker is watched and bounded. */
export interface WorkerBuildOptions {
  readonly onProgress?: ((progress: ReindexProgress) => void) | undefined;
  /** Heap of the worker in MB; undefined: as much as the process may have. */
  readonly memoryMb?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Builds in a worker thread, so that this one goes on answering. Rejects as `runBuild`, or with `WorkerDied`. */
export async function buildInWorker(
  order: BuildOrder,
  { onProgress, memoryMb, signal }: WorkerBuildOptions,
): Promise<BuildResult> {
  const articles: Article[] = [];
  const { corpus, ...rest } = await runWorker<BuildMessage, BuildOutcome>({
    file: new URL('./build-worker', import.meta.url),
    data: order,
    memoryLimitMb: memoryMb,
    signal,
    onMessage: (message) => {
      if (message.kind === 'progress') onProgress?.(message.progress);
      else articles.push(...message.items);
    },
  });
  return { ...rest, corpus: { ...corpus, articles } };
}

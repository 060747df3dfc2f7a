import type { ReindexProgress } from '../answer/engine.ts';
import type { Article } from '../corpus/article.ts';
import {
  articleKey,
  type BuildMessage,
  type BuildOrder,
  type BuildOutcome,
  type BuildResult,
} from './build-messages.ts';
import { runWorker } from './run-worker.ts';

/** How a build in a worker is watched and bounded. */
export interface WorkerBuildOptions {
  readonly onProgress?: ((progress: ReindexProgress) => void) | undefined;
  /** Heap of the worker in MB; undefined: as much as the process may have. */
  readonly memoryMb?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Articles that are here already: those that are the same in the new corpus do not cross once more. */
  readonly held?: readonly Article[];
}

/** Builds in a worker thread, so that this one goes on answering. Rejects as `runBuild`, or with `WorkerDied`. */
export async function buildInWorker(
  order: BuildOrder,
  { onProgress, memoryMb, signal, held = [] }: WorkerBuildOptions,
): Promise<BuildResult> {
  const articles = new Map(held.map((article) => [articleKey(article), article]));
  const {
    corpus,
    articles: keys,
    ...rest
  } = await runWorker<BuildMessage, BuildOutcome>({
    file: new URL('./build-worker', import.meta.url),
    data: { ...order, held: [...articles.keys()] },
    memoryLimitMb: memoryMb,
    signal,
    onMessage: (message) => {
      if (message.kind === 'progress') onProgress?.(message.progress);
      else for (const article of message.items) articles.set(articleKey(article), article);
    },
  });
  const found = keys.flatMap((key) => articles.get(key) ?? []);
  if (found.length !== keys.length) throw new Error('an article did not come from the worker');
  return { ...rest, corpus: { ...corpus, articles: found } };
}

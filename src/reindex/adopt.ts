import { buildInWorker } from './build-in-worker.ts';
import type { Generation } from './generation.ts';
import { currentIndexedAt, indexFolder } from './index-folder.ts';
import { hashedArticles } from './manifest.ts';
import type { GenerationOptions } from './open-generation.ts';
import { describeResult, openBuilt, type Rebuilt } from './rebuild.ts';

/** Whether a later generation than the one served has been saved. */
export async function isOutdated(
  { data, corpus }: Pick<GenerationOptions, 'data' | 'corpus'>,
  { indexedAt }: Generation,
): Promise<boolean> {
  if (data === null) return false;
  const saved = await currentIndexedAt(indexFolder(data, corpus));
  return saved !== null && saved > indexedAt;
}

/**
 * Opens the generation that another process has saved, while `previous` is being served; the caller swaps. Null:
 * nothing is kept on the disk. Rejects with a `UserError` when it cannot be used, and then nothing changes.
 */
export async function adoptGeneration(
  options: GenerationOptions,
  previous: Generation,
  signal: AbortSignal,
): Promise<Rebuilt | null> {
  if (options.data === null) return null;
  const started = performance.now();
  const folder = indexFolder(options.data, options.corpus);
  const order = {
    corpus: options.corpus,
    folder,
    full: false,
    served: null,
    tolerant: false,
    withoutStore: (options.manticoreUrl ?? null) !== null,
    memoryMb: options.workerMemoryMb,
    isSaved: true,
  };
  const build = await buildInWorker(order, {
    memoryMb: options.workerMemoryMb,
    signal,
    held: previous.corpus.articles,
  });
  const generation = await openBuilt(build, previous, options);
  const milliseconds = Math.round(performance.now() - started);
  const result = describeResult(generation, previous, milliseconds);
  options.log.info({ indexedAt: generation.indexedAt }, 'serving what another process has indexed');
  return { generation: { ...generation, baseline: hashedArticles(generation.corpus) }, result };
}

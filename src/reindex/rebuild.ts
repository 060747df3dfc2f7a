import { keysOf } from '../answer/disagreements/read-differences.ts';
import type { ReindexRequest } from '../answer/engine.ts';
import type { Corpus } from '../corpus/article.ts';
import { diffCorpus } from '../corpus/diff.ts';
import { UserError } from '../errors.ts';
import { takeLock } from '../ops/lock.ts';
import type { ReindexResult } from '../types.ts';
import { buildInWorker, type WorkerBuildOptions } from './build-in-worker.ts';
import type { BuildResult } from './build-messages.ts';
import type { EvidenceFiles } from './evidence/evidence-files.ts';
import type { Generation } from './generation.ts';
import { indexFolder } from './index-folder.ts';
import { openDifferencesFile } from './known-differences.ts';
import { hashedArticles, readManifest, writeManifest } from './manifest.ts';
import { type GenerationOptions, noteUse, serveEvidence } from './open-generation.ts';
import { savedKey, servedKey } from './run-build.ts';
import { WorkerDied } from './run-worker.ts';
import { describeSaveFailure } from './save-failure.ts';
import { checkStore } from './self-check.ts';
import { countParagraphs } from './store-documents.ts';
import { openStore } from './store-part.ts';

/** A new generation, not yet served, and what it changed. */
export interface Rebuilt {
  readonly generation: Generation;
  readonly result: ReindexResult;
}

/**
 * Builds the next generation in a worker while `previous` is being served; the caller swaps. Nothing is
 * touched when it rejects: with a `UserError` "corpus", "busy" (another process reindexes the same corpus) or
 * "unavailable" (it cannot be saved, or ran out of memory). Aborting `signal` ends the worker.
 */
export async function rebuildGeneration(
  options: GenerationOptions,
  previous: Generation,
  request: ReindexRequest,
  signal?: AbortSignal,
): Promise<Rebuilt> {
  const started = performance.now();
  const folder = options.data === null ? null : indexFolder(options.data, options.corpus);
  const lock = folder === null ? null : await lockIndex(folder);
  try {
    const served = servedKey(previous.corpus);
    const held = previous.corpus.articles;
    const build = await buildNext(options, folder, served, request, { signal, held });
    const generation = await openBuilt(build, previous, options);
    const baseline = hashedArticles(generation.corpus);
    if (folder !== null) await writeManifest(folder, baseline);
    const milliseconds = Math.round(performance.now() - started);
    const result = describeResult(generation, previous, milliseconds);
    return { generation: { ...generation, baseline }, result };
  } finally {
    await lock?.release();
  }
}

/**
 * Reindexes a corpus that this process serves nobody from: as `rebuildGeneration`, without opening what is saved first.
 * Rejects as that does.
 */
export async function reindexAlone(
  options: GenerationOptions,
  request: ReindexRequest,
): Promise<ReindexResult> {
  const started = performance.now();
  const folder = options.data === null ? null : indexFolder(options.data, options.corpus);
  const lock = folder === null ? null : await lockIndex(folder);
  try {
    const baseline = folder === null ? null : await readManifest(folder);
    const served = folder === null ? null : await savedKey(folder);
    const { corpus, built, remarks } = await buildNext(options, folder, served, request, {});
    if (built?.index === null) await bringUpToDate(corpus, options);
    for (const remark of remarks) options.log.warn(remark);
    if (folder !== null) {
      await writeManifest(folder, hashedArticles(corpus));
      await noteUse(folder, options, true);
    }
    const result = describeResult(
      { corpus },
      { baseline },
      Math.round(performance.now() - started),
    );
    if (folder !== null && built !== null && result.removed.length + result.changed.length > 0)
      await forgetGone(folder, corpus, built.evidence, options);
    return result;
  } finally {
    await lock?.release();
  }
}

/** Nothing is kept of what the reader found in texts that are gone. */
async function forgetGone(
  folder: string,
  corpus: Corpus,
  files: EvidenceFiles,
  options: GenerationOptions,
): Promise<void> {
  const evidence = serveEvidence(files, corpus, options);
  const differences = openDifferencesFile(folder, options.log);
  differences.keepOnly(keysOf(evidence.pairs));
  evidence.close();
  await differences.flush();
}

/** The distributed engine is brought up to date by being opened. */
async function bringUpToDate(
  corpus: Corpus,
  { manticoreUrl = null }: GenerationOptions,
): Promise<void> {
  const store = await openStore(corpus, null, manticoreUrl);
  await checkStore(store, corpus);
  await store.close();
}

async function lockIndex(folder: string): Promise<{ release(): Promise<void> }> {
  const lock = await takeLock(folder, 'index').catch((error) => {
    throw describeSaveFailure(error);
  });
  if (lock.held) return lock;
  const { pid, host, since } = lock.holder;
  throw new UserError(
    'busy',
    `Another Byline is reindexing this corpus (process ${pid} on ${host}, since ${since}). Wait until it has ended.`,
  );
}

async function buildNext(
  options: GenerationOptions,
  folder: string | null,
  served: string | null,
  request: ReindexRequest,
  more: Pick<WorkerBuildOptions, 'signal' | 'held'>,
): Promise<BuildResult> {
  const order = {
    corpus: options.corpus,
    folder,
    full: request.full ?? false,
    served,
    tolerant: false,
    withoutStore: (options.manticoreUrl ?? null) !== null,
    memoryMb: options.workerMemoryMb,
  };
  try {
    return await buildInWorker(order, {
      onProgress: request.onProgress,
      memoryMb: options.workerMemoryMb,
      ...more,
    });
  } catch (error) {
    if (!(error instanceof WorkerDied)) throw error;
    options.log.error({ err: error }, 'the build worker died');
    throw new UserError(
      'unavailable',
      `The new index could not be built: ${error.message}. The old index serves on. Reindex again, and give Byline more memory if it happens twice.`,
    );
  }
}

/** Opens what a build gave. Rejects when the store does not find what it holds. */
export async function openBuilt(
  { corpus, built, indexedAt }: BuildResult,
  previous: Generation,
  options: GenerationOptions,
): Promise<Generation> {
  // The articles are the same, but what was rejected beside them may not be.
  if (built === null) return { ...previous, corpus };
  const store = await openStore(corpus, built.index, options.manticoreUrl ?? null);
  await checkStore(store, corpus);
  const evidence = serveEvidence(built.evidence, corpus, options);
  return { corpus, store, evidence, indexedAt, baseline: previous.baseline };
}

/** What is different from the baseline of the generation before. */
export function describeResult(
  { corpus }: Pick<Generation, 'corpus'>,
  { baseline }: Pick<Generation, 'baseline'>,
  milliseconds: number,
): ReindexResult {
  const { unchanged, ...changes } = diffCorpus(baseline, corpus);
  return {
    ...changes,
    unchanged: unchanged.length,
    rejected: corpus.rejected,
    articles: corpus.articles.length,
    paragraphs: countParagraphs(corpus),
    milliseconds,
  };
}

import type { Worker } from 'node:worker_threads';
import type { StoredFinding } from '../../evidence/evidence-index.ts';
import { startWorker } from '../../ops/start-worker.ts';
import { reviveWorkerError, runWorker, WorkerDied } from '../run-worker.ts';
import type { BlobSource } from './blob.ts';
import type { ReportPair } from './compare-batch.ts';
import type { Crew } from './crew.ts';
import type { ReadableArticle, ReadBatch } from './read-batch.ts';

/** What a worker of the crew is told to do, one thing at a time. */
export type Job =
  | { readonly kind: 'read'; readonly articles: readonly ReadableArticle[] }
  | {
      readonly kind: 'compare';
      readonly pairs: readonly ReportPair[];
      readonly segments: readonly BlobSource[];
    };

/** What it answers with. */
export type JobResult = ReadBatch | readonly (readonly StoredFinding[])[];

/**
 * Heap of a worker in MB. What it needs does not grow with the corpus (150 MB at news length); without a bound V8 lets
 * garbage pile up to several times of that.
 */
const WORKER_MB = 400;

interface Waiting {
  readonly job: Job;
  readonly resolve: (result: JobResult) => void;
  readonly reject: (error: unknown) => void;
}

interface Member {
  readonly worker: Worker;
  current: Waiting | null;
}

/**
 * A crew of `size` worker threads; jobs are taken up in the order they come. The search index is built by one more thread,
 * which ends with it. `memoryMb` bounds the heap of each thread; undefined: as much as it needs. A worker that dies, or throws, ends the crew: everything that waits rejects with `WorkerDied` or its error.
 */
export function createThreadCrew(size: number, memoryMb: number | undefined): Crew {
  const queue: Waiting[] = [];
  let failure: unknown = null;
  const home = new AbortController();
  const members: Member[] = Array.from({ length: size }, () => ({
    worker: startWorker(new URL('./worker', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: Math.min(WORKER_MB, memoryMb ?? WORKER_MB) },
    }),
    current: null,
  }));
  const fail = (error: unknown): void => {
    failure ??= error;
    for (const { reject } of [...members.flatMap(({ current }) => current ?? []), ...queue])
      reject(failure);
    queue.length = 0;
  };
  const next = (member: Member): void => {
    member.current = queue.shift() ?? null;
    if (member.current !== null) member.worker.postMessage(member.current.job);
  };
  for (const member of members) {
    member.worker.on('message', (result: JobResult) => {
      member.current?.resolve(result);
      next(member);
    });
    member.worker.on('messageerror', fail);
    member.worker.on('error', (error) => fail(reviveWorkerError(error as NodeJS.ErrnoException)));
    member.worker.on('exit', (code) => fail(new WorkerDied(`a worker ended with code ${code}`)));
  }
  const run = <R extends JobResult>(job: Job): Promise<R> =>
    new Promise((resolve, reject) => {
      if (failure !== null) {
        reject(failure);
        return;
      }
      queue.push({ job, resolve: (result) => resolve(result as R), reject });
      const idle = members.find(({ current }) => current === null);
      if (idle !== undefined) next(idle);
    });
  return {
    size,
    read: (articles) => run({ kind: 'read', articles }),
    compare: (pairs, segments) => run({ kind: 'compare', pairs, segments }),
    index: (documents) =>
      runWorker({
        file: new URL('./index-worker', import.meta.url),
        data: documents,
        memoryLimitMb: memoryMb,
        signal: home.signal,
      }),
    close: async () => {
      failure ??= new WorkerDied('the crew was sent home');
      home.abort(failure);
      await Promise.all(members.map(({ worker }) => worker.terminate()));
    },
  };
}

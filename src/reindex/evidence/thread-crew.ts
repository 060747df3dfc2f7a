import type { Worker } from 'node:worker_threads';
import type { StoredFinding } from '../../events/evidence-index.ts';
import { startWorker } from '../../ops/start-worker.ts';
import type { CompiledIndex } from '../../search/embedded/compiled-index.ts';
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
const WORKER_MB = 200;

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
 * A crew of `size` worker threads, each started when there is work for it; jobs are taken up in the order they come. The
 * search index is built by a thread of its own in the place of one of them. `memoryMb` bounds the heap of each thread;
 * undefined: as much as it needs. A worker that dies, or throws, ends the crew: everything that waits rejects with
 * `WorkerDied` or its error.
 */
export function createThreadCrew(size: number, memoryMb: number | undefined): Crew {
  const home = new AbortController();
  const members: Member[] = [];
  const queue: Waiting[] = [];
  let failure: unknown = null;
  let indexing = 0;

  const fail = (error: unknown): void => {
    failure ??= error;
    for (const { reject } of [...members.flatMap(({ current }) => current ?? []), ...queue])
      reject(failure);
    queue.length = 0;
  };

  const hire = (): Member => {
    const worker = startWorker(new URL('./worker', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: Math.min(WORKER_MB, memoryMb ?? WORKER_MB) },
    });
    const member: Member = { worker, current: null };
    worker.on('message', (result: JobResult) => {
      member.current?.resolve(result);
      member.current = null;
      giveWork();
    });
    worker.on('messageerror', fail);
    worker.on('error', (error) => fail(reviveWorkerError(error as NodeJS.ErrnoException)));
    worker.on('exit', (code) => fail(new WorkerDied(`a worker ended with code ${code}`)));
    members.push(member);
    return member;
  };

  const giveWork = (): void => {
    while (queue.length > 0) {
      const idle = members.find(({ current }) => current === null);
      const mayHire = members.length < Math.max(1, size - indexing);
      const member = idle ?? (mayHire ? hire() : null);
      if (member === null) return;
      member.current = queue.shift() ?? null;
      if (member.current !== null) member.worker.postMessage(member.current.job);
    }
  };

  const run = <R extends JobResult>(job: Job): Promise<R> =>
    new Promise((resolve, reject) => {
      if (failure !== null) {
        reject(failure);
        return;
      }
      queue.push({ job, resolve: (result) => resolve(result as R), reject });
      giveWork();
    });

  return {
    size,
    read: (articles) => run({ kind: 'read', articles }),
    compare: (pairs, segments) => run({ kind: 'compare', pairs, segments }),
    index: (documents) => {
      indexing += 1;
      return runWorker<never, CompiledIndex>({
        file: new URL('./index-worker', import.meta.url),
        data: documents,
        memoryLimitMb: memoryMb,
        signal: home.signal,
      }).finally(() => {
        indexing -= 1;
        giveWork();
      });
    },
    close: async () => {
      failure ??= new WorkerDied('the crew was sent home');
      home.abort(failure);
      await Promise.all(members.map(({ worker }) => worker.terminate()));
    },
  };
}

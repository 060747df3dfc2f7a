import type { Worker } from 'node:worker_threads';
import type { StoredFinding } from '../../events/evidence-index.ts';
import { startWorker } from '../../ops/start-worker.ts';
import type { CompiledIndex } from '../../search/embedded/compiled-index.ts';
import type { StoreDocument } from '../../search/store.ts';
import { OutOfMemory, reviveWorkerError, runWorker, WorkerDied } from '../run-worker.ts';
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
 * Heap of a worker in MB. What it needs does not grow with the corpus (less than 110 MB at news length); without a bound V8
 * lets garbage pile up to several times of that. What needs more (an article of a million letters) is done by a worker without.
 */
const WORKER_MB = 150;
/** Heap of the thread that builds the search index, in MB, and bytes for each character of text: half more than news needs. */
const INDEX_MB = 150;
const INDEX_BYTES_A_CHARACTER = 24;
const MEGABYTE = 2 ** 20;

/** Heaps that threads begin with, in MB: what needs more is done again without a bound. */
export interface Bounds {
  readonly workerMb: number;
  readonly indexMb: (documents: readonly StoreDocument[]) => number;
}

interface Waiting {
  readonly job: Job;
  readonly resolve: (result: JobResult) => void;
  readonly reject: (error: unknown) => void;
}

interface Member {
  readonly worker: Worker;
  /** Whether its heap has a bound of the crew's own. */
  readonly isBound: boolean;
  current: Waiting | null;
}

/**
 * A crew of `size` worker threads, each started when there is work for it; jobs are taken up in the order they come. The
 * search index is built by a thread of its own in the place of one of them. `memoryMb` bounds the heap of each thread;
 * undefined: as much as it needs, though each begins with what `bounds` gives it. A worker that dies, or throws, ends the crew: everything that waits rejects with
 * `WorkerDied` or its error.
 */
export function createThreadCrew(
  size: number,
  memoryMb: number | undefined,
  bounds: Bounds = { workerMb: WORKER_MB, indexMb },
): Crew {
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

  /** A worker that reaches the crew's own bound goes, and its job is done again by one without. */
  const replace = (member: Member): void => {
    members.splice(members.indexOf(member), 1);
    const { current } = member;
    member.current = null;
    if (current !== null) take(hire(false), current);
  };

  const hire = (isBound: boolean): Member => {
    const heapMb = isBound ? Math.min(bounds.workerMb, memoryMb ?? bounds.workerMb) : memoryMb;
    const worker = startWorker(
      new URL('./worker', import.meta.url),
      heapMb === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: heapMb } },
    );
    const member: Member = { worker, isBound: isBound && heapMb !== memoryMb, current: null };
    worker.on('message', (result: JobResult) => {
      member.current?.resolve(result);
      member.current = null;
      giveWork();
    });
    worker.on('messageerror', fail);
    worker.on('error', (thrown) => {
      const error = reviveWorkerError(thrown as NodeJS.ErrnoException);
      if (member.isBound && error instanceof OutOfMemory) replace(member);
      else fail(error);
    });
    worker.on('exit', (code) => {
      if (members.includes(member)) fail(new WorkerDied(`a worker ended with code ${code}`));
    });
    members.push(member);
    return member;
  };

  const giveWork = (): void => {
    while (queue.length > 0) {
      const idle = members.find(({ current }) => current === null);
      const mayHire = members.length < Math.max(1, size - indexing);
      const member = idle ?? (mayHire ? hire(true) : null);
      const waiting = member === null ? undefined : queue.shift();
      if (member === null || waiting === undefined) return;
      take(member, waiting);
    }
  };

  const take = (member: Member, waiting: Waiting): void => {
    member.current = waiting;
    member.worker.postMessage(waiting.job);
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
    index: async (documents) => {
      indexing += 1;
      try {
        return await runIndexWorker(
          documents,
          home.signal,
          memoryMb ?? bounds.indexMb(documents),
        ).catch((error) => {
          // Scripts without spaces have a term a character: they need more than news does.
          if (memoryMb !== undefined || !(error instanceof OutOfMemory)) throw error;
          return runIndexWorker(documents, home.signal, undefined);
        });
      } finally {
        indexing -= 1;
        giveWork();
      }
    },
    close: async () => {
      failure ??= new WorkerDied('the crew was sent home');
      home.abort(failure);
      await Promise.all(members.map(({ worker }) => worker.terminate()));
    },
  };
}

function runIndexWorker(
  documents: readonly StoreDocument[],
  signal: AbortSignal,
  memoryLimitMb: number | undefined,
): Promise<CompiledIndex> {
  return runWorker<never, CompiledIndex>({
    file: new URL('./index-worker', import.meta.url),
    data: documents,
    memoryLimitMb,
    signal,
  });
}

function indexMb(documents: readonly StoreDocument[]): number {
  const characters = documents.reduce((sum, { text }) => sum + text.length, 0);
  return INDEX_MB + Math.ceil((characters * INDEX_BYTES_A_CHARACTER) / MEGABYTE);
}

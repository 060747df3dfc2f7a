import type { Worker } from 'node:worker_threads';
import { UserError, type UserErrorCode } from '../errors.ts';
import { startWorker } from '../ops/start-worker.ts';
import { DamagedEvidence } from './evidence/damaged-evidence.ts';

/** How a worker is run. */
export interface WorkerRun<Message> {
  /** Without an extension: the file beside the caller, `.ts` from sources and `.js` from the build. */
  readonly file: URL;
  readonly data: unknown;
  /** Called for every message but the last. */
  readonly onMessage?: ((message: Message) => void) | undefined;
  /** Heap of the worker in MB; undefined: as much as the process may have. */
  readonly memoryLimitMb?: number | undefined;
  /** Ends the worker and rejects. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * What a worker posts: any number of messages and pieces, then its result. After a piece the worker waits for
 * an answer (any message): the receiving thread then looks after everything else before the next one. Errors
 * are thrown, and arrive as themselves.
 */
export type WorkerMessage<Message, Result> =
  | { readonly type: 'message' | 'piece'; readonly message: Message }
  | { readonly type: 'result'; readonly result: Result };

/** The worker ended without a result: killed, out of memory, or gone. */
export class WorkerDied extends Error {
  override readonly name: string = 'WorkerDied';
}

/** It reached the bound of its heap. */
export class OutOfMemory extends WorkerDied {
  override readonly name = 'OutOfMemory';
}

/** Runs a file as a worker thread until it posts its result. Rejects with the worker's error or `WorkerDied`. */
export async function runWorker<Message, Result>(run: WorkerRun<Message>): Promise<Result> {
  run.signal?.throwIfAborted();
  const worker = startWorker(run.file, {
    workerData: run.data,
    ...(run.memoryLimitMb === undefined
      ? {}
      : { resourceLimits: { maxOldGenerationSizeMb: run.memoryLimitMb } }),
  });
  const abort = () => void worker.terminate();
  run.signal?.addEventListener('abort', abort, { once: true });
  try {
    return await awaitResult<Message, Result>(worker, run);
  } finally {
    run.signal?.removeEventListener('abort', abort);
    await worker.terminate();
  }
}

function awaitResult<Message, Result>(
  worker: Worker,
  { onMessage, signal }: WorkerRun<Message>,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    worker.on('message', (posted: WorkerMessage<Message, Result>) => {
      if (posted.type === 'result') {
        resolve(posted.result);
        return;
      }
      onMessage?.(posted.message);
      if (posted.type === 'piece') setImmediate(() => worker.postMessage(null));
    });
    worker.on('messageerror', reject);
    worker.on('error', (error: NodeJS.ErrnoException) => reject(reviveWorkerError(error)));
    worker.on('exit', (code) =>
      reject(
        signal?.aborted ? signal.reason : new WorkerDied(`the worker ended with code ${code}`),
      ),
    );
  });
}

/** Errors cross threads as plain ones: people's errors, and the death of a worker's own worker, get their class back. */
export function reviveWorkerError(error: NodeJS.ErrnoException): Error {
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return new OutOfMemory('the worker ran out of memory', { cause: error });
  }
  if (error.name === 'DamagedEvidence') return new DamagedEvidence(error.message, { cause: error });
  if (error.name === 'OutOfMemory') return new OutOfMemory(error.message, { cause: error });
  if (error.name === 'WorkerDied') return new WorkerDied(error.message, { cause: error });
  return error.name === 'UserError'
    ? new UserError(error.code as UserErrorCode, error.message)
    : error;
}

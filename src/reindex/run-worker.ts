import { Worker } from 'node:worker_threads';

/** From sources (tests, development) the worker is the `.ts` file, and Node 20 needs a loader to read it. */
const FROM_SOURCES = import.meta.url.endsWith('.ts');

/** How a worker is run. */
export interface WorkerRun<Message> {
  /** Without an extension: the file beside the caller, `.ts` from sources and `.js` from the build. */
  readonly file: URL;
  readonly data: unknown;
  /** Called for every message but the last. */
  readonly onMessage?: (message: Message) => void;
  /** Heap of the worker in MB; undefined: as much as the process may have. */
  readonly memoryLimitMb?: number;
  /** Ends the worker and rejects. */
  readonly signal?: AbortSignal;
}

/** What a worker posts: any number of messages, then its result. Errors are thrown, and arrive as themselves. */
export type WorkerMessage<Message, Result> =
  | { readonly type: 'message'; readonly message: Message }
  | { readonly type: 'result'; readonly result: Result };

/** The worker ended without a result: killed, out of memory, or gone. */
export class WorkerDied extends Error {
  override readonly name = 'WorkerDied';
}

/** Runs a file as a worker thread until it posts its result. Rejects with the worker's error or `WorkerDied`. */
export async function runWorker<Message, Result>(run: WorkerRun<Message>): Promise<Result> {
  run.signal?.throwIfAborted();
  const worker = new Worker(new URL(`${run.file.href}${FROM_SOURCES ? '.ts' : '.js'}`), {
    workerData: run.data,
    execArgv: FROM_SOURCES ? ['--import', 'tsx'] : [],
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
      if (posted.type === 'result') resolve(posted.result);
      else onMessage?.(posted.message);
    });
    worker.on('messageerror', reject);
    worker.on('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? new WorkerDied('the worker ran out of memory', { cause: error })
          : error,
      ),
    );
    worker.on('exit', (code) =>
      reject(
        signal?.aborted ? signal.reason : new WorkerDied(`the worker ended with code ${code}`),
      ),
    );
  });
}

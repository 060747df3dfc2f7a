import { parentPort, workerData } from 'node:worker_threads';
import { readModel } from './model-file.ts';
import type { ReaderSentence, Reading } from './reader.ts';
import { openSession } from './session.ts';

/** How the worker is started. `folder` is the URL of the model's folder. */
export interface ReaderWorkerData {
  readonly folder: string;
  readonly threads: number;
}

/** What the worker is asked; null: end. */
export type ReaderOrder = {
  readonly question: string;
  readonly sentences: readonly ReaderSentence[];
} | null;

/** What the worker posts: that it is ready or why it cannot be, then an answer to each order, in order. */
export type ReaderPost =
  | { readonly type: 'ready' }
  | { readonly type: 'failed'; readonly code: string; readonly message: string }
  | { readonly type: 'read'; readonly readings: readonly Reading[] };

const port = parentPort;
if (port !== null) {
  const { folder, threads } = workerData as ReaderWorkerData;
  const post = (message: ReaderPost): void => port.postMessage(message);
  const fail = (error: unknown): void => {
    const { name, message, code } = error as NodeJS.ErrnoException;
    post({ type: 'failed', code: name === 'UserError' ? String(code) : 'internal', message });
  };
  try {
    const session = await openSession(readModel(new URL(folder)), threads);
    port.on('message', (order: ReaderOrder) => {
      if (order === null) void session.close().finally(() => port.close());
      else
        session
          .read(order.question, order.sentences)
          .then((readings) => post({ type: 'read', readings }))
          .catch(fail);
    });
    post({ type: 'ready' });
  } catch (error) {
    fail(error);
    port.close();
  }
}

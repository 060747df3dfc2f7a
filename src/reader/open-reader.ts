import { availableParallelism } from 'node:os';
import { UserError, type UserErrorCode } from '../errors.ts';
import { startWorker } from '../ops/start-worker.ts';
import { MODEL_FOLDER } from './model-file.ts';
import type { Reader, ReaderSentence, Reading } from './reader.ts';
import { createWaitingLine } from './waiting-line.ts';
import type { ReaderOrder, ReaderPost, ReaderWorkerData } from './worker.ts';

/** Time of a thousand characters (question, sentence and context) before any has been measured, in milliseconds. */
const FIRST_GUESS_MS = 20;
const CHARACTERS = 1000;
/** How much of a new measurement goes into the running mean. */
const FRESH_SHARE = 0.2;
/**
 * How long a reader that is lost rests before it is opened anew, in milliseconds: a mended file or free memory is found
 * within minutes, and what stays broken costs one try a while.
 */
const RETRY_AFTER_MS = 300_000;
/** More threads than this cost more than they gain on rows of this size. */
const MAX_THREADS = 2;

/** How a reader is opened. */
export interface ReaderOptions {
  /** Threads of the inference; default: the cores, at most 2. */
  readonly threads?: number | null;
  readonly folder?: URL;
  /** Called when the reader cannot be loaded or is lost, and not again before it has read something since. */
  readonly onLost?: (error: Error) => void;
  /** How long it rests before it is opened anew, in milliseconds. Default: five minutes. */
  readonly retryAfterMs?: number;
  /** Questions' work that may wait, in milliseconds: beyond it `read` gives null. Default: any. */
  readonly maxWaitingMs?: number;
  /** Called for each question that was answered without, because too much waited. */
  readonly onSkipped?: () => void;
}

/**
 * Opens the reader: one model session, in one worker thread, loaded on the first `read`. Where it cannot be
 * loaded `onLost` hears it once and every `read` gives null, until a later one finds it mended.
 */
export function openReader(options: ReaderOptions = {}): Reader {
  const { maxWaitingMs = Number.POSITIVE_INFINITY, retryAfterMs = RETRY_AFTER_MS } = options;
  const line = createWaitingLine();
  let opened: Promise<Channel | null> | undefined;
  let thousandMs = FIRST_GUESS_MS;
  let isClosed = false;
  let lostAt: number | null = null;
  let isTold = false;
  let lost: Promise<unknown> = Promise.resolve();
  // Heard by each read that runs or waits for the channel; the first alone tells and ends the worker.
  const lose = (error: Error): null => {
    if (lostAt !== null) return null;
    lostAt = performance.now();
    lost = Promise.all([lost, opened?.then((channel) => channel?.close())]);
    opened = Promise.resolve(null);
    if (!isTold) options.onLost?.(error);
    isTold = true;
    return null;
  };
  const open = (): Promise<Channel | null> => {
    if (lostAt !== null && performance.now() - lostAt >= retryAfterMs) {
      lostAt = null;
      opened = undefined;
    }
    opened ??= openChannel(options).catch(lose);
    return opened;
  };
  return {
    read: async (question, sentences, priority = 'question') => {
      if (sentences.length === 0) return [];
      if (isClosed) return null;
      const channel = await open();
      if (channel === null) return null;
      if (priority === 'question' && line.waitingMs > maxWaitingMs) {
        options.onSkipped?.();
        return null;
      }
      const size = sizeOf(question, sentences);
      return line.add(priority, size * thousandMs, async () => {
        // What waited for a worker that was lost since is not the next one's.
        if (isClosed || (await opened) !== channel) return null;
        const began = performance.now();
        const readings = await channel.ask({ question, sentences }).catch(lose);
        if (readings !== null) isTold = false;
        thousandMs += FRESH_SHARE * ((performance.now() - began) / size - thousandMs);
        return readings;
      });
    },
    close: async () => {
      isClosed = true;
      const channel = await opened;
      opened = Promise.resolve(null);
      // Behind what runs; what waits gives null at once.
      await line.add('background', 0, async () => channel?.close());
      await lost;
    },
  };
}

/** Thousands of characters that a read takes in. */
function sizeOf(question: string, sentences: readonly ReaderSentence[]): number {
  const characters = sentences.reduce(
    (sum, { text, headline, previous }) =>
      sum + question.length + text.length + (headline?.length ?? 0) + (previous?.length ?? 0),
    0,
  );
  return Math.max(1, characters) / CHARACTERS;
}

/** The way to the worker: one order at a time. */
interface Channel {
  ask(order: {
    question: string;
    sentences: readonly ReaderSentence[];
  }): Promise<readonly Reading[]>;
  close(): Promise<void>;
}

async function openChannel({ threads, folder = MODEL_FOLDER }: ReaderOptions): Promise<Channel> {
  const data: ReaderWorkerData = {
    folder: folder.href,
    threads: threads ?? Math.min(MAX_THREADS, availableParallelism()),
  };
  const worker = startWorker(new URL('./worker', import.meta.url), { workerData: data });
  const ended = new Promise<never>((_, reject) => {
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the reader's worker ended with code ${code}`)));
  });
  ended.catch(() => undefined);
  // From the start: a worker that has ended by itself says so no second time.
  const gone = new Promise((resolve) => worker.once('exit', resolve));
  const receive = (): Promise<ReaderPost> =>
    Promise.race([new Promise<ReaderPost>((resolve) => worker.once('message', resolve)), ended]);
  const first = await receive();
  if (first.type === 'failed') throw revived(first);
  // An idle reader never keeps a process alive.
  worker.unref();
  return {
    ask: async (order) => {
      worker.ref();
      try {
        const answer = receive();
        worker.postMessage(order satisfies ReaderOrder);
        const post = await answer;
        if (post.type === 'read') return post.readings;
        throw post.type === 'failed' ? revived(post) : new Error('the reader is out of step');
      } finally {
        worker.unref();
      }
    },
    close: async () => {
      worker.ref();
      worker.postMessage(null satisfies ReaderOrder);
      await gone;
    },
  };
}

function revived({ code, message }: { readonly code: string; readonly message: string }): Error {
  return code === 'internal' ? new Error(message) : new UserError(code as UserErrorCode, message);
}

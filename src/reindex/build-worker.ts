import { once } from 'node:events';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { transferables } from '../search/embedded/compiled-index.ts';
import type { BuildMessage, BuildOrder, BuildOutcome } from './build-messages.ts';
import { lowerThreadPriority } from './lower-priority.ts';
import { runBuild } from './run-build.ts';
import type { WorkerMessage } from './run-worker.ts';

/**
 * Items of one piece. Unpacking one takes the receiving thread a few milliseconds: about 1 MB of articles or
 * evidence at news length (2 kB an article, 12 kB its evidence).
 */
const PIECE_SIZE = { articles: 400, evidence: 60, pairs: 1_000 } as const;

const { port, order } = startedAs(parentPort, workerData);
// Who asks or presses a button meanwhile comes first; a build may take longer.
lowerThreadPriority();

function startedAs(parent: MessagePort | null, data: unknown) {
  if (parent === null) throw new Error('build-worker runs as a worker thread only');
  return { port: parent, order: data as BuildOrder };
}

function post(
  message: WorkerMessage<BuildMessage, BuildOutcome>,
  transfer: ArrayBuffer[] = [],
): void {
  port.postMessage(message, transfer);
}

async function postPieces<K extends keyof typeof PIECE_SIZE>(
  kind: K,
  items: readonly unknown[],
): Promise<void> {
  for (let from = 0; from < items.length; from += PIECE_SIZE[kind]) {
    const piece = { kind, items: items.slice(from, from + PIECE_SIZE[kind]) } as BuildMessage;
    const taken = once(port, 'message');
    post({ type: 'piece', message: piece });
    await taken;
  }
}

const { corpus, built, ...rest } = await runBuild(order, (progress) =>
  post({ type: 'message', message: { kind: 'progress', progress } }),
);
await postPieces('articles', corpus.articles);
await postPieces('evidence', built?.evidence.articles ?? []);
await postPieces('pairs', built?.evidence.pairs ?? []);
const { articles: _, ...aboutCorpus } = corpus;
const index = built?.index ?? null;
post(
  {
    type: 'result',
    result: { ...rest, corpus: aboutCorpus, built: built === null ? null : { index } },
  },
  index === null ? [] : transferables(index),
);

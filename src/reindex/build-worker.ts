import { once } from 'node:events';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { Article } from '../corpus/article.ts';
import { transferables } from '../search/embedded/compiled-index.ts';
import {
  articleKey,
  type BuildMessage,
  type BuildOrder,
  type BuildOutcome,
} from './build-messages.ts';
import { lowerThreadPriority } from './lower-priority.ts';
import { runBuild } from './run-build.ts';
import type { WorkerMessage } from './run-worker.ts';

/** Articles of one piece. Unpacking one takes the receiving thread a few milliseconds: about 1 MB at news length (2 kB an article). */
const PIECE_SIZE = 400;

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

async function postArticles(articles: readonly Article[]): Promise<void> {
  for (let from = 0; from < articles.length; from += PIECE_SIZE) {
    const items = articles.slice(from, from + PIECE_SIZE);
    const taken = once(port, 'message');
    post({ type: 'piece', message: { kind: 'articles', items } });
    await taken;
  }
}

const { corpus, built, ...rest } = await runBuild(order, (progress) =>
  post({ type: 'message', message: { kind: 'progress', progress } }),
);
const { articles, ...aboutCorpus } = corpus;
const held = new Set(order.held);
await postArticles(articles.filter((article) => !held.has(articleKey(article))));
const index = built?.index ?? null;
post(
  {
    type: 'result',
    result: { ...rest, corpus: aboutCorpus, articles: articles.map(articleKey), built },
  },
  index === null ? [] : transferables(index),
);

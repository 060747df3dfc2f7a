import { parentPort, workerData } from 'node:worker_threads';
import type { Corpus } from '../corpus/article.ts';
import { transferables } from '../search/embedded/compiled-index.ts';
import type { BuildMessage, BuildOrder, BuildOutcome } from './build-messages.ts';
import { runBuild } from './run-build.ts';
import type { WorkerMessage } from './run-worker.ts';

/** Articles in one message: about 2 ms of unpacking on the receiving thread (20 paragraphs each). */
const ARTICLES_A_MESSAGE = 200;

type Posted = WorkerMessage<BuildMessage, BuildOutcome>;

function post(message: Posted, transfer: ArrayBuffer[] = []): void {
  if (parentPort === null) throw new Error('build-worker runs as a worker thread only');
  parentPort.postMessage(message, transfer);
}

function postArticles({ articles }: Corpus): void {
  for (let from = 0; from < articles.length; from += ARTICLES_A_MESSAGE) {
    const piece = articles.slice(from, from + ARTICLES_A_MESSAGE);
    post({ type: 'message', message: { kind: 'articles', articles: piece } });
  }
}

const result = await runBuild(workerData as BuildOrder, (progress) =>
  post({ type: 'message', message: { kind: 'progress', progress } }),
);
postArticles(result.corpus);
const { articles: _, ...corpus } = result.corpus;
post(
  { type: 'result', result: { ...result, corpus } },
  result.built?.index ? transferables(result.built.index) : [],
);

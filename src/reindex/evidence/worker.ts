import { parentPort } from 'node:worker_threads';
import { buildEmbeddedIndex } from '../../search/embedded/build.ts';
import { transferables } from '../../search/embedded/compiled-index.ts';
import { lowerThreadPriority } from '../lower-priority.ts';
import { compareBatch } from './compare-batch.ts';
import { KEPT_REPORTS } from './crew.ts';
import { openPieces, type Pieces } from './pieces.ts';
import { readBatch } from './read-batch.ts';
import type { Job, JobResult } from './thread-crew.ts';

const port = startedAs(parentPort);
// Who asks or presses a button meanwhile comes first; a build may take longer.
lowerThreadPriority();

/** The segments that pairs were compared in last, still open. */
let opened: { readonly key: string; readonly pieces: Pieces } | null = null;

port.on('message', (job: Job) => {
  const { result, transfer } = work(job);
  port.postMessage(result, transfer);
});

function startedAs(parent: typeof parentPort) {
  if (parent === null) throw new Error('a crew worker runs as a worker thread only');
  return parent;
}

function work(job: Job): { result: JobResult; transfer: ArrayBuffer[] } {
  if (job.kind === 'read') {
    const result = readBatch(job.articles);
    return { result, transfer: [] };
  }
  if (job.kind === 'compare') {
    return { result: compareBatch(job.pairs, piecesOf(job)), transfer: [] };
  }
  const index = buildEmbeddedIndex(job.documents);
  return { result: index, transfer: transferables(index) };
}

function piecesOf({ segments }: Extract<Job, { kind: 'compare' }>): Pieces {
  const key = segments.map((one) => ('path' in one ? one.path : 'memory')).join('\n');
  if (opened?.key === key) return opened.pieces;
  opened?.pieces.close();
  opened = { key, pieces: openPieces(segments, KEPT_REPORTS) };
  return opened.pieces;
}

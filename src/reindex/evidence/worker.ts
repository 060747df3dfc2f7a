import { parentPort } from 'node:worker_threads';
import { lowerThreadPriority } from '../lower-priority.ts';
import type { BlobSource } from './blob.ts';
import { compareBatch } from './compare-batch.ts';
import { KEPT_REPORTS } from './crew.ts';
import { openPieces, type Pieces } from './pieces.ts';
import { readBatch } from './read-batch.ts';
import type { Job } from './thread-crew.ts';

const port = startedAs(parentPort);
// Who asks or presses a button meanwhile comes first; a build may take longer.
lowerThreadPriority();

/** The segments that pairs were compared in last, still open. */
let opened: { readonly key: string; readonly pieces: Pieces } | null = null;

port.on('message', (job: Job) => {
  port.postMessage(
    job.kind === 'read' ? readBatch(job.articles) : compareBatch(job.pairs, piecesOf(job.segments)),
  );
});

function startedAs(parent: typeof parentPort) {
  if (parent === null) throw new Error('a crew worker runs as a worker thread only');
  return parent;
}

function piecesOf(segments: readonly BlobSource[]): Pieces {
  const key = segments.map((one) => ('path' in one ? one.path : 'memory')).join('\n');
  if (opened?.key === key) return opened.pieces;
  opened?.pieces.close();
  opened = { key, pieces: openPieces(segments, KEPT_REPORTS) };
  return opened.pieces;
}

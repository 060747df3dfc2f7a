import { parentPort, workerData } from 'node:worker_threads';
import { type Preview, previewImport } from '../corpus/import/preview.ts';
import type { WorkerMessage } from '../reindex/run-worker.ts';
import type { PreviewOrder } from './preview-file.ts';

/** Runs as a worker thread: reads one file as import would, and posts what it came to. */
const { bytes, name, outlets } = workerData as PreviewOrder;
const result = await previewImport(bytes, name, outlets);
parentPort?.postMessage({ type: 'result', result } satisfies WorkerMessage<never, Preview>);

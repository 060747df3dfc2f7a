import { parentPort, workerData } from 'node:worker_threads';
import { buildEmbeddedIndex } from '../../search/embedded/build.ts';
import { type CompiledIndex, transferables } from '../../search/embedded/compiled-index.ts';
import type { StoreDocument } from '../../search/store.ts';
import { lowerThreadPriority } from '../lower-priority.ts';
import type { WorkerMessage } from '../run-worker.ts';

// Who asks or presses a button meanwhile comes first; a build may take longer.
lowerThreadPriority();

const result = buildEmbeddedIndex(workerData as readonly StoreDocument[]);
const message: WorkerMessage<never, CompiledIndex> = { type: 'result', result };
parentPort?.postMessage(message, transferables(result));

import { readlinkSync } from 'node:fs';
import { getPriority } from 'node:os';
import { basename } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { lowerThreadPriority } from '../../src/reindex/lower-priority.ts';

// A worker that gives way and then reports how nice the kernel says it is.
const gaveWay = lowerThreadPriority();
const niceness = gaveWay ? getPriority(Number(basename(readlinkSync('/proc/thread-self')))) : null;
parentPort?.postMessage({ type: 'result', result: { gaveWay, niceness } });

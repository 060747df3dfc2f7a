import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds between two looks at a process that works. */
const LOOK_MS = 100;
const KILOBYTES_A_MEGABYTE = 2 ** 10;

/** Memory of a process and all it started, in MB of 2^20 bytes. `pss` counts pages shared with other processes in part. */
export interface Held {
  readonly rssMb: number;
  readonly pssMb: number;
}

/** What a process and all that it started hold now. */
export function measureHeld(pid: number): Held {
  const tree = processTree(pid);
  const sum = (file: string, field: string): number =>
    tree.reduce((total, one) => total + readField(one, file, field), 0) / KILOBYTES_A_MEGABYTE;
  return { rssMb: sum('status', 'VmRSS'), pssMb: sum('smaps_rollup', 'Pss') };
}

/**
 * Watches the most that a process and all it starts hold: the sum of each one's VmHWM as last seen, which is exact
 * for one process and an upper bound for several that peak at different times. `stop` gives it in MB.
 */
export function watchPeak(pid: number): { stop(): Promise<number> } {
  const stopping = new AbortController();
  const peaks = new Map<number, number>();
  const look = (): void => {
    for (const one of processTree(pid)) {
      peaks.set(one, Math.max(peaks.get(one) ?? 0, readField(one, 'status', 'VmHWM')));
    }
  };
  const watching = (async () => {
    while (!stopping.signal.aborted) {
      look();
      await sleep(LOOK_MS, undefined, { signal: stopping.signal }).catch(() => {});
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await watching;
      return [...peaks.values()].reduce((sum, one) => sum + one, 0) / KILOBYTES_A_MEGABYTE;
    },
  };
}

/** A process and its descendants; not all kernels list children, so all parents are read. */
function processTree(pid: number): readonly number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const parent = readField(Number(name), 'status', 'PPid');
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const tree = [pid];
  for (const one of tree) tree.push(...(children.get(one) ?? []));
  return tree;
}

/** A number of a file of `/proc`; 0 for a process that has ended. */
function readField(pid: number, file: string, field: string): number {
  try {
    const line = new RegExp(`^${field}:\\s+(\\d+)`, 'm');
    return Number(line.exec(readFileSync(`/proc/${pid}/${file}`, 'utf8'))?.[1] ?? 0);
  } catch (error) {
    if (isGone(error)) return 0;
    throw error;
  }
}

/** It may end between two reads; ESRCH: while it is read; EACCES: another user's, none of ours. */
function isGone(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    ['ENOENT', 'ESRCH', 'EACCES'].includes(String(error.code))
  );
}

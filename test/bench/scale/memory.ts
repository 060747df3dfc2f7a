import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds between two looks at a process that works; its last ones are missed. */
const LOOK_MS = 100;
const KILOBYTES_A_MEGABYTE = 2 ** 10;
/** USER_HZ, which Linux has on all machines that Node.js runs on. */
const TICKS_A_SECOND = 100;

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

/** What a process and all it started used. */
export interface Used {
  /** The sum of each one's VmHWM (MB): exact for one process, an upper bound for several that peak at different times. */
  readonly peakMb: number;
  /** Processor time of all threads (seconds), which other programs on the machine hardly disturb. */
  readonly cpuSeconds: number;
}

/** Watches a process and all it starts. `stop`: call it when the process has ended. */
export function watchUse(pid: number): { stop(): Promise<Used> } {
  const stopping = new AbortController();
  const peaks = new Map<number, number>();
  const times = new Map<number, number>();
  const look = (): void => {
    for (const one of processTree(pid)) {
      peaks.set(one, Math.max(peaks.get(one) ?? 0, readField(one, 'status', 'VmHWM')));
      times.set(one, Math.max(times.get(one) ?? 0, readTicks(one)));
    }
  };
  const watching = (async () => {
    while (!stopping.signal.aborted) {
      look();
      await sleep(LOOK_MS, undefined, { signal: stopping.signal }).catch(() => {});
    }
  })();
  const sum = (of: ReadonlyMap<number, number>): number =>
    [...of.values()].reduce((total, one) => total + one, 0);
  return {
    stop: async () => {
      stopping.abort();
      await watching;
      return {
        peakMb: sum(peaks) / KILOBYTES_A_MEGABYTE,
        cpuSeconds: sum(times) / TICKS_A_SECOND,
      };
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
  const line = new RegExp(`^${field}:\\s+(\\d+)`, 'm');
  return Number(line.exec(readProc(pid, file))?.[1] ?? 0);
}

/** Ticks of the clock in user and system mode: the 12th and 13th field after the name in brackets. */
function readTicks(pid: number): number {
  const fields = readProc(pid, 'stat').split(') ').at(-1)?.split(' ') ?? [];
  return Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
}

/** A file of `/proc`; empty for a process that has ended. */
function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch (error) {
    if (isGone(error)) return '';
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

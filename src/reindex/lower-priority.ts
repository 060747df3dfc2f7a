import { readlinkSync } from 'node:fs';
import { getPriority, setPriority } from 'node:os';

/**
 * How nice a building thread is, from -20 to 19. At 10 the kernel gives a thread of niceness 0 on the same core
 * nine times as much of it (weights 110 and 1024 of the kernel's `sched_prio_to_weight`).
 */
export const BUILD_NICENESS = 10;

/**
 * Makes the calling thread, and no other of its process, give way. Only Linux has a niceness for each thread
 * (setpriority(2)); elsewhere, or where a sandbox forbids it, nothing changes: the build is merely felt more.
 * Returns whether the thread gives way now.
 */
export function lowerThreadPriority(): boolean {
  if (process.platform !== 'linux') return false;
  try {
    const [, thread] = /\/task\/(\d+)$/.exec(readlinkSync('/proc/thread-self')) ?? [];
    if (thread === undefined) return false;
    // A process that was started nicer than this stays so: raising it would need a privilege.
    if (getPriority(Number(thread)) < BUILD_NICENESS) setPriority(Number(thread), BUILD_NICENESS);
    return true;
  } catch {
    return false;
  }
}

import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** Tells one run of one process from every other, as far as this system can. */
export interface ProcessIdentity {
  readonly pid: number;
  readonly host: string;
  /** Boot and pid namespace: only within one realm does a pid mean the same process. */
  readonly realm: string;
  /** Clock ticks between boot and start (proc_pid_stat(5), field 22); null where unknown. */
  readonly startTicks: string | null;
}

/** The identity of this process. Where /proc is absent the realm is the host name. */
export function identifySelf(): ProcessIdentity {
  return {
    pid: process.pid,
    host: hostname(),
    realm: readRealm(),
    startTicks: readStartTicks(process.pid),
  };
}

/** Whether that very process still runs; undefined when it cannot be told from here (another realm). */
export function isRunning(identity: ProcessIdentity): boolean | undefined {
  if (identity.realm !== readRealm()) return undefined;
  const startTicks = readStartTicks(identity.pid);
  if (startTicks !== null) return startTicks === identity.startTicks;
  try {
    process.kill(identity.pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function readRealm(): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return hostname();
  }
}

function readStartTicks(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the command in parentheses and may hold spaces: count from its end.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? null : (fields[19] ?? null);
  } catch {
    return null;
  }
}

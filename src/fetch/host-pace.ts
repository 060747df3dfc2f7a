import { setTimeout as sleep } from 'node:timers/promises';
import { UserError } from '../errors.ts';

/** Lets the requests to one host follow each other slowly, and those to different hosts side by side. */
export interface HostPace {
  /** Resolves when it is this request's turn. Rejects with a `UserError` "busy" when too many wait already. */
  turn(host: string): Promise<void>;
}

/** Milliseconds between two requests to one host: what a reader who clicks quickly would do. */
const INTERVAL_MS = 1_000;

/** Requests to one host that may wait: the last of them waits ten seconds. */
const MAX_WAITING = 10;

/** Hosts remembered before those that nobody waits for are forgotten. */
const KEPT_HOSTS = 1_000;

/** Makes the pace of one process. */
export function createHostPace(intervalMs: number = INTERVAL_MS): HostPace {
  /** When the next request to a host may begin, on the clock that never goes back. */
  const next = new Map<string, number>();
  const forgetPast = (now: number): void => {
    for (const [host, at] of next) if (at <= now) next.delete(host);
  };
  return {
    turn: async (host) => {
      const now = performance.now();
      if (next.size >= KEPT_HOSTS) forgetPast(now);
      const at = Math.max(now, next.get(host) ?? 0);
      if (at - now > MAX_WAITING * intervalMs) {
        throw new UserError(
          'busy',
          `Too many requests wait for ${host} already. Try again in a minute.`,
        );
      }
      next.set(host, at + intervalMs);
      if (at > now) await sleep(at - now);
    },
  };
}

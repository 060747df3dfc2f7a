/** What the limiter says: go on, or how many whole seconds to wait, and whose limit it is. */
export type RateVerdict =
  | { readonly allowed: true }
  | {
      readonly allowed: false;
      readonly retryAfterSeconds: number;
      readonly scope: 'user' | 'guild';
    };

/** Counts requests over the last minute, per user and per server. */
export interface RateLimiter {
  /** Counts a request when it is allowed; a refused one costs nothing. Exempt people: do not ask. */
  check(userId: string, guildId: string | null): RateVerdict;
}

/** The limit is one of requests a minute (BYLINE_RATE_LIMIT). */
const WINDOW_MS = 60_000;

/** A server may make as many requests as this many users at their limit. */
const USERS_A_GUILD = 15;

/** Keys are forgotten once their window has passed; looked at when so many are held. */
const SWEEP_ABOVE_KEYS = 10_000;

/** Milliseconds that never jump, unlike the wall clock. */
type Clock = () => number;

/** A sliding-window limiter: `perMinute` requests a user, 15 times that a server; 0: no limit. */
export function createRateLimiter(
  perMinute: number,
  clock: Clock = () => performance.now(),
): RateLimiter {
  const requests = new Map<string, number[]>();
  const recent = (key: string, now: number): number[] => {
    const times = (requests.get(key) ?? []).filter((time) => time > now - WINDOW_MS);
    requests.set(key, times);
    return times;
  };
  const sweep = (now: number): void => {
    if (requests.size <= SWEEP_ABOVE_KEYS) return;
    for (const [key, times] of requests) {
      if ((times.at(-1) ?? 0) <= now - WINDOW_MS) requests.delete(key);
    }
  };
  return {
    check: (userId, guildId) => {
      if (perMinute === 0) return { allowed: true };
      const now = clock();
      sweep(now);
      const user = recent(`u${userId}`, now);
      const guild = guildId === null ? [] : recent(`g${guildId}`, now);
      const wait = waitFor(user, perMinute, now);
      if (wait > 0) return { allowed: false, retryAfterSeconds: wait, scope: 'user' };
      const guildWait = waitFor(guild, perMinute * USERS_A_GUILD, now);
      if (guildWait > 0) return { allowed: false, retryAfterSeconds: guildWait, scope: 'guild' };
      user.push(now);
      guild.push(now);
      return { allowed: true };
    },
  };
}

/** Seconds until one more fits into the window; 0: now. `times` ascend and lie within the window. */
function waitFor(times: readonly number[], limit: number, now: number): number {
  const blocking = times.at(-limit);
  if (times.length < limit || blocking === undefined) return 0;
  return Math.max(1, Math.ceil((blocking + WINDOW_MS - now) / 1000));
}

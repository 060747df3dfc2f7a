/** What the limiter says: go on, or how many whole seconds to wait, and whose limit it is. */
export type RateVerdict =
  | { readonly allowed: true }
  | {
      readonly allowed: false;
      readonly retryAfterSeconds: number;
      readonly scope: 'user' | 'guild';
      /** The first refusal of that user (of that server) in a minute: the one that is worth a notice. */
      readonly isFirst: boolean;
    };

/** Counts requests over the last minute, per user and per server. */
export interface RateLimiter {
  /** Counts a request when it is allowed; a refused one costs nothing. Exempt people: do not ask. */
  check(userId: string, guildId: string | null): RateVerdict;
  /** Whether a user is to be told of a refusal now: true once a minute. */
  notice(userId: string): boolean;
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
  const notices = new Map<string, number>();
  const recent = (key: string, now: number): number[] => {
    const times = (requests.get(key) ?? []).filter((time) => time > now - WINDOW_MS);
    requests.set(key, times);
    return times;
  };
  const sweep = (now: number): void => {
    if (requests.size + notices.size <= SWEEP_ABOVE_KEYS) return;
    for (const [key, times] of requests) {
      if ((times.at(-1) ?? 0) <= now - WINDOW_MS) requests.delete(key);
    }
    for (const [key, at] of notices) if (at <= now - WINDOW_MS) notices.delete(key);
  };
  const isFirst = (key: string, now: number): boolean => {
    const last = notices.get(key);
    if (last !== undefined && last > now - WINDOW_MS) return false;
    notices.set(key, now);
    return true;
  };
  return {
    notice: (userId) => isFirst(`u${userId}`, clock()),
    check: (userId, guildId) => {
      if (perMinute === 0) return { allowed: true };
      const now = clock();
      sweep(now);
      const user = recent(`u${userId}`, now);
      const guild = guildId === null ? [] : recent(`g${guildId}`, now);
      const wait = waitFor(user, perMinute, now);
      if (wait > 0) return refusal('user', wait, isFirst(`u${userId}`, now));
      const guildWait = waitFor(guild, perMinute * USERS_A_GUILD, now);
      if (guildWait > 0) return refusal('guild', guildWait, isFirst(`g${guildId}`, now));
      user.push(now);
      guild.push(now);
      return { allowed: true };
    },
  };
}

function refusal(
  scope: 'user' | 'guild',
  retryAfterSeconds: number,
  isFirst: boolean,
): RateVerdict {
  return { allowed: false, retryAfterSeconds, scope, isFirst };
}

/** Seconds until one more fits into the window; 0: now. `times` ascend and lie within the window. */
function waitFor(times: readonly number[], limit: number, now: number): number {
  const blocking = times.at(-limit);
  if (times.length < limit || blocking === undefined) return 0;
  return Math.max(1, Math.ceil((blocking + WINDOW_MS - now) / 1000));
}

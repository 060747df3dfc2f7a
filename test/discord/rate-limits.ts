/** A bucket: so many calls in a window. */
export interface BucketRule {
  readonly limit: number;
  readonly windowMs: number;
}

/** Typical buckets; Discord's own vary and are told only in headers (`topics/rate-limits`). */
const BUCKETS = {
  message: { limit: 5, windowMs: 5000 },
  // Editing counts apart from sending.
  'message edit': { limit: 5, windowMs: 5000 },
  webhook: { limit: 5, windowMs: 2000 },
  typing: { limit: 5, windowMs: 5000 },
  commands: { limit: 2, windowMs: 20_000 },
} as const satisfies Readonly<Record<string, BucketRule>>;

/** Calls a bot may make in a second over all routes, interaction endpoints apart. */
const GLOBAL: BucketRule = { limit: 50, windowMs: 1000 };

/** The name of a kind of bucket. */
export type BucketName = keyof typeof BUCKETS;

/** What a bucket says of one call. */
export interface LimitVerdict {
  readonly allowed: boolean;
  readonly global: boolean;
  readonly retryAfterSeconds: number;
  readonly headers: Readonly<Record<string, string>>;
}

interface Window {
  startedMs: number;
  used: number;
}

/** Counts calls against the buckets. */
export class RateLimits {
  readonly #windows = new Map<string, Window>();
  readonly #enabled: boolean;

  constructor(enabled: boolean) {
    this.#enabled = enabled;
  }

  /** Counts one call; `key` tells buckets of one kind apart (a channel id, a webhook token). */
  take(name: BucketName | undefined, key: string, exemptFromGlobal: boolean): LimitVerdict {
    const free: LimitVerdict = { allowed: true, global: false, retryAfterSeconds: 0, headers: {} };
    if (!this.#enabled) return free;
    if (!exemptFromGlobal) {
      const global = this.#count('global', GLOBAL);
      if (global.over)
        return verdictOf(false, true, global, {
          'x-ratelimit-global': 'true',
          'x-ratelimit-scope': 'global',
        });
    }
    if (name === undefined) return free;
    const rule = BUCKETS[name];
    const window = this.#count(`${name}:${key}`, rule);
    const headers = {
      'x-ratelimit-limit': String(rule.limit),
      'x-ratelimit-remaining': String(Math.max(0, rule.limit - window.used)),
      'x-ratelimit-reset': (window.endsMs / 1000).toFixed(3),
      'x-ratelimit-reset-after': ((window.endsMs - Date.now()) / 1000).toFixed(3),
      'x-ratelimit-bucket': name,
      ...(window.over ? { 'x-ratelimit-scope': 'user' } : {}),
    };
    return verdictOf(!window.over, false, window, headers);
  }

  #count(key: string, rule: BucketRule): { over: boolean; used: number; endsMs: number } {
    const now = Date.now();
    let window = this.#windows.get(key);
    if (window === undefined || now >= window.startedMs + rule.windowMs) {
      window = { startedMs: now, used: 0 };
      this.#windows.set(key, window);
    }
    const endsMs = window.startedMs + rule.windowMs;
    if (window.used >= rule.limit) return { over: true, used: window.used, endsMs };
    window.used += 1;
    return { over: false, used: window.used, endsMs };
  }
}

function verdictOf(
  allowed: boolean,
  global: boolean,
  window: { readonly endsMs: number },
  headers: Readonly<Record<string, string>>,
): LimitVerdict {
  const retryAfterSeconds = allowed ? 0 : Math.max(0.001, (window.endsMs - Date.now()) / 1000);
  const waiting = { 'retry-after': String(Math.ceil(retryAfterSeconds)), ...headers };
  return { allowed, global, retryAfterSeconds, headers: allowed ? headers : waiting };
}

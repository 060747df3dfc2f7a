import { DAY_MS } from '../ops/day.ts';
import { EVERY_MINUTES, type FeedState, type FeedSubscription } from './feed.ts';

const MINUTE_MS = 60_000;

/** Failures in a row after which a feed is paused: with the waits between them about three days. */
export const MAX_FAILURES = 10;

/** Share of a wait that chance adds, so that feeds added together are not asked together for ever. */
const JITTER = 0.1;

/**
 * Milliseconds until a feed is asked again: its interval, doubled with every failure in a row up to a day, as long
 * as its host wishes (`retryMs`, a day at most), and some more by chance (`random`, 0 to 1). Never below the least
 * interval.
 */
export function waitMs(
  { everyMinutes }: Pick<FeedSubscription, 'everyMinutes'>,
  failures: number,
  retryMs: number | null,
  random: number,
): number {
  const interval = Math.max(EVERY_MINUTES.min, everyMinutes) * MINUTE_MS;
  const backedOff = Math.min(DAY_MS, interval * 2 ** Math.min(failures, MAX_FAILURES));
  const wished = Math.min(DAY_MS, Math.max(backedOff, retryMs ?? 0));
  return Math.round(wished * (1 + JITTER * random));
}

/**
 * Milliseconds from `now` until a feed is due. A clock that has gone back makes no wait longer than it was meant to
 * be.
 */
export function dueIn({ polledAt, waitMs: wait }: FeedState, now: number): number {
  if (polledAt === null) return 0;
  return Math.min(wait, Math.max(0, polledAt + wait - now));
}

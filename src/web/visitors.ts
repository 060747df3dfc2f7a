import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { UserError } from '../errors.ts';
import { createQueue } from '../ops/queue.ts';
import { createRateLimiter } from '../ops/rate-limit.ts';
import { isLoopback } from './place.ts';

/** Questions under way at once: the engine computes on one core, so more would only hold memory. */
const AT_ONCE = 4;

/** Questions that may wait for their turn; whoever comes after them is told to ask again. */
const WAITING = 60;

/** Tokens that one visitor may try in a minute: enough for typing errors, too few for guessing. */
const TOKENS_A_MINUTE = 10;

/** Keeps any number of visitors from asking more than can be answered. */
export interface Visitors {
  /**
   * Runs a question in its turn. Rejects with a `UserError` "unavailable" when the line is full, and "rate-limited"
   * for a visitor from another machine who has asked too much.
   */
  answer<T>(c: Context, question: () => Promise<T>): Promise<T>;
  /** Counts what is no question but costs as much. Throws a `UserError` "rate-limited" as `answer` does. */
  count(c: Context): void;
  /** Counts an attempt to give the token. Throws a `UserError` "rate-limited" when there were too many. */
  countToken(c: Context): void;
}

/** Visitors of one server; `perMinute`: questions of one from another machine, 0 for no limit. */
export function createVisitors(perMinute: number): Visitors {
  const queue = createQueue({ concurrency: AT_ONCE, waiting: WAITING });
  const questions = createRateLimiter(perMinute);
  const tokens = createRateLimiter(TOKENS_A_MINUTE);
  const count = (c: Context): void => {
    const from = addressOf(c);
    // On this machine everybody has one address.
    if (!isLoopback(from)) refuse(questions.check(from, null), 'questions');
  };
  return {
    count,
    answer: async (c, question) => {
      count(c);
      return queue.run(question);
    },
    countToken: (c) => refuse(tokens.check(addressOf(c), null), 'tokens'),
  };
}

function refuse(verdict: ReturnType<ReturnType<typeof createRateLimiter>['check']>, what: string) {
  if (verdict.allowed) return;
  throw new UserError(
    'rate-limited',
    `Too many ${what} in a minute. Try again in ${verdict.retryAfterSeconds} s.`,
  );
}

function addressOf(c: Context): string {
  const address = getConnInfo(c).remote.address ?? '';
  return address.replace(/^::ffff:/, '');
}

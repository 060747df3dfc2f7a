import { setTimeout as sleep, setImmediate as yieldToEvents } from 'node:timers/promises';
import { UserError } from '../errors.ts';
import type { Outcome } from '../ops/metrics.ts';
import { createQueue, OVERLOADED } from '../ops/queue.ts';
import type { RateLimiter } from '../ops/rate-limit.ts';
import type { Asker } from './command.ts';
import type { Reply } from './delivery/reply.ts';
import { renderNotice } from './render/notice.ts';

/** Answers worked on at once. The work is one thread's; more places only let answers wait for the network side by side. */
const CONCURRENCY = 8;

/** Answers that may wait for a place: at 50 ms each, the last of them is answered within ten seconds. */
const WAITING = 200;

const RESTARTING = 'Byline is being restarted. Please ask again in a minute.';

/** Why a request is not taken on, in words for its sender. */
export interface Refusal {
  readonly message: string;
  readonly outcome: Outcome;
  /** The sender has been told already: where silence is possible, it is better than the same words again. */
  readonly isRepeated: boolean;
}

/** Decides what is taken on, runs it, and ends it politely when the bot stops. */
export interface Workload {
  /** Null: take it on. Cheap, so that it may stand before the acknowledgement. Moderators have no rate limit. */
  refuse(asker: Pick<Asker, 'id' | 'isModerator'>, guildId: string | null): Refusal | null;
  /** Runs a task in its turn. `isLong` tasks take no place of the queue. Rejects as the task does. */
  run(task: () => Promise<void>, isLong: boolean): Promise<void>;
  /**
   * Keeps the bot from stopping until an event has been dealt with, from its arrival to its last request.
   * Resolves and rejects as `work` does.
   */
  hold(work: Promise<void>): Promise<void>;
  /**
   * Somebody sees that they will be answered, or will once `acknowledged` has arrived: a stopping bot tells them
   * that it is not so.
   */
  expect(reply: Reply, acknowledged: Promise<void>): void;
  /** Takes nothing on any more, waits for what is open, and tells the rest that the bot restarts. */
  stop(): Promise<void>;
  readonly running: number;
  readonly waiting: number;
  /** There is time for one request each, no more. */
  readonly isStopping: boolean;
}

/** Milliseconds that open answers get on shutdown, and then the goodbyes: together well under five seconds. */
const FINISH_MS = 2500;
const GOODBYE_MS = 1000;

/** Milliseconds of the latter that an acknowledgement under way still gets. */
const ACKNOWLEDGE_MS = 400;

/** Open replies are looked through for closed ones when so many are kept. */
const KEPT_REPLIES = 500;

/** Makes the workload of a bot. */
export function createWorkload(limiter: RateLimiter): Workload {
  const queue = createQueue({ concurrency: CONCURRENCY, waiting: WAITING });
  const events = new Set<Promise<void>>();
  const replies = new Map<Reply, Promise<void>>();
  let isStopping = false;
  let turn: Promise<unknown> = Promise.resolve();

  const start = async (task: () => Promise<void>): Promise<void> => {
    // One task a turn of the event loop, so that acknowledgements that arrived meanwhile go first: they have
    // three seconds, answers have minutes.
    turn = turn.then(() => yieldToEvents());
    await turn;
    if (isStopping) throw new UserError('unavailable', RESTARTING);
    await task();
  };
  return {
    get running() {
      return queue.running;
    },
    get waiting() {
      return queue.waiting;
    },
    get isStopping() {
      return isStopping;
    },
    refuse: ({ id, isModerator }, guildId) => {
      if (isStopping) return { message: RESTARTING, outcome: 'overloaded', isRepeated: false };
      if (queue.waiting >= WAITING) {
        return { message: OVERLOADED, outcome: 'overloaded', isRepeated: !limiter.notice(id) };
      }
      return isModerator ? null : refuseByLimit(limiter, id, guildId);
    },
    run: (task, isLong) => (isLong ? start(task) : queue.run(() => start(task))),
    hold: async (work) => {
      events.add(work);
      try {
        await work;
      } finally {
        events.delete(work);
      }
    },
    expect: (reply, acknowledged) => {
      if (replies.size >= KEPT_REPLIES) forgetClosed(replies);
      replies.set(reply, acknowledged);
    },
    stop: async () => {
      isStopping = true;
      // Also those whose acknowledgement is under way: it may have arrived, and then they see "thinking".
      await Promise.race([Promise.allSettled(events), sleep(FINISH_MS)]);
      forgetClosed(replies);
      const goodbyes = [...replies].map(sayGoodbye);
      await Promise.race([Promise.allSettled(goodbyes), sleep(GOODBYE_MS)]);
    },
  };
}

function refuseByLimit(
  limiter: RateLimiter,
  userId: string,
  guildId: string | null,
): Refusal | null {
  const verdict = limiter.check(userId, guildId);
  if (verdict.allowed) return null;
  const whose = verdict.scope === 'user' ? 'You have' : 'This server has';
  return {
    message: `${whose} asked a lot in the last minute. Please try again in ${verdict.retryAfterSeconds} s.`,
    outcome: 'rate-limited',
    isRepeated: !verdict.isFirst,
  };
}

/** What has not been acknowledged cannot be edited; what was, but of which Discord does not tell, can. */
async function sayGoodbye([reply, acknowledged]: readonly [Reply, Promise<void>]): Promise<void> {
  await Promise.race([acknowledged.catch(() => undefined), sleep(ACKNOWLEDGE_MS)]);
  await reply.leave(renderNotice(RESTARTING));
}

function forgetClosed(replies: Map<Reply, Promise<void>>): void {
  for (const reply of replies.keys()) if (reply.isClosed) replies.delete(reply);
}

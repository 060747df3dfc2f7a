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
}

/** Decides what is taken on, runs it, and ends it politely when the bot stops. */
export interface Workload {
  /** Null: take it on. Cheap, so that it may stand before the acknowledgement. Moderators have no rate limit. */
  refuse(asker: Asker, guildId: string | null): Refusal | null;
  /** Runs a task for an open reply. `isLong` tasks take no place of the queue. Rejects as the task does. */
  run(reply: Reply, task: () => Promise<void>, isLong: boolean): Promise<void>;
  /** Takes nothing on any more, waits for what is open, and tells the rest that the bot restarts. */
  stop(): Promise<void>;
  readonly running: number;
  readonly waiting: number;
}

/** Milliseconds that open answers get on shutdown, and then the goodbyes: together well under five seconds. */
const FINISH_MS = 2500;
const GOODBYE_MS = 1000;

/** Makes the workload of a bot. */
export function createWorkload(limiter: RateLimiter): Workload {
  const queue = createQueue({ concurrency: CONCURRENCY, waiting: WAITING });
  const open = new Map<Reply, Promise<void>>();
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
    refuse: (asker, guildId) => {
      if (isStopping) return { message: RESTARTING, outcome: 'overloaded' };
      if (queue.waiting >= WAITING) return { message: OVERLOADED, outcome: 'overloaded' };
      if (asker.isModerator) return null;
      const verdict = limiter.check(asker.id, guildId);
      if (verdict.allowed) return null;
      const whose = verdict.scope === 'user' ? 'You have' : 'This server has';
      return {
        message: `${whose} asked a lot in the last minute. Please try again in ${verdict.retryAfterSeconds} s.`,
        outcome: 'rate-limited',
      };
    },
    run: async (reply, task, isLong) => {
      const done = isLong ? start(task) : queue.run(() => start(task));
      open.set(reply, done);
      try {
        await done;
      } finally {
        open.delete(reply);
      }
    },
    stop: async () => {
      isStopping = true;
      await Promise.race([Promise.allSettled(open.values()), sleep(FINISH_MS)]);
      const goodbyes = [...open.keys()].map((reply) => reply.show(renderNotice(RESTARTING)));
      await Promise.race([Promise.allSettled(goodbyes), sleep(GOODBYE_MS)]);
    },
  };
}

import { UserError } from '../errors.ts';

/** What somebody is told whose request cannot even wait. */
export const OVERLOADED =
  'Byline has more questions than it can answer at once. Please ask again in a moment.';

/** How many tasks run at once, and how many may wait for their turn. */
export interface QueueOptions {
  readonly concurrency: number;
  readonly waiting: number;
}

/** Runs a bounded number of tasks at once and refuses politely beyond a bounded waiting line. */
export interface TaskQueue {
  /** Runs the task in its turn. Rejects with a `UserError` "unavailable" when the line is full. */
  run<T>(task: () => Promise<T>): Promise<T>;
  readonly running: number;
  readonly waiting: number;
}

/** Makes a queue; tasks start in the order they came. */
export function createQueue({ concurrency, waiting }: QueueOptions): TaskQueue {
  const line: (() => void)[] = [];
  let running = 0;

  const leave = (): void => {
    const next = line.shift();
    if (next === undefined) running -= 1;
    else next();
  };
  const enter = (): Promise<void> => {
    if (running < concurrency) {
      running += 1;
      return Promise.resolve();
    }
    // A task that leaves hands its place on, so `running` does not change.
    return new Promise((resolve) => line.push(resolve));
  };

  return {
    get running() {
      return running;
    },
    get waiting() {
      return line.length;
    },
    run: async (task) => {
      if (running >= concurrency && line.length >= waiting) {
        throw new UserError('unavailable', OVERLOADED);
      }
      await enter();
      try {
        return await task();
      } finally {
        leave();
      }
    },
  };
}

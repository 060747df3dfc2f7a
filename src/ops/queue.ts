import { UserError } from '../errors.ts';

/** How many tasks run at once, and how many may wait for their turn. */
export interface QueueOptions {
  readonly concurrency: number;
  readonly waiting: number;
}

/** Runs a bounded number of tasks at once and refuses politely beyond a bounded waiting line. */
export interface TaskQueue {
  /** Runs the task in its turn. Rejects with a `UserError` "unavailable" when the line is full. */
  run<T>(task: () => Promise<T>): Promise<T>;
  /** Resolves when nothing runs or waits. */
  drained(): Promise<void>;
  readonly running: number;
  readonly waiting: number;
}

/** Makes a queue; tasks start in the order they came. */
export function createQueue({ concurrency, waiting }: QueueOptions): TaskQueue {
  const line: (() => void)[] = [];
  let idle: (() => void)[] = [];
  let running = 0;

  const leave = (): void => {
    const next = line.shift();
    if (next !== undefined) {
      next();
      return;
    }
    running -= 1;
    if (running > 0) return;
    for (const resolve of idle) resolve();
    idle = [];
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
        throw new UserError(
          'unavailable',
          'Byline has more questions than it can answer at once. Please ask again in a moment.',
        );
      }
      await enter();
      try {
        return await task();
      } finally {
        leave();
      }
    },
    drained: () =>
      running === 0 ? Promise.resolve() : new Promise((resolve) => idle.push(resolve)),
  };
}

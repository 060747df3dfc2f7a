import type { ReadPriority } from './reader.ts';

/** A piece of work that waits. `cost` is its estimated time in milliseconds. */
interface Waiting {
  readonly priority: ReadPriority;
  readonly cost: number;
  readonly start: () => Promise<void>;
}

/** Runs work one at a time: every question before any background work, each kind in its order. */
export interface WaitingLine {
  /** Estimated milliseconds of all questions' work that waits or runs. */
  readonly waitingMs: number;
  add<T>(priority: ReadPriority, cost: number, work: () => Promise<T>): Promise<T>;
}

/** Makes an empty line. */
export function createWaitingLine(): WaitingLine {
  const waiting: Waiting[] = [];
  let running: Waiting | null = null;
  const next = (): void => {
    if (running !== null) return;
    const question = waiting.findIndex((one) => one.priority === 'question');
    const [chosen] = waiting.splice(Math.max(0, question), 1);
    if (chosen === undefined) return;
    running = chosen;
    void chosen.start().finally(() => {
      running = null;
      next();
    });
  };
  return {
    get waitingMs() {
      return [...(running === null ? [] : [running]), ...waiting]
        .filter((one) => one.priority === 'question')
        .reduce((sum, one) => sum + one.cost, 0);
    },
    add: (priority, cost, work) =>
      new Promise((resolve, reject) => {
        waiting.push({ priority, cost, start: () => work().then(resolve, reject) });
        next();
      }),
  };
}

import type { ReindexProgress } from '../answer/engine.ts';

/** Milliseconds between two edits of one message: Discord's buckets allow five in two seconds, people need fewer. */
const EDIT_INTERVAL_MS = 2000;

/** Shows progress as it moves. */
export interface ProgressReporter {
  /** Takes any number of reports; shows the first at once and then the newest at most every two seconds. */
  readonly report: (progress: ReindexProgress) => void;
  /** Stops, and resolves when no edit is under way, so that none can overtake the result. */
  finish(): Promise<void>;
}

/** Makes a reporter; `show` must not reject (see `CommandContext.progress`). */
export function createProgressReporter(
  show: (progress: ReindexProgress) => Promise<void>,
): ProgressReporter {
  let newest: ReindexProgress | null = null;
  let timer: NodeJS.Timeout | null = null;
  let underWay: Promise<void> = Promise.resolve();
  let isFinished = false;

  const showNewest = (): void => {
    timer = null;
    if (newest === null || isFinished) return;
    const progress = newest;
    newest = null;
    underWay = underWay.then(() => show(progress));
    timer = setTimeout(showNewest, EDIT_INTERVAL_MS);
  };
  return {
    report: (progress) => {
      newest = progress;
      if (timer === null && !isFinished) showNewest();
    },
    finish: () => {
      isFinished = true;
      if (timer !== null) clearTimeout(timer);
      return underWay;
    },
  };
}

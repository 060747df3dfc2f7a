import type { ReindexProgress } from '../answer/engine.ts';
import { ERASE_LINE } from './render/style.ts';

/** A line of progress that is drawn over itself on a terminal and not at all elsewhere. */
export interface Progress {
  show(progress: ReindexProgress): void;
  clear(): void;
}

/** Columns of the bar itself. */
const BAR = 24;
/** Milliseconds between two drawings: faster than this is not seen. */
const PAUSE = 80;

/** Progress on a stream; on anything but a terminal each phase is named once, in a line of its own. */
export function createProgress(stream: NodeJS.WriteStream): Progress {
  let drawn = 0;
  let phase = '';
  if (!stream.isTTY) {
    return {
      show: (progress) => {
        if (progress.phase !== phase) stream.write(`${progress.phase} …\n`);
        phase = progress.phase;
      },
      clear: () => {},
    };
  }
  return {
    show: (progress) => {
      const now = Date.now();
      if (now - drawn < PAUSE && progress.phase === phase) return;
      drawn = now;
      phase = progress.phase;
      stream.write(ERASE_LINE + progressLine(progress));
    },
    clear: () => void stream.write(ERASE_LINE),
  };
}

/** `indexing   ████████░░░░ 120 of 400`. */
function progressLine({ phase, done, total }: ReindexProgress): string {
  const share = total === 0 ? 1 : Math.min(1, done / total);
  const full = Math.round(share * BAR);
  return `${phase.padEnd(10)} ${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${done} of ${total}`;
}

/** A line that counts, drawn over itself on a terminal and told once elsewhere. */
export interface Counter {
  show(what: string, done: number, total: number, documents: number): void;
  clear(): void;
}

/** Counts files, and the documents in them, on a stream. */
export function createCounter(stream: NodeJS.WriteStream): Counter {
  let drawn = 0;
  if (!stream.isTTY) {
    return {
      show: (what, _, total) => {
        if (drawn === 0 && total > 1) stream.write(`${what} ${total} files …\n`);
        drawn = 1;
      },
      clear: () => {},
    };
  }
  return {
    show: (what, done, total, documents) => {
      const now = Date.now();
      if (now - drawn < PAUSE || total < 2) return;
      drawn = now;
      const share = Math.round((done / total) * BAR);
      const bar = `${'█'.repeat(share)}${'░'.repeat(BAR - share)}`;
      const more = documents > done + 1 ? `, ${documents} documents` : '';
      stream.write(`${ERASE_LINE}${what} ${bar} ${done} of ${total} files${more}`);
    },
    clear: () => void (drawn > 0 && stream.write(ERASE_LINE)),
  };
}

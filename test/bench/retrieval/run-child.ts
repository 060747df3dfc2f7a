import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Job, Throughput } from './messages.ts';

/** A child process that has done its job. */
export interface FinishedChild<Report> {
  readonly report: Report;
  /** Searches a second of one view, while other children may do the same. */
  throughput(order: Throughput): Promise<number>;
  close(): void;
}

const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url));
/** Heap a build needs for a paragraph of 25 words (measured: 400 MB for 100,000), and for the program itself. */
const HEAP_KB_A_PARAGRAPH = 4;
const SMALLEST_HEAP_MB = 300;
const KILOBYTES_A_MEGABYTE = 2 ** 10;

/** Runs a job in a process of its own; rejects with what the child wrote when it dies first. */
export async function runChild<Report>(job: Job): Promise<FinishedChild<Report>> {
  const child = fork(CHILD, [JSON.stringify(job)], {
    execArgv: ['--import', 'tsx', '--expose-gc', ...heapLimit(job)],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const { report } = await nextMessage<{ report: Report }>(child);
  return {
    report,
    async throughput(order) {
      child.send(order);
      return (await nextMessage<{ throughput: number }>(child)).throughput;
    },
    close: () => {
      if (child.connected) child.disconnect();
    },
  };
}

/** Only builds of Byline's growth: they show what a build needs, where the libraries take what Node.js gives. */
function heapLimit(job: Job): readonly string[] {
  if (job.kind !== 'write snapshot') return [];
  const needed = Math.ceil((job.paragraphs * HEAP_KB_A_PARAGRAPH) / KILOBYTES_A_MEGABYTE);
  return [`--max-old-space-size=${Math.max(SMALLEST_HEAP_MB, needed)}`];
}

function nextMessage<Message>(child: ChildProcess): Promise<Message> {
  return new Promise((resolve, reject) => {
    let errors = '';
    const note = (text: Buffer) => {
      errors += text.toString();
    };
    const die = () => reject(new Error(`a benchmark process died:\n${errors.slice(-2_000)}`));
    child.stderr?.on('data', note);
    child.once('close', die);
    child.once('message', (message) => {
      child.off('close', die);
      child.stderr?.off('data', note);
      resolve(message as Message);
    });
  });
}

import { type ChildProcess, fork } from 'node:child_process';
import { totalmem } from 'node:os';
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
const BYTES_A_MEGABYTE = 2 ** 20;
/** Above so many paragraphs the heap of a build outgrows what Node.js allows unasked (measured: some 2 kB each). */
const LARGE_CORPUS = 300_000;
/** Share of the machine's memory that the heap may then grow to. */
const HEAP_SHARE = 0.7;

/** Runs a job in a process of its own; rejects with what the child wrote when it dies first. */
export async function runChild<Report>(job: Job): Promise<FinishedChild<Report>> {
  const isLarge = job.kind !== 'quality' && job.paragraphs >= LARGE_CORPUS;
  const heapMb = Math.floor((totalmem() / BYTES_A_MEGABYTE) * HEAP_SHARE);
  const child = fork(CHILD, [JSON.stringify(job)], {
    execArgv: [
      ...['--import', 'tsx', '--expose-gc'],
      ...(isLarge ? [`--max-old-space-size=${heapMb}`] : []),
    ],
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

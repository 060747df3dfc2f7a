import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** One line that the driver wrote. */
export type DriverEvent = Readonly<Record<string, unknown>>;

/** A process that holds an index as the bot does (see drive-index.js). */
export interface IndexDriver {
  readonly pid: number;
  /** Sends a command. */
  send(command: DriverEvent): void;
  /** The next event that has one of these keys; rejects when the process ends first. */
  next(...keys: string[]): Promise<DriverEvent>;
  /** Ends the process with SIGKILL and waits until it is gone. */
  kill(): Promise<void>;
  /** Everything it wrote to standard error. */
  log(): string;
}

/** How the driver is started: shell words before `node`, such as `ulimit -f 100;`. */
export interface DriverOptions {
  readonly prelude?: string;
  readonly wrapper?: readonly string[];
}

const DRIVER = fileURLToPath(new URL('drive-index.js', import.meta.url));
const FEED_DRIVER = fileURLToPath(new URL('drive-feed.js', import.meta.url));

/** Starts a driver over a corpus and a data folder; it is killed when the test ends. */
export function startDriver(corpus: string, data: string, options?: DriverOptions): IndexDriver {
  return start([DRIVER, corpus, data], options);
}

/** Starts one look at a feed (see drive-feed.js); it is killed when the test ends. */
export function startFeedDriver(corpus: string, data: string, url: string): IndexDriver {
  return start([FEED_DRIVER, corpus, data, url]);
}

function start(
  args: readonly string[],
  { prelude = '', wrapper = [] }: DriverOptions = {},
): IndexDriver {
  const words = [...wrapper, process.execPath, ...args].map(quote).join(' ');
  const child = spawn('bash', ['-c', `${prelude} exec ${words}`], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return watch(child);
}

function watch(child: ChildProcessByStdio<Writable, Readable, Readable>): IndexDriver {
  const events: DriverEvent[] = [];
  let standardError = '';
  let wake: () => void = () => undefined;
  let ended = false;
  child.stderr.on('data', (text) => {
    standardError += text;
  });
  createInterface({ input: child.stdout }).on('line', (line) => {
    events.push(JSON.parse(line) as DriverEvent);
    wake();
  });
  child.on('exit', () => {
    ended = true;
    wake();
  });
  // Writing to a process that was just killed is what these tests do.
  child.stdin.on('error', () => undefined);
  return {
    pid: child.pid ?? 0,
    log: () => standardError,
    send: (command) => void child.stdin.write(`${JSON.stringify(command)}\n`),
    next: async (...keys) => {
      for (;;) {
        const event = events.shift();
        if (event !== undefined) {
          if (keys.some((key) => key in event)) return event;
          continue;
        }
        if (ended) throw new Error(`the driver ended: ${standardError}`);
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    kill: async () => {
      if (ended) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

function quote(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}

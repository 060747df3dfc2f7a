import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { type Place, type Program, pidOf, start } from './program.ts';

/** A response and the milliseconds from its request's line, or for the first from the start, to its own. */
export interface Timed<Result> {
  readonly result: Result;
  readonly ms: number;
}

/** A `byline batch` that is asked one request after the other. */
export interface Batch {
  readonly pid: number;
  /** Milliseconds of `performance.now()` when it was started. */
  readonly startedAt: number;
  /** Rejects where the program answers with an error or ends. */
  request<Result>(request: object): Promise<Timed<Result>>;
  /** Ends its input and waits for it to end. */
  close(): Promise<void>;
}

/** Starts `byline batch`. */
export function openBatch(program: Program, place: Place, reader: 'on' | 'off'): Batch {
  const startedAt = performance.now();
  const { child, errors } = start(program, place, reader, ['batch']);
  const { stdin, stdout } = child;
  if (stdin === null || stdout === null) throw new Error('byline batch has no pipes');
  const ended = once(child, 'close');
  const lines = createInterface({ input: stdout });
  let waiting: { resolve(line: string): void; reject(error: Error): void } | undefined;
  lines.on('line', (line) => waiting?.resolve(line));
  stdin.on('error', () => {});
  child.once('close', (code, signal) => {
    waiting?.reject(new Error(`byline batch ended with ${code ?? signal}:\n${errors()}`));
  });
  return {
    pid: pidOf(child),
    startedAt,
    request: async <Result>(request: object) => {
      const begin = performance.now();
      const line = await new Promise<string>((resolve, reject) => {
        if (child.exitCode !== null || child.signalCode !== null) {
          reject(new Error(`byline batch has ended:\n${errors()}`));
          return;
        }
        waiting = { resolve, reject };
        stdin.write(`${JSON.stringify(request)}\n`);
      });
      const ms = performance.now() - begin;
      waiting = undefined;
      const response = JSON.parse(line) as { result?: Result; error?: { message: string } };
      if (response.result === undefined) {
        throw new Error(`${JSON.stringify(request)}: ${response.error?.message ?? line}`);
      }
      return { result: response.result, ms };
    },
    close: async () => {
      stdin.end();
      await ended;
    },
  };
}

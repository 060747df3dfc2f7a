import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Used, watchUse } from './memory.ts';

/** A built checkout that is measured. `role`: how the tables call it. */
export interface Program {
  readonly role: 'this' | 'other';
  readonly folder: string;
  /** Short name of its commit, with a plus where its tree has changes. */
  readonly commit: string;
}

/** What a run of the program works on. `home`: the working folder, so that no `.env` is read. */
export interface Place {
  readonly corpus: string;
  readonly data: string;
  readonly home: string;
}

/** How a run that ended went. */
export interface FinishedRun extends Used {
  readonly seconds: number;
  readonly output: string;
}

/** Of what a process wrote to standard error, so much is kept for a message (characters). */
const KEPT_ERRORS = 2_000;

/** The entry of a checkout. Throws where it is not built. */
export function entryOf({ folder }: Pick<Program, 'folder'>): string {
  const entry = join(folder, 'dist', 'src', 'cli', 'main.js');
  if (!existsSync(entry)) {
    throw new Error(`${folder} holds no built Byline: run npm ci and npm run build there.`);
  }
  return entry;
}

/** Starts the program with nothing set but what is measured. `errors()`: the end of its standard error. */
export function start(
  program: Program,
  place: Place,
  reader: 'on' | 'off',
  args: readonly string[],
): { readonly child: ChildProcess; errors(): string } {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, [entryOf(program), '--corpus', place.corpus, ...args], {
    cwd: place.home,
    env: {
      PATH,
      HOME,
      BYLINE_DATA: place.data,
      BYLINE_READER: reader,
      BYLINE_RATE_LIMIT: '0',
      BYLINE_WEB_TOKEN: WEB_TOKEN,
    },
    stdio: 'pipe',
  });
  let errors = '';
  child.stderr?.on('data', (text: Buffer) => {
    errors = `${errors}${text}`.slice(-KEPT_ERRORS);
  });
  return { child, errors: () => errors };
}

/** The moderators' token of the pages that the benchmark starts, on loopback alone. */
export const WEB_TOKEN = 'benchmark-on-loopback';

/** Runs a command to its end. Rejects with what it wrote where it fails. */
export async function runToEnd(
  program: Program,
  place: Place,
  args: readonly string[],
): Promise<FinishedRun> {
  const begin = performance.now();
  const { child, errors } = start(program, place, 'off', args);
  const use = watchUse(pidOf(child));
  child.stdin?.end();
  const output: Buffer[] = [];
  child.stdout?.on('data', (part: Buffer) => output.push(part));
  const code = await new Promise<number | string | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status, signal) => resolve(status ?? signal));
  });
  const seconds = (performance.now() - begin) / 1_000;
  const used = await use.stop();
  if (code !== 0) throw new Error(`byline ${args.join(' ')} ended with ${code}:\n${errors()}`);
  return { ...used, seconds, output: Buffer.concat(output).toString('utf8') };
}

/** The id of a process that was started. */
export function pidOf(child: ChildProcess): number {
  if (child.pid === undefined) throw new Error('the program could not be started');
  return child.pid;
}

import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const PROGRAM = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url));

/** How a run of the built program ended. */
export interface Run {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder to run in. Environment variables that Byline reads are unset unless given. */
export interface RunOptions {
  readonly cwd: string;
  readonly input?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
}

/** Wider than any text of these tests, so that what is looked for stands in one line. */
const COLUMNS = '2000';

/** Starts the built `byline` with its standard streams as pipes. */
export function startByline(args: readonly string[], { cwd, env = {} }: RunOptions) {
  const { PATH, HOME } = process.env;
  return spawn(process.execPath, [PROGRAM, ...args], { cwd, env: { PATH, HOME, COLUMNS, ...env } });
}

/** Runs the built `byline` to its end. */
export function byline(args: readonly string[], options: RunOptions): Promise<Run> {
  const child = startByline(args, options);
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  child.stdin.on('error', () => {}); // a program that ends before it reads is no failure of the test
  child.stdin.end(options.input ?? '');
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
}

/** A folder of its own for one test, with these files in it; removed when the test is over. */
export function workspace(files: Readonly<Record<string, string | Buffer>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'byline-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  addFiles(folder, files);
  return folder;
}

/** Writes files below a folder. */
export function addFiles(folder: string, files: Readonly<Record<string, string | Buffer>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

/** A corpus file of an invented outlet. */
export function articleFile(
  id: string,
  outlet: string,
  published: string,
  headline: string,
  paragraphs: readonly string[],
): string {
  const front = [
    `id: ${id}`,
    'kind: article',
    `outlet: ${outlet}`,
    `headline: ${headline}`,
    `published: ${published}`,
    `url: https://${id}.example/story`,
  ].join('\n');
  return `---\n${front}\n---\n\n${paragraphs.join('\n\n')}\n`;
}

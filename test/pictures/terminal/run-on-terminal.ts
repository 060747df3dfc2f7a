import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SHIPPED } from '../shipped.ts';
import type { Screen } from './draw-terminal.ts';

const PROGRAM = fileURLToPath(new URL('../../../dist/src/cli/main.js', import.meta.url));

/** Columns of the terminal: the usual number. */
const COLUMNS = 80;

/**
 * Runs command lines (`byline ask …`) of the built program on a real terminal over the shipped corpus, and returns
 * each as somebody in a clone types it, with what came out, colours included. Throws when one of them fails, or
 * `script` (util-linux), which makes the terminal, is not there.
 */
export function runOnTerminal(commands: readonly string[]): readonly Screen[] {
  const folder = mkdtempSync(join(tmpdir(), 'byline-terminal-'));
  const { PATH, HOME } = process.env;
  const env = {
    PATH,
    HOME,
    TERM: 'xterm',
    SHELL: '/bin/bash',
    BYLINE_DATA: folder,
    BYLINE_CORPUS: SHIPPED,
  };
  const run = (command: string): string => {
    // Standard error has the progress; it is gone once the answer is there.
    const line = `stty cols ${COLUMNS}; byline() { "${process.execPath}" "${PROGRAM}" "$@" 2>/dev/null; }; ${command}`;
    const { status, stdout, error } = spawnSync('script', ['-qec', line, '/dev/null'], {
      cwd: folder,
      encoding: 'utf8',
      input: '',
      env,
    });
    if (status !== 0) throw new Error(`${command} failed: ${error?.message ?? stdout}`);
    return stdout.replaceAll('\r', '').trimEnd();
  };
  try {
    return commands.map((command) => ({ command: `npx ${command}`, output: run(command) }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

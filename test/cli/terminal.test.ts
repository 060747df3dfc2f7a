import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { HARBOUR_CORPUS } from './harbour-corpus.ts';
import { workspace } from './run-byline.ts';

const PROGRAM = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url));
/** util-linux has `script`, which gives a program a terminal. */
const hasScript = spawnSync('script', ['--version']).status === 0;

/** Runs the built program on a terminal of so many columns. */
function onTerminal(columns: number, args: string, env: Readonly<Record<string, string>> = {}) {
  const command = `stty cols ${columns}; "${process.execPath}" "${PROGRAM}" ${args}`;
  const { PATH, HOME } = process.env;
  const run = spawnSync('script', ['-qec', command, '/dev/null'], {
    cwd: workspace(HARBOUR_CORPUS),
    encoding: 'utf8',
    input: '',
    env: { PATH, HOME, TERM: 'xterm', SHELL: '/bin/sh', BYLINE_READER: 'off', ...env },
  });
  return run.stdout.replaceAll('\r', '');
}

describe.skipIf(!hasScript)('on a terminal', () => {
  test('GIVEN its width THEN lines wrap at words within it, and there are colours', () => {
    const shown = onTerminal(50, 'article gazette-flood');
    expect(shown).toContain('\u001B[');
    const lines = stripVTControlCharacters(shown).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeGreaterThan(40);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(50);
    expect(lines.join(' ').replace(/\s+/g, ' ')).toContain(
      'The old bridge was closed on Thursday after the river rose by two metres.',
    );
  });

  test.each([{ NO_COLOR: '1' }, { TERM: 'dumb' }])('GIVEN %j THEN there are no colours', (env) => {
    expect(onTerminal(80, 'sources', env)).not.toContain('\u001B');
  });

  test('GIVEN a mistake THEN it wraps too', () => {
    const shown = stripVTControlCharacters(onTerminal(40, 'article nowhere'));
    expect(shown.replace(/\s+/g, ' ')).toContain('No article has the id "nowhere"');
    for (const line of shown.split('\n')) expect(line.length).toBeLessThanOrEqual(40);
  });
});

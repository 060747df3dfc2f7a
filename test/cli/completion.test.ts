import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/index.ts';
import { completionScript } from '../../src/cli/render/completion.ts';
import { byline, workspace } from './run-byline.ts';

/** What bash offers for a line, the last word of which is being typed. */
function offered(words: readonly string[]): readonly string[] {
  const script = `${completionScript('bash', COMMANDS)}
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _byline; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', script, 'bash', ...words], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return stdout.trim().split('\n');
}

describe('completion in bash', () => {
  test.each([
    [['byline', 'dis'], ['disagreements']],
    [['byline', 'ask', '--ex'], ['--explain']],
    [['byline', 'disagreements', '--severity', 'm'], ['medium']],
    [
      ['byline', 'reported', 'x', '--format', ''],
      ['csv', 'jsonld'],
    ],
    [['byline', 'completion', 'f'], ['fish']],
    [['byline', 'help', 'rei'], ['reindex']],
  ])('GIVEN %j THEN it offers %j', (words, expected) => {
    expect(offered(words)).toEqual(expected);
  });

  test('GIVEN nothing typed THEN every command is offered', () => {
    expect(offered(['byline', ''])).toEqual(
      expect.arrayContaining(COMMANDS.map(({ name }) => name)),
    );
  });
});

describe('byline completion', () => {
  test.each(['bash', 'zsh', 'fish'] as const)(
    'GIVEN %s THEN the script is printed, with every command and option',
    async (shell) => {
      const run = await byline(['completion', shell], { cwd: workspace() });
      expect(run).toMatchObject({ code: 0, stderr: '' });
      expect(run.stdout).toBe(`${completionScript(shell, COMMANDS)}\n`);
      for (const { name, options } of COMMANDS) {
        expect(run.stdout).toContain(name);
        for (const [option, { isHidden }] of Object.entries(options)) {
          if (isHidden === true) expect(run.stdout).not.toContain(option);
          else expect(run.stdout).toContain(option);
        }
      }
    },
  );
});

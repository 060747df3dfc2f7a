import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/index.ts';
import { byline, workspace } from './run-byline.ts';

const { version } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as { version: string };

describe('byline', () => {
  test('WHEN asked for help THEN every command is listed on standard output', async () => {
    for (const args of [['help'], ['--help'], ['-h']]) {
      const run = await byline(args, { cwd: workspace() });
      expect(run).toMatchObject({ code: 0, stderr: '' });
      for (const { name, summary } of COMMANDS) {
        expect(run.stdout).toMatch(new RegExp(`  ${name} +${summary.slice(0, 12)}`));
      }
    }
  });

  test.each(COMMANDS.map(({ name }) => name))(
    'WHEN asked for help on %s THEN its usage and an example are shown',
    async (name) => {
      const run = await byline([name, '--help'], { cwd: workspace() });
      expect(run).toMatchObject({ code: 0, stderr: '' });
      expect(run.stdout).toMatch(new RegExp(`^byline ${name}`));
      expect(run.stdout).toContain('Examples');
      const told = await byline(['help', name], { cwd: workspace() });
      expect(told.stdout).toBe(run.stdout);
    },
  );

  test('WHEN asked for the version THEN it is that of the package', async () => {
    const plain = await byline(['--version'], { cwd: workspace() });
    expect(plain).toMatchObject({ code: 0, stdout: `${version}\n` });
    const json = await byline(['--version', '--json'], { cwd: workspace() });
    expect(JSON.parse(json.stdout)).toEqual({ version });
  });

  test('WHEN help is asked as JSON THEN it is one value', async () => {
    for (const args of [['help'], ['--help'], ['ask', '--help']]) {
      const run = await byline([...args, '--json'], { cwd: workspace() });
      expect(JSON.parse(run.stdout)).toMatchObject({
        commands: expect.arrayContaining([expect.objectContaining({ name: 'ask' })]),
      });
    }
  });

  test.each([
    [[], 'No command was given. byline help lists them'],
    [['aks', 'x'], 'There is no command "aks". Did you mean "ask"?'],
    [['ask'], 'The question is missing.'],
    [['ask', 'x', '--tpo', '3'], 'There is no option --tpo. Did you mean --top?'],
    [['ask', 'x', '--top', 'many'], '--top must be a whole number from 1 to 50, not "many".'],
    [['ask', 'x', '--top', '0'], '--top must be a whole number from 1 to 50'],
    [['ask', 'x', '--since', 'soon'], '--since must be a date that exists'],
    [
      ['Who is the mayor?'],
      'There is no command "Who is the mayor?". A question goes after ask: byline ask "Who is the mayor?".',
    ],
    [['ask', 'x', '--outlet'], '--outlet needs a value: --outlet NAME.'],
    [['ask', 'x', '--explain=no'], '--explain takes no value'],
    [['reported'], 'The fact is missing.'],
    [['reported', 'x', '--format', 'pdf'], '--format must be csv or jsonld, not "pdf".'],
    [['reported', 'x', '--format', 'csv', '--json'], 'A CSV table is no JSON'],
    [['disagreements', '--severity', 'huge'], '--severity must be low or medium or high'],
    [['article'], 'Write one article id'],
    [['article', 'a', 'b'], 'Write one article id'],
    [['sources', 'all'], 'byline sources takes no text, but "all" was given.'],
    [['chat', '--json'], 'byline chat has no JSON form.'],
    [['import'], 'Name the files to import'],
    [['import', 'a', '--published', '2024'], '--published must be a day that exists'],
    [['import', 'a', '--url', 'here'], '--url must be an address'],
    [['import', 'a', 'b', '--url', 'https://a.example'], '--url belongs to one article'],
    [['article', 'a', '--paragraph', 'two'], '--paragraph must be a whole number'],
    [['article', 'a', '--paragraph', '-1'], '--paragraph needs a value, but -1 follows'],
    [['clean', '--keep', '0'], '--keep must be a whole number from 1 to 1000'],
    [['completion'], 'Name one shell: byline completion bash|zsh|fish.'],
    [['completion', 'csh'], 'The shell must be bash or zsh or fish, not "csh".'],
    [['help', 'axk'], 'There is no command "axk". Did you mean "ask"?'],
  ])(
    'GIVEN %j THEN the mistake is told on standard error and the exit code is 2',
    async (args, told) => {
      const run = await byline(args, { cwd: workspace() });
      expect(run).toMatchObject({ code: 2, stdout: '' });
      expect(run.stderr).toContain(`byline: ${told}`);
    },
  );

  test.each(
    COMMANDS.flatMap(({ name, options }) =>
      Object.entries(options)
        .filter(([, { value }]) => value !== undefined && !/NAME|URL/.test(value))
        .map(([option]) => [name, option] as const),
    ),
  )(
    'GIVEN %s with a value of --%s that means nothing THEN the exit code is 2',
    async (name, option) => {
      const run = await byline([name, 'x', `--${option}`, '~?'], { cwd: workspace() });
      expect(run).toMatchObject({ code: 2, stdout: '' });
      expect(run.stderr).toContain(`--${option}`);
    },
  );

  test('GIVEN terminal commands in a mistake THEN they are not repeated to the terminal', async () => {
    const run = await byline(['\u001B[2Jx'], { cwd: workspace() });
    expect(run.stderr).not.toContain('\u001B');
  });

  test('GIVEN a configuration at fault THEN all of it is told at once', async () => {
    const env = { BYLINE_RATE_LIMIT: 'many', BYLINE_LOG_LEVEL: 'loud' };
    const run = await byline(['validate'], { cwd: workspace(), env });
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('BYLINE_RATE_LIMIT');
    expect(run.stderr).toContain('BYLINE_LOG_LEVEL');
  });

  test('GIVEN no token WHEN the bot is started THEN the cure is told', async () => {
    const run = await byline(['start'], { cwd: workspace() });
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toContain('DISCORD_TOKEN is not set.');
  });
});

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { articleFile, byline, workspace } from './run-byline.ts';

const EMPTY =
  'The corpus holds no articles, so there is nothing to answer from. Add some with byline import';
const REJECTED = 'The corpus holds no article that can be used; 1 rejected. articles/a.md:';

/** A folder with a corpus of no articles, or of one that is rejected. */
function place(kind: 'empty' | 'rejected'): string {
  const cwd = workspace(
    kind === 'rejected' ? { 'corpus/articles/a.md': '---\nid: [\n---\n\nText.\n' } : {},
  );
  mkdirSync(join(cwd, 'corpus/articles'), { recursive: true });
  return cwd;
}

describe.each([
  ['empty', EMPTY],
  ['rejected', REJECTED],
] as const)('GIVEN a corpus whose articles are: %s', (kind, message) => {
  test.each([
    [['ask', 'How many boats were lost?']],
    [['ask', 'How many boats were lost?', '--outlet', 'Nowhere']],
    [['ask', 'How many boats were lost?', '--explain']],
    [['reported', 'Forty boats were lost']],
    [['disagreements']],
    [['sources']],
    [['article', 'a']],
    [['chat']],
  ])(
    'WHEN %j is run THEN that is said with the cure, and never that the corpus does not say',
    async (args) => {
      const run = await byline(args, { cwd: place(kind), input: 'How many boats?\n' });
      expect(run).toMatchObject({ code: 1, stdout: '' });
      expect(run.stderr).toContain(message);
      expect(run.stderr).not.toContain('does not say');
    },
  );

  test('WHEN a batch asks THEN every answer is that error', async () => {
    const input =
      '{"id": 1, "op": "ask", "question": "How many boats?"}\n{"id": 2, "op": "search", "query": "boats"}\n';
    const run = await byline(['batch'], { cwd: place(kind), input });
    const lines = run.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    for (const line of lines) {
      expect(line).toMatchObject({
        error: { code: 'corpus', message: expect.stringContaining(message) },
      });
    }
    expect(lines).toHaveLength(2);
  });

  test('WHEN it is validated THEN it is not called sound', async () => {
    const run = await byline(['validate'], { cwd: place(kind) });
    expect(run.code).toBe(1);
    expect(run.stdout).not.toContain('✓');
    expect(run.stdout.replaceAll(/\s+/g, ' ')).toContain(message);
    expect((await byline(['validate', '--json'], { cwd: place(kind) })).code).toBe(1);
  });
});

describe('filters that name nothing', () => {
  const files = {
    'corpus/articles/a.md': articleFile('a', 'Harbour Times', '2024-05-02', 'Boats lost', [
      'Forty boats were lost in the storm on Thursday.',
    ]),
    'corpus/articles/b.md': articleFile('b', 'Coast News', '2024-05-03', 'Boats found', [
      'Two boats were found on Friday.',
    ]),
  };
  const ask = (...more: string[]) =>
    byline(['ask', 'How many boats were lost?', ...more], { cwd: workspace(files) });

  test.each([
    ['Tims', 'Did you mean "Harbour Times"?'],
    ['harbor times', 'Did you mean "Harbour Times"?'],
    ['Coats', 'Did you mean "Coast News"?'],
    ['Nowhere Post Dispatch', 'The corpus has: Coast News, Harbour Times.'],
  ])('GIVEN --outlet %j THEN it is named, with the nearest', async (typed, told) => {
    const run = await ask('--outlet', typed);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain(`there is none like "${typed}"`);
    expect(run.stderr).toContain(told);
  });

  test.each([
    [['--since', 'yesterday'], '--since must be a date that exists'],
    [['--until', '2024-02-31'], '--until must be a date that exists'],
    [['--since', '31/05/2024'], '--since must be a date that exists'],
    [
      ['--since', '2024-06', '--until', '2024-05'],
      '--since (2024-06-01) is after --until (2024-05-31). Swap the two dates.',
    ],
  ])('GIVEN %j THEN it is named', async (more, told) => {
    const run = await ask(...more);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain(told);
  });

  test.each([
    ['outlet:Tims', 'outlet:Tims names no outlet of the corpus', 'Did you mean "Harbour Times"?'],
    ['outlet:"Cost News"', 'there is none like "Cost News"', 'Did you mean "Coast News"?'],
    ['since:2024-13-01', 'since: must be a date that exists', '2016-03-27'],
    ['until:soon', 'until: must be a date that exists', '"soon"'],
    ['since:', 'since: has no value', 'since:2016-03'],
  ])('GIVEN %j in the question THEN it is named', async (written, told, cure) => {
    const cwd = workspace(files);
    const run = await byline(['ask', `How many boats were lost? ${written}`], { cwd });
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain(told);
    expect(run.stderr).toContain(cure);
    const chat = await byline(['chat'], { cwd, input: `How many boats were lost? ${written}\n` });
    expect(chat.code).toBe(0);
    expect(chat.stderr).toContain(told);
    expect(chat.stdout).not.toContain('The corpus does not say');
  });

  test('GIVEN a part of an outlet’s name in the question THEN it does what --outlet does', async () => {
    const cwd = workspace(files);
    const shown = async (...args: string[]) => (await byline(['ask', ...args], { cwd })).stdout;
    const question = 'How many boats were lost?';
    expect(await shown(`${question} outlet:Harbour`)).toBe(
      await shown(question, '--outlet', 'Harbour'),
    );
  });

  test('GIVEN a part of an outlet’s name in any case THEN it is taken', async () => {
    expect(await ask('--outlet', 'harbour')).toMatchObject({ code: 0 });
  });
});

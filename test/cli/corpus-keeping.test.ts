import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { articleFile, byline, workspace } from './run-byline.ts';

const FLOOD = articleFile('gazette-flood', 'Harbour Gazette', '2024-05-02', 'Flood closes bridge', [
  'The old bridge was closed on Thursday after the river rose by two metres.',
]);

const PAGE = `Flood closes the old bridge at Northport

Published: 2 May 2024

The old bridge at Northport was closed on Thursday after the river rose by two metres, the harbour master said.

Forty boats were lost in the night, and two people were taken to hospital with minor injuries.

Related: Storm season begins early this year
`;

describe('byline validate', () => {
  test('GIVEN a sound corpus THEN it is counted and the exit code is 0', async () => {
    const cwd = workspace({ 'corpus/articles/a.md': FLOOD });
    const run = await byline(['validate'], { cwd });
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toContain('1 article with 1 paragraph can be used, 0 rejected');
  });

  test('GIVEN a broken and a binary file THEN both are named with the cure and the exit code is 1', async () => {
    const cwd = workspace({
      'corpus/articles/a.md': FLOOD,
      'corpus/articles/broken.md': '---\nid: [\n---\n\nText.\n',
      'corpus/articles/binary.md': Buffer.from([0x89, 0x50, 0, 0xff, 0xfe, 0, 1]),
    });
    const run = await byline(['validate'], { cwd });
    expect(run.code).toBe(1);
    expect(run.stdout).toMatch(/! articles\/broken\.md:\d+: /);
    expect(run.stdout).toMatch(/! articles\/binary\.md: /);
    expect(run.stdout).toContain('1 article with 1 paragraph can be used, 2 rejected');
    const json = await byline(['validate', '--json'], { cwd });
    expect(json.code).toBe(1);
    expect(JSON.parse(json.stdout)).toMatchObject({
      articles: 1,
      rejected: [{ file: expect.any(String) }, { file: expect.any(String) }],
    });
  });

  test('GIVEN an article with page furniture THEN it is named with line and cure, and the exit code is 0', async () => {
    const cwd = workspace({ 'corpus/articles/a.md': `${FLOOD}\nLatest news\n` });
    const run = await byline(['validate'], { cwd });
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toMatch(
      /\? articles\/a\.md:\d+: Paragraph 2 looks like a section header.*Delete it\./,
    );
    expect(run.stdout).toContain('0 rejected, 1 warning.');
    const json = await byline(['validate', '--json'], { cwd });
    expect(JSON.parse(json.stdout).warnings).toHaveLength(1);
  });

  test.each([
    ['missing', 'The corpus missing does not exist.'],
    ['notes.txt', 'The corpus notes.txt is no folder and no .jsonl file.'],
  ])('GIVEN the corpus %s THEN what is wrong is told', async (corpus, told) => {
    const run = await byline(['validate', '--corpus', corpus], {
      cwd: workspace({ 'notes.txt': 'x' }),
    });
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toContain(told);
  });

  test('GIVEN no corpus in the folder THEN the one that ships is used', async () => {
    const run = await byline(['validate', '--json'], { cwd: workspace() });
    expect(JSON.parse(run.stdout)).toMatchObject({
      rejected: [],
      corpus: expect.stringMatching(/corpus$/),
    });
  });
});

describe('byline import', () => {
  test('GIVEN raw text THEN a corpus file is written and what was cut is shown', async () => {
    const cwd = workspace({ 'page.txt': PAGE });
    const run = await byline(
      ['import', 'page.txt', '--outlet', 'Harbour Gazette', '--corpus', 'news', '--create'],
      { cwd },
    );
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toContain('page.txt → articles/harbour-gazette/');
    expect(run.stdout).toContain('Storm season begins early this year');
    const [file = ''] = readdirSync(join(cwd, 'news/articles/harbour-gazette'));
    const written = readFileSync(join(cwd, 'news/articles/harbour-gazette', file), 'utf8');
    expect(written).toContain('Forty boats were lost in the night');
    expect(written).not.toContain('Storm season');
    expect(await byline(['validate', '--corpus', 'news'], { cwd })).toMatchObject({ code: 0 });
  });

  test('GIVEN an article that is there already THEN it is not overwritten and the cure is told', async () => {
    const cwd = workspace({ 'page.txt': PAGE });
    const args = [
      'import',
      'page.txt',
      '--outlet',
      'Harbour Gazette',
      '--corpus',
      'news',
      '--create',
    ];
    await byline(args, { cwd });
    const folder = join(cwd, 'news/articles/harbour-gazette');
    const path = join(folder, readdirSync(folder)[0] ?? '');
    writeFileSync(path, readFileSync(path, 'utf8').replace('Forty', 'Some forty'));
    const second = await byline(args, { cwd });
    expect(second).toMatchObject({ code: 1, stdout: '' });
    expect(second.stderr).toContain(
      'never overwritten. To import it anew, remove that file first.',
    );
    expect(readFileSync(path, 'utf8')).toContain('Some forty');
  });

  test('GIVEN files good and bad THEN the good ones are imported and each bad one explained', async () => {
    const cwd = workspace({
      'page.txt': PAGE,
      'image.png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0xff, 0xfe]),
      'corpus/articles/a.md': FLOOD,
    });
    const run = await byline(['import', 'image.png', 'nowhere.txt', 'page.txt', '--json'], { cwd });
    expect(run.code).toBe(1);
    const result = JSON.parse(run.stdout) as { imported: unknown[]; failed: unknown[] };
    expect(result.imported).toMatchObject([{ source: 'page.txt', paragraphs: 2 }]);
    expect(result.failed).toMatchObject([
      { source: 'nowhere.txt', problem: 'nowhere.txt does not exist. Check the path.' },
      { source: 'image.png', problem: expect.stringContaining('image.png') },
    ]);
  });

  test('GIVEN a corpus that is a .jsonl file THEN import says that it needs a folder', async () => {
    const cwd = workspace({ 'page.txt': PAGE, 'news.jsonl': '' });
    const run = await byline(['import', 'page.txt', '--corpus', 'news.jsonl'], { cwd });
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('Import writes into a corpus folder, and news.jsonl is a file.');
  });
});

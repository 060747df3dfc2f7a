import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { articleFile, byline, workspace } from './run-byline.ts';

const FILES = {
  'corpus/articles/tide.md': articleFile('tide', 'Port Herald', '2024-05-02', 'A high tide', [
    'The tide rose at noon, and the ferry stayed in the harbour until the evening.',
  ]),
  'corpus/articles/pier.md': articleFile('pier', 'Port Herald', '2024-05-03', 'Pier closed', [
    'The northern pier was closed on Friday after a barge had struck it in the fog.',
  ]),
  'one.jsonl':
    '{"id": "line", "text": "The tide rose at noon.", "url": "https://line.example/a"}\n',
};

describe('byline remove', () => {
  test('GIVEN an address THEN its article is deleted, named, and no longer found', async () => {
    const cwd = workspace(FILES);
    const run = await byline(['remove', 'http://tide.example/story/', '--json'], { cwd });
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(run.stdout)).toMatchObject({
      removed: [{ id: 'tide', outlet: 'Port Herald', file: 'articles/tide.md' }],
      change: { articles: 1, paragraphs: 1 },
    });
    expect(existsSync(join(cwd, 'corpus/articles/tide.md'))).toBe(false);
    expect(existsSync(join(cwd, 'corpus/articles/pier.md'))).toBe(true);
    expect(readFileSync(join(cwd, '.byline/removed.jsonl'), 'utf8')).toContain('"id":"tide"');
    expect((await byline(['sources'], { cwd })).stdout).not.toContain('A high tide');
  });

  test.each([
    [['remove'], 2, 'Name one article'],
    [['remove', 'tide', 'pier'], 2, 'Name one article'],
    [['remove', 'https://tide.example/'], 1, 'no article with the address or id'],
    [['remove', 'line', '--corpus', 'one.jsonl'], 1, 'Delete the line one.jsonl:1 and reindex'],
  ])('GIVEN %j THEN nothing is deleted, and the reason is told', async (args, code, problem) => {
    const cwd = workspace(FILES);
    const run = await byline(args, { cwd });
    expect(run).toMatchObject({ code, stdout: '' });
    expect(run.stderr).toContain(problem);
    for (const file of Object.keys(FILES)) expect(existsSync(join(cwd, file))).toBe(true);
  });
});

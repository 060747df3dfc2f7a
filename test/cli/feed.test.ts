import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rss, textOf } from '../feeds/open-feed-scene.ts';
import { page, startTestWeb } from '../fetch/web-server.ts';
import { articleFile, byline, workspace } from './run-byline.ts';

const FILES = {
  'corpus/articles/tide.md': articleFile('tide', 'Port Herald', '2024-05-02', 'A high tide', [
    'The tide rose at noon, and the ferry stayed in the harbour until the evening.',
  ]),
  'one.jsonl': '{"id": "line", "text": "The tide rose at noon."}\n',
};
const LOOPBACK = { DISCORD_API: 'http://127.0.0.1:9/api' };
const PERMISSION = 'The editor agreed by e-mail on 3 May 2024';

describe('byline feed', () => {
  test('GIVEN a feed THEN it is looked at, added, listed and removed, and what was done is noted', async () => {
    const stories = [
      {
        guid: 'g1',
        url: 'https://herald.example/1',
        title: 'A <b>fire</b>\u001b[31m',
        text: textOf(1),
      },
    ];
    const web = await startTestWeb({ '/feed': page(rss(stories), 'text/xml') });
    const cwd = workspace(FILES);
    const url = `${web.origin}/feed`;
    const feed = (...args: string[]) =>
      byline(['feed', ...args, '--allow-loopback-fetch'], { cwd, env: LOOPBACK });
    const checked = await feed('check', url);
    expect(checked).toMatchObject({ code: 0 });
    expect(checked.stdout).toContain('1 item: 0 whole texts, 1 teaser, 1 not seen before');
    expect(checked.stdout).toContain('- A fire');
    expect(checked.stdout).not.toContain('\u001b');
    expect((await feed('list')).stdout).toContain('There is no feed');
    const added = await feed('add', url, '--every', '30', '--full-text', PERMISSION);
    expect(added).toMatchObject({ code: 0 });
    expect(added.stdout).toContain('A running bot reads');
    expect(JSON.parse((await feed('list', '--json')).stdout)).toMatchObject({
      feeds: [{ url, everyMinutes: 30, fullText: PERMISSION, polledAt: null, items: 0 }],
    });
    expect(await feed('remove', url)).toMatchObject({ code: 0 });
    expect((await feed('list')).stdout).toContain('There is no feed');
    const audit = readFileSync(join(cwd, '.byline', 'audit.jsonl'), 'utf8');
    expect(audit).toContain(`added ${url}; pages, permitted: ${PERMISSION}`);
    expect(audit).toContain(`removed ${url}`);
  });

  test.each([
    [['feed'], 2, 'Write what to do'],
    [['feed', 'add'], 2, 'Write what to do'],
    [['feed', 'list', 'x'], 2, 'Write what to do'],
    [['feed', 'fetch', 'https://a.example/x'], 2, 'Write what to do'],
    [['feed', 'add', 'https://a.org/x', '--every', '4'], 2, 'whole number from 5 to 1440'],
    [['feed', 'add', 'https://a.org/x', '--full-text', 'yes'], 2, 'how the publisher permits'],
    [['feed', 'add', 'http://10.0.0.1/feed'], 1, 'private network'],
    [['feed', 'check', 'ftp://a.org/feed'], 1, 'only http:// and https://'],
    [['feed', 'remove', 'https://a.org/x'], 1, 'There is no feed with the address'],
    [['feed', 'add', 'https://a.org/x', '--corpus', 'one.jsonl'], 1, 'a corpus that is a folder'],
  ])('GIVEN %j THEN it is refused with the cure', async (args, code, problem) => {
    const run = await byline(args, { cwd: workspace(FILES) });
    expect(run).toMatchObject({ code, stdout: '' });
    expect(run.stderr).toContain(problem);
  });
});

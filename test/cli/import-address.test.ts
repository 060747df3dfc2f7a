import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { page as answer, redirect, startTestWeb } from '../fetch/web-server.ts';
import { byline, workspace } from './run-byline.ts';

const TEXTS = [
  'The night ferry to Northquay will end in October because fewer than thirty people use it, the company said.',
  'Residents of the island said they had been promised in 2019 that the crossings would stay for ten years.',
];

const PAGE = `<!doctype html><html><head><title>Night ferry ends</title><meta property="og:site_name" content="Ferry Times"><meta property="article:published_time" content="2022-09-12"></head><body><article><h1>Night ferry to Northquay ends</h1>${TEXTS.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;

/** A loopback Discord need not be there: its address alone says that this is a test. */
const LOOPBACK = { DISCORD_API: 'http://127.0.0.1:9/api', BYLINE_CONTACT: 'mailbox@ferry.example' };

function importUrl(url: string, cwd: string, more: readonly string[] = [], env = LOOPBACK) {
  const args = ['import', url, '--corpus', 'news', '--create', '--allow-loopback-fetch', ...more];
  return byline(args, { cwd, env });
}

function written(cwd: string): readonly string[] {
  const folder = join(cwd, 'news', 'articles', 'ferry-times');
  return existsSync(folder) ? readdirSync(folder) : [];
}

describe('byline import of an address', () => {
  test('GIVEN a page THEN it is imported under the address it came from, and the request says who asks', async () => {
    const web = await startTestWeb({ '/old': redirect('/story'), '/story': PAGE });
    const cwd = workspace();
    const run = await importUrl(`${web.origin}/old`, cwd);
    expect(run).toMatchObject({ code: 0 });
    expect(run.stderr).toContain('addresses of this machine may be fetched');
    expect(run.stdout).toContain('2 paragraphs');
    const [file = ''] = written(cwd);
    const text = readFileSync(join(cwd, 'news', 'articles', 'ferry-times', file), 'utf8');
    expect(text).toContain(`url: ${web.origin}/story`);
    expect(text).toContain(TEXTS[0]);
    expect(web.requests[0]?.headers['user-agent']).toMatch(
      /^Byline\/\d+\.\d+\.\d+ \(\+mailbox@ferry\.example\)$/,
    );
    expect(await importUrl(`${web.origin}/story`, cwd)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('(the same address)'),
    });
  });

  test('GIVEN windows-1252 in the header THEN the page is read so', async () => {
    const latin = Buffer.from(PAGE.replace('Residents', 'Résidents'), 'latin1');
    const web = await startTestWeb({
      '/story': (_, response) =>
        void response
          .writeHead(200, { 'content-type': 'text/html; charset=windows-1252' })
          .end(latin),
    });
    const cwd = workspace();
    await importUrl(`${web.origin}/story`, cwd);
    const [file = ''] = written(cwd);
    const text = readFileSync(join(cwd, 'news', 'articles', 'ferry-times', file), 'utf8');
    expect(text).toContain('Résidents of the island');
  });

  test('GIVEN an address of another host in the page THEN it is not believed', async () => {
    const claim = '<link rel="canonical" href="https://famous.example/scoop">';
    const web = await startTestWeb({ '/story': PAGE.replace('</head>', `${claim}</head>`) });
    const cwd = workspace({
      'news/outlets.yaml': '- name: Famous Paper\n  domains: [famous.example]\n',
    });
    const run = await importUrl(`${web.origin}/story`, cwd, ['--json']);
    expect(JSON.parse(run.stdout).imported[0].notes.join(' ')).toContain('not believed');
    expect(written(cwd)).toHaveLength(1);
  });

  test('GIVEN a file beside it and an address that fails THEN the rest is imported', async () => {
    const web = await startTestWeb({ '/story': PAGE, '/robots.txt': answer('', 'text/plain') });
    const cwd = workspace({
      'other.html': PAGE.replace('Night ferry to', 'Day ferry to').replace(/October/, 'May'),
    });
    const run = await byline(
      [
        'import',
        `${web.origin}/gone`,
        'other.html',
        `${web.origin}/story`,
        '--corpus',
        'news',
        '--create',
        '--allow-loopback-fetch',
        '--json',
      ],
      { cwd, env: LOOPBACK },
    );
    expect(run.code).toBe(1);
    expect(JSON.parse(run.stdout)).toMatchObject({
      imported: [{ source: 'other.html' }, { source: `${web.origin}/story` }],
      failed: [{ source: `${web.origin}/gone`, problem: expect.stringContaining('no such page') }],
    });
  });

  test.each([
    ['http://127.0.0.1:1/story', 'an address of this machine itself'],
    ['http://10.0.0.1/story', 'an address of a private network'],
    ['http://169.254.169.254/', 'metadata'],
    ['https://news.org:8443/', 'only the ports of the web'],
  ])('GIVEN %s and no flag THEN it is refused with the reason', async (url, problem) => {
    const run = await byline(['import', url, '--corpus', 'news', '--create'], { cwd: workspace() });
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toContain(problem);
  });

  test('GIVEN the flag beside the real Discord THEN it is refused', async () => {
    const cwd = workspace();
    const run = await importUrl('http://127.0.0.1:1/', cwd, [], {
      ...LOOPBACK,
      DISCORD_API: 'https://discord.com/api',
    });
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('works only where DISCORD_API is a loopback address too');
    const start = await byline(['start', '--allow-loopback-fetch'], {
      cwd,
      env: { DISCORD_TOKEN: 'x' },
    });
    expect(start.code).toBe(1);
    expect(start.stderr).toContain('works only where DISCORD_API is a loopback address too');
  });

  test('GIVEN --help THEN the flag for tests is not offered', async () => {
    const run = await byline(['import', '--help'], { cwd: workspace() });
    expect(run.stdout).toContain('byline import FILE|FOLDER|URL…');
    expect(run.stdout).not.toContain('loopback');
  });
});

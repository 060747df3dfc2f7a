import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { articleFile } from '../cli/run-byline.ts';
import type { UserClient } from '../discord/client/user.ts';
import type { MessageView } from '../discord/client/views.ts';
import { Permission } from '../discord/permissions.ts';
import { buttonsOf, textOf } from '../discord/text.ts';
import { redirect, startWeb, type WebServer } from '../fetch/web-server.ts';
import { openScene, type Scene } from './scene.ts';

const FILES = {
  'articles/gazette.md': articleFile(
    'gazette-ferry',
    'Harbour Gazette',
    '2024-05-02',
    'Ferry Marigold sinks off Port Vale',
    [
      'The ferry Marigold sank off Port Vale on Wednesday evening after striking a rock.',
      'Twelve people were killed in the sinking of the ferry Marigold, the Port Vale Coast Guard said.',
      'The owner of the ferry, Vale Lines, said it had stopped all crossings.',
    ],
  ),
};

const TEXTS = [
  'The sinking of the ferry Marigold off Port Vale shocked the town, which came to the quay.',
  'Fifteen people were killed in the sinking of the ferry Marigold, the Port Vale hospital said.',
  'The mayor of Port Vale, Ada Winter, declared three days of mourning and closed the harbour.',
];

/** A page as a publisher serves it. */
function page(title: string, texts: readonly string[] = TEXTS, canonical = ''): string {
  const link = canonical === '' ? '' : `<link rel="canonical" href="${canonical}">`;
  return `<!doctype html><html><head><title>${title}</title><meta property="og:site_name" content="Port Herald"><meta property="article:published_time" content="2024-05-02T22:00:00Z">${link}</head><body><nav><a href="/">Home</a></nav><article><h1>${title}</h1>${texts.map((text) => `<p>${text}</p>`).join('')}<figure><figcaption>The quay on Thursday. Photo: J. Reed</figcaption></figure></article></body></html>`;
}

/** Longest wait for an article to be indexed: the build runs at low priority, and the machine may be busy. */
const ADD_MS = 100_000;

vi.setConfig({ testTimeout: 120_000 });

let scene: Scene;
let web: WebServer;
let mo: UserClient;

beforeAll(async () => {
  web = await startWeb();
  scene = await openScene({ files: FILES, args: ['--allow-loopback-fetch'] });
  mo = scene.discord.user({ name: 'Mo', permissions: Permission.manageGuild });
});

afterAll(async () => {
  const { violations, pinged } = scene.discord;
  await scene.close();
  await web.stop();
  expect(violations).toEqual([]);
  expect(pinged).toEqual([]);
});

function corpusFiles(): readonly string[] {
  return readdirSync(join(scene.folder, 'corpus'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort();
}

async function audit(): Promise<readonly Record<string, unknown>[]> {
  const text = readFileSync(join(scene.folder, 'data', 'audit.jsonl'), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

async function importUrl(url: string): Promise<MessageView> {
  return await (await mo.slash('import', { url })).answer(20_000);
}

async function press(message: MessageView, button: RegExp, done: RegExp): Promise<MessageView> {
  const handle = await mo.click(message, button);
  return await handle.until((view) => done.test(textOf(view)), ADD_MS);
}

describe('GIVEN the address of an article', () => {
  test('WHEN a moderator imports it THEN a private preview shows what would be kept and cut, and where it was read; Add brings it into the answers', async () => {
    web.serve('/toll', page('Death toll of Marigold sinking'));
    const before = corpusFiles();
    const shown = await importUrl(`${web.origin}/toll`);
    expect(shown.ephemeral).toBe(true);
    const text = textOf(shown);
    expect(text).toContain('**Headline:** Death toll of Marigold sinking · read from a heading');
    expect(text).toContain('**Outlet:** Port Herald · read from og');
    expect(text).toMatch(/\*\*Date:\*\* 2 May 2024 · read from article/);
    expect(text).toContain('**Kept:** 3 paragraphs');
    expect(text).toMatch(/\*\*Cut:\*\* \d lines?/);
    expect(text).toContain('photo caption');
    expect(text).not.toContain('--');
    expect(buttonsOf(shown)).toEqual(['Add', 'Edit fields', 'Discard']);
    expect(corpusFiles()).toEqual(before);

    const handle = await mo.click(shown, /Add/);
    const done = await handle.until(
      (view) => /disagreement|contradicts/.test(textOf(view)),
      ADD_MS,
    );
    expect(textOf(done)).toContain('### Added: 1 article');
    expect(textOf(done)).toContain('1 added, 0 changed, 0 removed, 0 rejected');
    expect(textOf(done)).toMatch(/1 disagreement with it/);
    const states = handle.versions.map(textOf);
    expect(states.some((state) => state.includes('is being compared'))).toBe(true);
    expect(corpusFiles()).toHaveLength(before.length + 1);

    const ann = scene.discord.user({ name: 'Ann' });
    const asked = await ann.slash('ask', { question: 'Who declared three days of mourning?' });
    expect(textOf(await asked.answer())).toContain('Ada Winter');
    expect((await audit()).at(-1)).toMatchObject({
      who: mo.id,
      action: 'import',
      outcome: 'done',
      detail: expect.stringContaining(`from ${web.origin}/toll`),
    });
  });

  test('WHEN it is imported again THEN the preview says that it is there, and nothing can be added', async () => {
    const shown = await importUrl(`${web.origin}/toll?utm_source=x#top`);
    expect(textOf(shown)).toContain('In the corpus already:');
    expect(textOf(shown)).toContain('the same address');
    expect(buttonsOf(shown)).toEqual(['Edit fields', 'Discard']);
  });

  test('WHEN the page claims the address of another host THEN that is not believed, and said', async () => {
    web.serve(
      '/claim',
      page('Harbour closed for a week', [...TEXTS].reverse(), 'https://famous.example/story'),
    );
    const shown = await importUrl(`${web.origin}/claim`);
    expect(textOf(shown)).toContain(`/claim`);
    expect(textOf(shown)).toContain('not believed');
    expect(textOf(shown)).not.toMatch(/\*\*Address:\*\* [^\n]*famous/);
  });

  test.each([
    ['http://169.254.169.254/latest/meta-data', /metadata/],
    ['http://10.1.2.3/', /private network/],
    ['ftp://news.org/', /only http/],
    ['no address', /no web address/],
  ])(
    'WHEN it is %s THEN it is refused with the reason, and nothing is asked',
    async (url, problem) => {
      const asked = web.asked.length;
      expect(textOf(await importUrl(url)).replaceAll('\\', '')).toMatch(problem);
      expect(web.asked).toHaveLength(asked);
    },
  );

  test('WHEN the page leads into the network THEN it is refused', async () => {
    web.serve('/lead', redirect('http://192.168.1.1/admin'));
    expect(textOf(await importUrl(`${web.origin}/lead`))).toContain('private network');
  });
});

describe('GIVEN a preview', () => {
  test('WHEN its fields are edited THEN it shows them as given, and Add writes them', async () => {
    web.serve(
      '/edit',
      page('A storm closes the northern pier', [`A storm closed it. ${TEXTS[2]}`, ...TEXTS]),
    );
    const shown = await importUrl(`${web.origin}/edit`);
    const modal = await (await mo.click(shown, /Edit/)).modal();
    const edited = await mo.submitModal(modal, {
      outlet: 'Coast Courier',
      published: '2024-05-09',
    });
    const again = await edited.until((view) => textOf(view).includes('given by hand'));
    expect(textOf(again)).toContain('**Outlet:** Coast Courier · read from given by hand');
    expect(textOf(again)).toContain('9 May 2024');
    await press(again, /Add/, /disagreement|contradicts/);
    const file = corpusFiles().find((name) => name.includes('coast-courier')) ?? '';
    const written = readFileSync(join(scene.folder, 'corpus', file), 'utf8');
    expect(written).toContain('outlet: Coast Courier');
    expect(written).toContain('published: 2024-05-09');
  });

  test('WHEN a field is wrong THEN that is said, and the preview stays', async () => {
    web.serve(
      '/wrong',
      page('A quiet day at the southern pier', [
        ...TEXTS,
        'Nothing happened on that day at the southern pier.',
      ]),
    );
    const shown = await importUrl(`${web.origin}/wrong`);
    const modal = await (await mo.click(shown, /Edit/)).modal();
    const told = await (await mo.submitModal(modal, { published: '2024-02-31' })).answer();
    expect(textOf(told)).toContain('no day that exists');
    await press(shown, /Discard/, /Discarded/);
  });

  test('WHEN it is discarded THEN nothing is added, and its buttons are too old', async () => {
    const before = corpusFiles();
    const shown = await importUrl(`${web.origin}/wrong`);
    await press(shown, /Discard/, /Discarded/);
    expect(corpusFiles()).toEqual(before);
    const [id] = /d1:add:[\w-]{12}/.exec(JSON.stringify(shown)) ?? [''];
    const told = await (await mo.forgeClick(shown, id)).answer();
    expect(textOf(told)).toContain('too old');
  });

  test('WHEN somebody who is no moderator presses its buttons THEN they are refused, and it is noted', async () => {
    const shown = await importUrl(`${web.origin}/wrong`);
    const [id] = /d1:add:[\w-]{12}/.exec(JSON.stringify(shown)) ?? [''];
    const ann = scene.discord.user({ name: 'Ann' });
    const public_ = await (await ann.slash('sources')).answer();
    const told = await (await ann.forgeClick(public_, id)).answer();
    expect(told.ephemeral).toBe(true);
    expect(textOf(told)).toContain('Only moderators');
    await expect
      .poll(async () => (await audit()).at(-1))
      .toMatchObject({ who: ann.id, action: 'import', outcome: 'refused' });
    const pat = scene.discord.user({ name: 'Pat', permissions: Permission.manageGuild });
    const other = await (await pat.forgeClick(public_, id)).answer();
    expect(textOf(other)).toContain('somebody else');
  });

  test('WHEN Add is pressed twice THEN the article is added once', async () => {
    web.serve(
      '/twice',
      page('Two presses at the old lighthouse', [
        ...TEXTS,
        'The old lighthouse was pressed for time twice that day.',
      ]),
    );
    const shown = await importUrl(`${web.origin}/twice`);
    const presses = await Promise.all([mo.click(shown, /Add/), mo.click(shown, /Add/)]);
    await scene.discord.until(
      () => (textOf(presses[0]?.message() ?? shown).includes('Added') ? true : undefined),
      'the article to be added',
      ADD_MS,
    );
    expect(corpusFiles().filter((name) => name.includes('two-presses'))).toHaveLength(1);
  });
});

describe('GIVEN a file or a text', () => {
  test('WHEN a page is attached THEN it is previewed like one that was fetched', async () => {
    const upload = mo.upload(
      'harbour fee.html',
      page('Harbour fee rises by a third', [
        'The harbour fee at Port Vale rises by a third in June, the council said on Monday evening.',
        ...TEXTS,
      ]),
      'text/html',
    );
    const shown = await (await mo.slash('import', { file: upload.id })).answer();
    expect(textOf(shown)).toContain('Import of harbour fee.html');
    expect(textOf(shown)).toContain('Harbour fee rises by a third');
  });

  test('WHEN a table is attached THEN its articles are listed, and added together', async () => {
    const rows = ['Pilots ask for more pay', 'Dredging begins at dawn'].map((title, at) =>
      JSON.stringify({
        title,
        text: `${title} at the harbour of Port Vale, number ${at}, and the work takes nine days.\n\nThe second paragraph of ${title}.`,
        source: 'Dock Daily',
        date: '2024-06-01',
      }),
    );
    const upload = mo.upload('news.jsonl', [...rows, '{"title": "No text"}'].join('\n'));
    const shown = await (await mo.slash('import', { file: upload.id })).answer();
    expect(textOf(shown)).toContain('Would be added:** 2 articles');
    expect(textOf(shown)).toContain('No article:** 1');
    const done = await press(shown, /Add 2 articles/, /disagreement|contradicts/);
    expect(textOf(done)).toContain('2 added');
  });

  test.each([
    ['photo.png', 'x', 'of no kind'],
    ['big.txt', 'x'.repeat(8 * 1024 * 1024 + 1), 'over the limit'],
    ['empty.html', '<html><body></body></html>', 'no article text'],
  ])('WHEN %s is attached THEN it is refused with the reason', async (name, content, problem) => {
    const upload = mo.upload(name, content);
    const shown = await (await mo.slash('import', { file: upload.id })).answer();
    expect(textOf(shown)).toContain(problem);
  });

  test('WHEN /import is used without options THEN a form takes the text', async () => {
    const modal = await (await mo.slash('import')).modal();
    expect(modal.title).toBe('Import a text');
    const submitted = await mo.submitModal(modal, {
      text: `The whale that swam into the inner basin left it on Sunday morning, the harbour master said.\n\nIt had been there for three days.`,
      headline: 'Whale leaves the inner basin',
      outlet: 'Dock Daily',
      published: '2024-06-02',
    });
    const shown = await submitted.answer();
    expect(shown.ephemeral).toBe(true);
    expect(textOf(shown)).toContain('Whale leaves the inner basin · read from given by hand');
    const done = await press(shown, /Add/, /disagreement|contradicts/);
    expect(textOf(done)).toContain('1 added');
  });
});

describe('GIVEN a message', () => {
  test('WHEN it has a link THEN the page behind it is previewed, and what else it holds is named', async () => {
    web.serve(
      '/linked',
      page('Swans return to the mill pond', [
        'Swans returned to the mill pond of Port Vale after eleven years, a warden said on Friday.',
        ...TEXTS,
      ]),
    );
    const content = `Look: <${web.origin}/linked>, and https://other.example/x.`;
    const shown = await (await mo.contextMenu('Import this article', { content })).answer();
    expect(shown.ephemeral).toBe(true);
    expect(textOf(shown)).toContain('Swans return to the mill pond');
    expect(textOf(shown)).toContain('1 more link or file');
  });

  test('WHEN it has a file THEN that is previewed', async () => {
    const attachment = mo.upload(
      'note.txt',
      'The mill pond freezes over\n\nThe mill pond of Port Vale froze over on Monday, and children skated on it until dusk.\n',
    );
    const shown = await (
      await mo.contextMenu('Import this article', {
        content: 'see',
        attachments: [{ ...attachment }],
      })
    ).answer();
    expect(textOf(shown)).toContain('The mill pond freezes over');
  });

  test('WHEN it has neither THEN that is said', async () => {
    const shown = await (
      await mo.contextMenu('Import this article', { content: 'hello' })
    ).answer();
    expect(textOf(shown)).toContain('no link and no file');
  });
});

describe('GIVEN a corpus that is one file', () => {
  test('WHEN an article is imported THEN it is said that it takes none', async () => {
    const single = await openScene({ args: ['--allow-loopback-fetch'] });
    const moderator = single.discord.user({ name: 'Mo', permissions: Permission.manageGuild });
    const shown = await (await moderator.slash('import', { url: `${web.origin}/toll` })).answer(
      20_000,
    );
    expect(textOf(shown)).toContain('a corpus that is a folder');
    await single.close();
  });
});

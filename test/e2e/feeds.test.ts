import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { articleFile } from '../cli/run-byline.ts';
import type { UserClient } from '../discord/client/user.ts';
import { Permission } from '../discord/permissions.ts';
import { textOf } from '../discord/text.ts';
import { rss } from '../feeds/open-feed-scene.ts';
import { page, startWeb, type WebServer } from '../fetch/web-server.ts';
import { openScene, type Scene } from './scene.ts';

/** Longest wait for an index: the build runs at low priority, and the machine may be busy. */
const INDEX_MS = 100_000;

vi.setConfig({ testTimeout: 120_000 });

const FILES = {
  'articles/gazette.md': articleFile(
    'gazette-ferry',
    'Harbour Gazette',
    '2024-05-02',
    'Ferry Marigold sinks off Port Vale',
    ['Twelve people were killed in the sinking of the ferry Marigold, the Coast Guard said.'],
  ),
};

const STORY = {
  guid: 'g1',
  url: 'https://herald.example/geese',
  title: 'Nine <b>geese</b> in the customs house',
  text: 'The harbour master Odo Finch keeps nine geese in the old customs house of Port Vale.',
};

let scene: Scene;
let web: WebServer;
let mo: UserClient;

beforeAll(async () => {
  web = await startWeb({ '/feed': page(rss([STORY]), 'text/xml') });
  scene = await openScene({ files: FILES, args: ['--allow-loopback-fetch'] });
  mo = scene.discord.user({ name: 'Mo', permissions: Permission.manageGuild });
});

afterAll(async () => {
  const { violations } = scene.discord;
  await scene.close();
  await web.stop();
  expect(violations).toEqual([]);
});

describe('GIVEN the address of a feed', () => {
  test('WHEN a moderator checks, adds and lists it THEN its articles come by themselves, and that is noted', async () => {
    const url = `${web.origin}/feed`;
    const checked = await (await mo.slash('feeds check', { url })).answer(20_000);
    expect(checked.ephemeral).toBe(true);
    expect(textOf(checked)).toContain('1 item: 0 whole texts, 1 teaser');
    expect(textOf(checked)).toContain('Nine geese in the customs house');
    expect(textOf(await (await mo.slash('feeds list')).answer())).toContain('There is no feed');
    const added = await (await mo.slash('feeds add', { url, every: 5 })).answer(20_000);
    expect(textOf(added)).toContain('A feed is read from now on');
    const sources = async () => textOf(await (await mo.slash('sources')).answer());
    await expect.poll(sources, { timeout: INDEX_MS, interval: 1_000 }).toContain('2 articles');
    const listed = textOf(await (await mo.slash('feeds list')).answer());
    expect(listed).toMatch(/every 5 minutes · last asked .* · 1 item/);
    const removed = await (await mo.slash('feeds remove', { url })).answer();
    expect(textOf(removed)).toContain('The articles that came of it stay');
    const audit = readFileSync(join(scene.folder, 'data', 'audit.jsonl'), 'utf8');
    expect(audit).toMatch(new RegExp(`"who":"${mo.id}".*"action":"feeds","outcome":"done"`));
  });

  test('WHEN the story comes again with another figure THEN /article says when it changed, and from what to what', async () => {
    const url = `${web.origin}/feed`;
    const later = { ...STORY, text: STORY.text.replace('nine geese', 'eleven geese') };
    web.serve('/feed', page(rss([later]), 'text/xml'));
    await (await mo.slash('feeds add', { url })).answer(20_000);
    const article = async () =>
      textOf(
        await (await mo.slash('article', { article: 'Nine geese in the customs house' })).answer(),
      );
    await expect
      .poll(article, { timeout: INDEX_MS, interval: 1_000 })
      .toContain('keeps eleven geese');
    expect(await article()).toMatch(/✎ changed on <t:\d+:D>: “nine geese” → “eleven geese”$/m);
    await (await mo.slash('config dates', { language: 'de' })).answer();
    const german = new Intl.DateTimeFormat('de', { dateStyle: 'long', timeZone: 'UTC' });
    expect(await article()).toContain(`changed on ${german.format(Date.now())}: “nine geese”`);
    await (await mo.slash('feeds remove', { url })).answer();
  });

  test('WHEN it is no feed, or inside a network THEN it is refused with the reason', async () => {
    web.serve('/page', '<html><body>Hello</body></html>');
    for (const [url, problem] of [
      [`${web.origin}/page`, 'is no RSS, Atom or JSON feed'],
      ['http://10.0.0.1/feed', 'private network'],
    ] as const) {
      const told = await (await mo.slash('feeds add', { url })).answer(20_000);
      expect(textOf(told)).toContain(problem);
    }
  });

  test('WHEN somebody else tries THEN they are refused', async () => {
    const ann = scene.discord.user({ name: 'Ann' });
    const told = await (await ann.slash('feeds list')).answer();
    expect(textOf(told)).toContain('Only moderators');
  });

  test('WHEN it has failed for good THEN the log channel is told', async () => {
    const guild = scene.discord.guild();
    const channel = guild.channels[0]?.id ?? '';
    await (await mo.slash('config log', { channel })).answer();
    const url = `${web.origin}/gone`;
    web.serve(
      '/gone',
      page(rss([{ ...STORY, guid: 'g2', url: 'https://herald.example/2' }]), 'text/xml'),
    );
    await (await mo.slash('feeds add', { url })).answer(20_000);
    web.serve('/gone', (_, response) => void response.writeHead(410).end());
    const told = () => scene.discord.botMessages().map(textOf).join('\n');
    await expect.poll(told, { timeout: INDEX_MS }).toContain('A feed is paused');
    expect(told()).toContain('given up by its publisher');
  });
});

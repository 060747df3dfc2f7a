import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { loadCorpus } from '../../src/corpus/load.ts';
import { versionsOf } from '../../src/ingest/versions.ts';
import { addFiles, articleFile, byline, startByline, workspace } from '../cli/run-byline.ts';
import { rss, textOf } from '../feeds/open-feed-scene.ts';
import { page, startTestWeb } from '../fetch/web-server.ts';
import { temporaryFolder } from '../ops/temporary-folder.ts';
import { expectWholeArticles, shareLeft, type Wanted } from './growing-corpus.ts';
import { startFeedDriver } from './index-driver.ts';
import { expectWholeStateFiles, LONG_ROUNDS, savedAt } from './state.ts';

/** How much longer than an undisturbed run a kill may be waited for: some come after its end. */
const MARGIN = 1.1;

/** A loopback Discord need not be there: its address alone says that this is a test. */
const ENV = { DISCORD_API: 'http://127.0.0.1:9/api', BYLINE_READER: 'off' };

const momentIn = (ms: number): Promise<unknown> => sleep(randomInt(1, Math.ceil(ms * MARGIN)));

function count(tally: Record<string, number>, what: string): void {
  tally[what] = (tally[what] ?? 0) + 1;
}

describe('byline import of an address and a file, killed', () => {
  const ROWS = 120;
  const PAGE_TEXT = [
    'The night ferry to Northquay will end in October because fewer than thirty people use it, the company said.',
    'Residents of the island said they had been promised in 2019 that the crossings would stay for ten years.',
  ];
  const rows = Array.from({ length: ROWS }, (_, n) => ({
    title: `Story ${n} of Northquay`,
    text: `${textOf(n)}\n\nThe council of Northquay will speak about ${n} on Friday.`,
    source: 'Ferry Times',
    date: '2024-05-03',
    url: `https://ferry.example/story/${n}`,
  }));
  const html = `<!doctype html><html><head><title>Night ferry ends</title><meta property="og:site_name" content="Ferry Times"><meta property="article:published_time" content="2022-09-12"></head><body><article><h1>Night ferry to Northquay ends</h1>${PAGE_TEXT.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;

  test('GIVEN a kill at any moment THEN every article is whole, and the next run adds what is missing and doubles nothing', async () => {
    const web = await startTestWeb();
    const cwd = workspace({ 'news.jsonl': rows.map((row) => `${JSON.stringify(row)}\n`).join('') });
    const corpus = join(cwd, 'news');
    const wanted: Wanted = new Map([
      ...rows.map(({ url, text }) => [url, [text]] as const),
      [`${web.origin}/story`, [PAGE_TEXT.join('\n\n')]],
    ]);
    const start = () => {
      const isAsked = new Promise<void>((resolve) => {
        web.serve('/story', (request, response) => {
          page(html)(request, response);
          resolve();
        });
      });
      const args = ['import', `${web.origin}/story`, 'news.jsonl', '--corpus', 'news'];
      const child = startByline([...args, '--create', '--allow-loopback-fetch'], { cwd, env: ENV });
      child.stdout.resume();
      child.stderr.resume();
      return { child, isAsked, isEnded: once(child, 'close') };
    };
    const undisturbed = start();
    await undisturbed.isAsked;
    const begun = performance.now();
    await undisturbed.isEnded;
    const whole = performance.now() - begun;
    expect((await expectWholeArticles(corpus, wanted)).size).toBe(ROWS + 1);
    const tally: Record<string, number> = {};
    for (let round = 0; round < LONG_ROUNDS; round += 1) {
      rmSync(corpus, { recursive: true });
      const { child, isAsked, isEnded } = start();
      await isAsked;
      await momentIn(whole);
      child.kill('SIGKILL');
      await isEnded;
      const left = await expectWholeArticles(corpus, wanted);
      count(tally, shareLeft(left.size, ROWS + 1));
      await start().isEnded;
      expect((await expectWholeArticles(corpus, wanted)).size).toBe(ROWS + 1);
    }
    console.log(
      `killed imports: ${LONG_ROUNDS} rounds, left ${JSON.stringify(tally)} of the articles`,
    );
  });
});

describe('a look at a feed, killed', () => {
  const ITEMS = 20;
  const story = (round: number, n: number, version = 0) => ({
    guid: `g${round}-${n}`,
    url: `https://herald.example/story/${round}/${n}`,
    title: `Story ${n} of round ${round} at Northquay`,
    text: textOf(round * ITEMS + n, version),
  });
  /** The stories of a round, and those of the round before in a later text. */
  const storiesOf = (round: number) => [
    ...Array.from({ length: ITEMS }, (_, n) => story(round, n)),
    ...(round === 0 ? [] : Array.from({ length: ITEMS }, (_, n) => story(round - 1, n, 500))),
  ];

  test('GIVEN a kill at any moment THEN no text is half written, and the next look loses, doubles and forgets nothing', async () => {
    const web = await startTestWeb();
    const folder = await temporaryFolder();
    const place = { corpus: join(folder, 'corpus'), data: join(folder, 'data') };
    mkdirSync(place.corpus);
    const url = `${web.origin}/feed`;
    const wanted = new Map<string, string[]>();
    const serve = (round: number) => {
      const stories = storiesOf(round);
      web.serve('/feed', page(rss(stories), 'application/rss+xml'));
      for (const one of stories) {
        wanted.set(one.url, [...(wanted.get(one.url) ?? []), one.text]);
      }
    };
    /** An undisturbed look. What is there to be stored, and how long that takes, is known of the first one alone. */
    const look = async () => {
      const driver = startFeedDriver(place.corpus, place.data, url);
      await driver.next('opened');
      const begun = performance.now();
      const first = await driver.next('writing', 'stored');
      const writing = performance.now();
      if ('writing' in first) await driver.next('stored');
      const storing = performance.now() - writing;
      expect(await driver.next('polled')).toMatchObject({ refused: [], problem: null });
      const whole = performance.now() - begun;
      await driver.kill();
      return { storing, whole };
    };
    // The corpus grows with every round, and so does the time that one takes.
    const rounds = LONG_ROUNDS;
    serve(0);
    const pace = await look();
    const tally: Record<string, number> = {};
    for (let round = 1; round <= rounds; round += 1) {
      serve(round);
      const driver = startFeedDriver(place.corpus, place.data, url);
      await driver.next('opened');
      // Indexing takes most of the time: every other kill falls into the storing before it.
      if (round % 2 === 0) await momentIn(pace.whole);
      else await driver.next('writing').then(() => momentIn(2 * pace.storing));
      await driver.kill();
      await expectWholeStateFiles(place.data);
      await savedAt(place);
      const left = await expectWholeArticles(place.corpus, wanted);
      count(tally, shareLeft(left.size - round * ITEMS, ITEMS));
      await look();
      const { articles } = await loadCorpus(place.corpus);
      const texts = await expectWholeArticles(place.corpus, wanted);
      // The latest text of each, and each older one kept once.
      expect(texts.size).toBe((round + 1) * ITEMS);
      for (const { url: address, file } of articles) {
        const all = wanted.get(address ?? '') ?? [];
        expect([address, texts.get(address ?? '')]).toEqual([address, all.at(-1)]);
        expect([file, await versionsOf(place.corpus, file)]).toEqual([
          file,
          all.slice(1).map(() => expect.anything()),
        ]);
      }
    }
    console.log(
      `killed looks at a feed: ${rounds} rounds, left ${JSON.stringify(tally)} of the new items`,
    );
  });
});

describe('byline remove, killed', () => {
  const OTHERS = 40;
  const paragraph = (n: number) =>
    `The tide rose by ${n} metres at noon, and pier ${n} was closed until the evening.`;
  const fileOf = (n: number, height = n) =>
    articleFile(`tide-${n}`, 'Port Herald', '2024-05-02', `High tide number ${n}`, [
      paragraph(height),
    ]);
  const OLDER = [1, 2, 3].map(
    (n) => `corpus/articles/.versions/tide-0@2024-05-0${n}T101500.000Z.md`,
  );
  const TARGET = {
    'corpus/articles/tide-0.md': fileOf(0),
    ...Object.fromEntries(OLDER.map((file, n) => [file, fileOf(0, n + 100)])),
  };

  test('GIVEN a kill at any moment THEN the article is there or gone with its older texts, and the next run finishes', async () => {
    const others = Array.from({ length: OTHERS }, (_, n) => n + 1);
    const cwd = workspace(
      Object.fromEntries(others.map((n) => [`corpus/articles/tide-${n}.md`, fileOf(n)])),
    );
    const place = { corpus: join(cwd, 'corpus'), data: join(cwd, '.byline') };
    const wanted: Wanted = new Map(
      [0, ...others].map((n) => [`https://tide-${n}.example/story`, [paragraph(n)]]),
    );
    const restore = async () => {
      addFiles(cwd, TARGET);
      expect(await byline(['reindex'], { cwd, env: ENV })).toMatchObject({ code: 0 });
    };
    const isThere = (file: string) => existsSync(join(cwd, file));
    const noted = join(place.data, 'removed.jsonl');
    const start = () => {
      const child = startByline(['remove', 'https://tide-0.example/story'], { cwd, env: ENV });
      child.stdout.resume();
      child.stderr.resume();
      return { child, isEnded: once(child, 'close') };
    };
    /** Until the removal has been noted, which is its first deed, or the process is gone. */
    const untilNoted = async (isEnded: Promise<unknown>) => {
      let isOver = false;
      void isEnded.then(() => {
        isOver = true;
      });
      while (!isOver && !existsSync(noted)) await sleep(1);
    };
    await restore();
    const begun = performance.now();
    const undisturbed = start();
    await untilNoted(undisturbed.isEnded);
    const begins = performance.now() - begun;
    await undisturbed.isEnded;
    const whole = performance.now() - begun;
    const tally: Record<string, number> = {};
    for (let round = 0; round < LONG_ROUNDS; round += 1) {
      rmSync(noted, { force: true });
      await restore();
      const { child, isEnded } = start();
      // Most of a run is its start: every other kill waits for the removal itself.
      if (round % 2 === 0) await momentIn(whole);
      else await untilNoted(isEnded).then(() => momentIn(whole - begins));
      child.kill('SIGKILL');
      await isEnded;
      await expectWholeStateFiles(place.data);
      await savedAt(place);
      const left = await expectWholeArticles(place.corpus, wanted);
      expect(left.size).toBeGreaterThanOrEqual(OTHERS);
      count(tally, shareLeft(left.size - OTHERS, 1));
      if (!isThere('corpus/articles/tide-0.md')) {
        expect(OLDER.filter(isThere)).toEqual([]);
        expect(readFileSync(noted, 'utf8')).toContain('"id":"tide-0"');
      }
      const again = await byline(['remove', 'https://tide-0.example/story'], { cwd, env: ENV });
      if (left.size === OTHERS) expect(again.stderr).toContain('no article with the address or id');
      else expect(again).toMatchObject({ code: 0 });
      expect([...OLDER, 'corpus/articles/tide-0.md'].filter(isThere)).toEqual([]);
      const { stdout } = await byline(['sources', '--json'], { cwd, env: ENV });
      expect(JSON.parse(stdout).outlets[0].articles).toHaveLength(OTHERS);
    }
    console.log(
      `killed removals: ${LONG_ROUNDS} rounds, left ${JSON.stringify(tally)} of the article`,
    );
  });
});

import { describe, expect, test } from 'vitest';
import { createPoller } from '../../src/feeds/poller.ts';
import { readRetryAfter } from '../../src/feeds/retry-after.ts';
import { dueIn, waitMs } from '../../src/feeds/schedule.ts';
import { page, startTestWeb } from '../fetch/web-server.ts';
import { openFeedScene, rss, textOf, USUAL } from './open-feed-scene.ts';

const MINUTE = 60_000;
const feedOf = (n: number) =>
  page(
    rss([
      { guid: `g${n}`, url: `https://herald.example/${n}`, title: `Story ${n}`, text: textOf(n) },
    ]),
    'text/xml',
  );

describe('GIVEN feeds that are due', () => {
  test('WHEN there is a round THEN each is read once, what came in is indexed once, and the next round asks none', async () => {
    const paths = Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`/${n}`, feedOf(n)]));
    const web = await startTestWeb({ ...paths, '/bad': feedOf(6) });
    const scene = await openFeedScene();
    for (const path of [...Object.keys(paths), '/bad']) {
      await scene.feeds.add(`${web.origin}${path}`, USUAL, 'Mo');
    }
    web.serve('/bad', (_, response) => void response.writeHead(410).end());
    let changes = 0;
    scene.engine.onChange(() => {
      changes += 1;
    });
    const paused: string[] = [];
    const poller = createPoller({ ...scene, onPaused: (url) => void paused.push(url) });
    const before = web.asked.length;
    await poller.round();
    expect(web.asked.length - before).toBe(6);
    expect(changes).toBe(1);
    expect(scene.engine.status()).toMatchObject({ articles: 6 });
    expect(paused).toEqual([`${web.origin}/bad`]);
    await poller.round();
    expect(web.asked.length - before).toBe(6);
  });

  test('WHEN a feed is removed, or added by another process THEN the next round knows', async () => {
    const web = await startTestWeb({ '/1': feedOf(1), '/2': feedOf(2) });
    const scene = await openFeedScene();
    const poller = createPoller({ ...scene, onPaused: () => undefined });
    await scene.feeds.add(`${web.origin}/1`, USUAL, 'Mo');
    await scene.feeds.remove(`${web.origin}/1`);
    await scene.feeds.add(`${web.origin}/2`, USUAL, 'Mo');
    await poller.round();
    expect((await scene.articles()).map(({ url }) => url)).toEqual(['https://herald.example/2']);
  });
});

describe('GIVEN the waits of a feed', () => {
  const state = { addedAt: '', etag: null, lastModified: null, failures: 0, problem: null };
  const at = (polledAt: number | null, wait: number) => ({
    ...state,
    polledAt,
    waitMs: wait,
    isPaused: false,
    items: [],
    writing: [],
  });

  test.each([
    [null, 5, 1_000, 0],
    [1_000, 500, 1_000, 500],
    [1_000, 500, 1_400, 100],
    [1_000, 500, 9_000, 0],
    [1_000_000, 500, 1_000, 500],
  ])(
    'WHEN it was asked at %s for %i ms and it is %i THEN it is due in %i',
    (polled, wait, now, due) => {
      expect(dueIn(at(polled, wait), now)).toBe(due);
    },
  );

  test.each([
    [5, 0, null, 0, 5 * MINUTE],
    [1, 0, null, 0, 5 * MINUTE],
    [15, 0, null, 1, 16.5 * MINUTE],
    [15, 3, null, 0, 120 * MINUTE],
    [15, 10, null, 0, 1440 * MINUTE],
    [15, 1, 60 * MINUTE, 0, 60 * MINUTE],
    [15, 1, 9e9, 0, 1440 * MINUTE],
  ])(
    'WHEN it is every %i min, failed %i times and the host wishes %s ms (chance %d) THEN it waits %i ms',
    (every, failures, retry, random, wait) => {
      expect(waitMs({ everyMinutes: every }, failures, retry, random)).toBe(wait);
    },
  );

  test.each([
    ['120', 120_000],
    ['Fri, 03 May 2024 10:01:00 GMT', 60_000],
    ['Fri, 03 May 2024 09:00:00 GMT', 0],
    ['-5', null],
    ['soon', null],
    ['99999999999', null],
    [null, null],
  ])('WHEN the header is %s THEN it means %s ms', (header, wanted) => {
    expect(readRetryAfter(header, Date.parse('2024-05-03T10:00:00Z'))).toBe(wanted);
  });
});

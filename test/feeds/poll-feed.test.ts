import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { versionsOf } from '../../src/ingest/versions.ts';
import { page, startTestWeb } from '../fetch/web-server.ts';
import { openFeedScene, rss, textOf, USUAL } from './open-feed-scene.ts';

/** Items of the longest feed; `FEED_ITEMS` makes it a long run. */
const ITEMS = Number(process.env.FEED_ITEMS ?? 1_000);

const xml = (text: string) => page(text, 'application/rss+xml');

const story = (n: number, version = 0) => ({
  guid: `g${n}`,
  url: `https://herald.example/story/${n}`,
  title: `Story ${n} of Northquay`,
  text: textOf(n, version),
});

async function opened(body: string) {
  const web = await startTestWeb({ '/feed': xml(body) });
  const scene = await openFeedScene();
  const url = `${web.origin}/feed`;
  await scene.feeds.add(url, USUAL, 'Mo');
  return { web, scene, url };
}

describe('GIVEN a feed', () => {
  test('WHEN it is looked at THEN every item becomes a file once, the oldest first, and a second look adds none', async () => {
    const { scene, url } = await opened(rss([story(2), story(1)]));
    const first = await scene.poll(url);
    expect(first).toMatchObject({ changed: [], refused: [], problem: null });
    expect(first.added).toHaveLength(2);
    expect(first.added[0]).toContain('story-1');
    const again = await scene.poll(url);
    expect(again).toMatchObject({ added: [], changed: [], refused: [] });
    const articles = await scene.articles();
    expect(articles.map(({ kind }) => kind)).toEqual(['teaser', 'teaser']);
    expect(articles.map(({ url: at }) => at).sort()).toEqual([story(1).url, story(2).url]);
    expect(articles[0]?.outlet).toBe('Port Herald');
  });

  test('WHEN what was seen is lost, or its GUIDs or its addresses change THEN nothing is doubled', async () => {
    const { web, scene, url } = await opened(rss([story(1)]));
    await scene.poll(url);
    web.serve('/feed', xml(rss([{ ...story(1), guid: 'another' }])));
    expect(await scene.poll(url)).toMatchObject({ added: [], changed: [] });
    web.serve('/feed', xml(rss([{ ...story(1), url: 'https://herald.example/moved/1' }])));
    expect((await scene.poll(url)).added).toEqual([]);
    await scene.store.keep(url, { ...(await scene.find(url)).state, items: [] });
    expect((await scene.poll(url)).added).toEqual([]);
    expect(await scene.articles()).toHaveLength(1);
  });

  test.each([
    ['was killed before it noted what it wrote', true, 1],
    ['knows nothing of an article that the corpus has', false, 0],
  ])('WHEN a look %s THEN a later text takes its place: %s', async (_, isOurs, changed) => {
    const { web, scene, url } = await opened(rss([story(1)]));
    await scene.poll(url);
    const { state } = await scene.find(url);
    const writing = isOurs ? state.items.flatMap(({ keys }) => keys) : [];
    await scene.store.keep(url, { ...state, items: [], writing });
    expect(await scene.poll(url)).toMatchObject({ added: [], changed: [] });
    expect((await scene.find(url)).state.writing).toEqual([]);
    web.serve('/feed', xml(rss([story(1, 500)])));
    expect((await scene.poll(url)).changed).toHaveLength(changed);
    expect(await scene.articles()).toHaveLength(1);
  });

  test('WHEN a text changes THEN the article has the later one, the older is kept beside it, and the index alone the later', async () => {
    const { web, scene, url } = await opened(rss([story(1), story(2)]));
    await scene.poll(url);
    await scene.ingest.refresh('a test');
    web.serve('/feed', xml(rss([story(1, 500), story(2)])));
    const changed = await scene.poll(url);
    expect(changed).toMatchObject({ added: [], refused: [] });
    expect(changed.changed).toHaveLength(1);
    await scene.ingest.refresh('a test');
    const [id = ''] = changed.changed;
    const article = scene.engine.lookup(id);
    expect(article?.paragraphs.join()).toContain('1500 crowns');
    const [version, ...more] = await versionsOf(scene.corpus, article?.file ?? '');
    expect(more).toEqual([]);
    expect(version?.replacedAt.slice(0, 10)).toBe(new Date().toISOString().slice(0, 10));
    expect(readFileSync(join(scene.corpus, version?.file ?? ''), 'utf8')).toContain('1000 crowns');
    expect(scene.engine.status()).toMatchObject({ articles: 3, rejected: 0 });

    await scene.ingest.remove(id, 'Mo');
    expect(await versionsOf(scene.corpus, article?.file ?? '')).toEqual([]);
    web.serve('/feed', xml(rss([story(1, 900), { ...story(1), guid: 'again' }, story(2)])));
    expect(await scene.poll(url)).toMatchObject({ added: [], changed: [] });
    expect(await scene.articles()).toHaveLength(1);
  });

  test('WHEN one GUID stands for story after story THEN none takes the place of another', async () => {
    const { web, scene, url } = await opened(rss([{ ...story(1), guid: 'latest' }]));
    await scene.poll(url);
    web.serve('/feed', xml(rss([{ ...story(2), guid: 'latest' }])));
    expect((await scene.poll(url)).added).toHaveLength(1);
    web.serve('/feed', xml(rss([3, 4, 5].map((n) => ({ ...story(n), guid: 'latest' })))));
    expect((await scene.poll(url)).added).toHaveLength(3);
    expect(await scene.articles()).toHaveLength(5);
  });

  test('WHEN an item is dated in the future THEN it is not stored, with the reason, and asked for in full again', async () => {
    const body = rss([{ ...story(1), day: '2090-01-01' }, story(2)]);
    const { web, scene, url } = await opened(body);
    web.serve(
      '/feed',
      (_, response) =>
        void response.writeHead(200, { 'content-type': 'text/xml', etag: '"a"' }).end(body),
    );
    const polled = await scene.poll(url);
    expect(polled.added).toHaveLength(1);
    expect(polled.refused).toEqual([
      { item: 'Story 1 of Northquay', problem: expect.stringContaining('dated 1 January 2090') },
    ]);
    await scene.poll(url);
    expect(web.requests.at(-1)?.headers['if-none-match']).toBeUndefined();
  });

  test.each([
    ['<b>Fire</b> at the <script>alert(1)</script>mill'],
    ['&lt;b&gt;Fire&lt;/b&gt; at the mill'],
    ['&amp;lt;b&amp;gt;Fire&amp;lt;/b&amp;gt; at the mill'],
    ['<![CDATA[<b>Fire</b> at the mill]]>'],
  ])('WHEN a title is %s THEN no markup reaches the headline', async (title) => {
    const { scene, url } = await opened(rss([{ ...story(1), title }]));
    await scene.poll(url);
    const [article] = await scene.articles();
    expect(article?.headline).toMatch(/Fire at the/);
    expect(article?.headline).not.toMatch(/[<>]/);
  });

  test('WHEN nothing has changed THEN the host is asked for changes alone', async () => {
    const { web, scene, url } = await opened(rss([story(1)]));
    const modified = 'Fri, 03 May 2024 10:00:00 GMT';
    web.serve('/feed', (request, response) => {
      const isKnown = request.headers['if-none-match'] === '"v1"';
      response.writeHead(isKnown ? 304 : 200, {
        'content-type': 'application/rss+xml',
        etag: '"v1"',
        'last-modified': modified,
      });
      response.end(isKnown ? '' : rss([story(1)]));
    });
    await scene.poll(url);
    expect(await scene.poll(url)).toMatchObject({ added: [], problem: null });
    expect(web.requests.at(-1)?.headers).toMatchObject({
      'if-none-match': '"v1"',
      'if-modified-since': modified,
    });
  });

  test('WHEN it fails ten times THEN it waits longer each time, as long as the host wishes, and is then paused', async () => {
    const { web, scene, url } = await opened(rss([story(1)]));
    web.serve(
      '/feed',
      (_, response) => void response.writeHead(429, { 'retry-after': '7200' }).end(),
    );
    const waits: number[] = [];
    const paused: boolean[] = [];
    for (let n = 0; n < 10; n += 1) {
      paused.push((await scene.poll(url)).hasPaused);
      waits.push(Math.round((await scene.find(url)).state.waitMs / 60_000));
    }
    expect(waits).toEqual([126, 126, 126, 252, 504, 1008, 1512, 1512, 1512, 1512]);
    expect(paused.indexOf(true)).toBe(9);
    expect((await scene.find(url)).state).toMatchObject({ isPaused: true, failures: 10 });
    web.serve('/feed', xml(rss([story(1)])));
    await scene.feeds.add(url, USUAL, 'Mo');
    expect((await scene.find(url)).state).toMatchObject({ isPaused: false, failures: 0 });
  });

  test('WHEN it has very many items THEN all are stored once', async () => {
    const all = Array.from({ length: ITEMS }, (_, n) => ({
      ...story(n),
      text: `Mill ${n} was painted ${n + 7} times, the office of mill ${n} said.`,
    }));
    const { scene, url } = await opened(rss(all));
    expect((await scene.poll(url)).added).toHaveLength(ITEMS);
    expect(await scene.poll(url)).toMatchObject({ added: [], changed: [] });
    expect(new Set((await scene.articles()).map(({ url: at }) => at)).size).toBe(ITEMS);
  }, 120_000);
});

describe('GIVEN a feed whose publisher permits its pages', () => {
  const html = `<!doctype html><html><head><title>Story 1 of Northquay</title><meta property="og:site_name" content="Port Herald"><meta property="article:published_time" content="2024-05-03"></head><body><article><h1>Story 1 of Northquay</h1><p>${textOf(1)}</p><p>${textOf(2)}</p><p>${textOf(3)}</p></article></body></html>`;
  const permission = 'The editor agreed by e-mail on 3 May 2024';

  test('WHEN it is looked at THEN the page is stored, and without that permission the teaser alone', async () => {
    const web = await startTestWeb({ '/1': html, '/robots.txt': page('', 'text/plain') });
    const stories = (n: number) => [{ ...story(n), url: `${web.origin}/${n}` }];
    web.serve('/full', xml(rss(stories(1))));
    web.serve('/plain', xml(rss(stories(1))));
    for (const [path, fullText, kind, texts] of [
      ['/full', permission, 'article', 3],
      ['/plain', null, 'teaser', 1],
    ] as const) {
      const scene = await openFeedScene();
      await scene.feeds.add(`${web.origin}${path}`, { ...USUAL, fullText }, 'Mo');
      await scene.poll(`${web.origin}${path}`);
      const [article] = await scene.articles();
      expect(article).toMatchObject({ kind, url: `${web.origin}/1` });
      expect(article?.paragraphs).toHaveLength(texts);
    }
    expect(web.asked.filter((path) => path === '/1')).toHaveLength(1);
  });

  test('WHEN a page cannot be fetched THEN what the feed says is stored, with the reason', async () => {
    const web = await startTestWeb({ '/robots.txt': page('', 'text/plain') });
    const scene = await openFeedScene();
    web.serve('/feed', xml(rss([{ ...story(1), url: `${web.origin}/gone` }])));
    await scene.feeds.add(`${web.origin}/feed`, { ...USUAL, fullText: permission }, 'Mo');
    const polled = await scene.poll(`${web.origin}/feed`);
    expect(polled.added).toHaveLength(1);
    expect(polled.refused[0]?.problem).toContain('no such page');
  });
});

describe('GIVEN wishes for a feed', () => {
  test.each([
    [{ everyMinutes: 4 }, 'every 5 to 1440 minutes'],
    [{ everyMinutes: 2000 }, 'every 5 to 1440 minutes'],
    [{ fullText: 'yes' }, 'how the publisher permits it'],
    [{ fullText: '' }, 'how the publisher permits it'],
  ])('WHEN they are %j THEN they are refused', async (wishes, problem) => {
    const web = await startTestWeb({ '/feed': xml(rss([story(1)])) });
    const scene = await openFeedScene();
    const added = scene.feeds.add(`${web.origin}/feed`, { ...USUAL, ...wishes }, 'Mo');
    await expect(added).rejects.toThrow(problem);
    expect(await scene.feeds.list()).toEqual([]);
  });

  test.each([
    [
      'a page',
      '<!doctype html><html><body>Not a feed</body></html>',
      'is no RSS, Atom or JSON feed',
    ],
    ['half a feed', rss([story(1)]).slice(0, -30), 'breaks off before its end'],
    ['half of JSON', '{"version": "https://jsonfeed.org/version/1.1", "items": [{', 'is no RSS'],
  ])('WHEN the address has %s THEN it is not added', async (_, body, problem) => {
    const web = await startTestWeb({ '/feed': xml(body) });
    const scene = await openFeedScene();
    await expect(scene.feeds.add(`${web.origin}/feed`, USUAL, 'Mo')).rejects.toThrow(problem);
    expect(await scene.feeds.list()).toEqual([]);
  });
});

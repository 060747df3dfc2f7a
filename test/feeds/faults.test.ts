import type { ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../fetch/web-server.ts';
import { startTestWeb } from '../fetch/web-server.ts';
import { openFeedScene, rss, type Story, textOf, USUAL } from './open-feed-scene.ts';

/** Looks in all, feeds, and stories of each; `FEED_POLLS=10000` is the long run. */
const POLLS = Number(process.env.FEED_POLLS ?? 200);
const [FEEDS, STORIES] = POLLS > 1_000 ? [100, 50] : [10, 30];

/** The same numbers every time. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

function send(response: ServerResponse, body: string, headers: Record<string, string> = {}) {
  response.writeHead(200, { 'content-type': 'application/rss+xml', ...headers }).end(body);
}

/** What a server does instead of sending its feed whole. */
const FAULTS: readonly ((body: string) => Answer)[] = [
  () => () => undefined,
  (body) => (_, response) => send(response, body.slice(0, Math.floor(body.length * 0.6))),
  (body) => (_, response) => {
    response.writeHead(200, { 'content-type': 'text/xml', 'content-length': `${body.length}` });
    response.write(body.slice(0, 200));
    setTimeout(() => response.destroy(), 5);
  },
  () => (_, response) => void response.writeHead(304).end(),
  () => (_, response) => void response.writeHead(429, { 'retry-after': '60' }).end(),
  () => (request, response) => void response.writeHead(302, { location: request.url ?? '/' }).end(),
  () => (_, response) => void response.writeHead(500).end('<rss></rss>'),
  () => (_, response) => send(response, '<html><body>Log in</body></html>'),
  () => (request) => void request.socket.destroy(),
];

describe('GIVEN feeds whose hosts fail in every way, change GUIDs and order, and a clock that jumps', () => {
  test('WHEN they are looked at again and again THEN no story is lost and none doubled', async () => {
    const random = numbers(7);
    const pick = (count: number) => Math.floor(random() * count);
    const web = await startTestWeb();
    const scene = await openFeedScene();
    const listed = new Map<string, Story[]>();
    const wanted = new Set<string>();
    const serve = (path: string, fault: number | null) => {
      const stories = listed.get(path) ?? [];
      const body = rss(stories, `Paper ${path.slice(1)}`);
      web.serve(
        path,
        fault === null
          ? (_, response) => send(response, body)
          : (FAULTS[fault] ?? (() => () => undefined))(body),
      );
    };
    let made = 0;
    const grow = (path: string): void => {
      const n = made++;
      const url = `https://paper${path.slice(1)}.example/${n}`;
      wanted.add(url);
      listed.set(path, [
        { guid: `g${n}`, url, title: `Story ${n}`, text: textOf(n) },
        ...(listed.get(path) ?? []),
      ]);
    };
    const paths = Array.from({ length: FEEDS }, (_, n) => `/${n}`);
    for (const path of paths) {
      grow(path);
      serve(path, null);
      await scene.feeds.add(`${web.origin}${path}`, USUAL, 'Mo');
    }
    const realNow = Date.now;
    try {
      for (let at = 0; at < POLLS; at += 1) {
        const path = paths[pick(FEEDS)] ?? '/0';
        const isFaulty = random() < 0.4;
        if ((listed.get(path) ?? []).length < STORIES && random() < 0.6) grow(path);
        const stories = listed.get(path) ?? [];
        if (random() < 0.2)
          listed.set(
            path,
            stories.map((one) => ({ ...one, guid: `c${at}-${one.guid}` })),
          );
        if (random() < 0.2) listed.get(path)?.reverse();
        const jump = pick(5) === 0 ? -pick(1_200) * 86_400_000 : 0;
        Date.now = () => realNow() + jump;
        // A clock before the stories' day holds them back as to come; it must not drop them.
        serve(path, isFaulty ? pick(FAULTS.length) : null);
        await scene.poll(`${web.origin}${path}`);
        if (at % 100 === 99) await scene.ingest.refresh('a test');
      }
    } finally {
      Date.now = realNow;
    }
    for (const path of paths) {
      serve(path, null);
      await scene.poll(`${web.origin}${path}`);
    }
    const addresses = (await scene.articles()).map(({ url }) => url ?? '');
    expect(addresses.length).toBe(new Set(addresses).size);
    expect([...addresses].sort()).toEqual([...wanted].sort());
    await scene.ingest.refresh('a test');
    expect(scene.engine.status()).toMatchObject({ articles: wanted.size + 1, rejected: 0 });
  }, 3_600_000);
});

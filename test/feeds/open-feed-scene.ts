import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { loadCorpus } from '../../src/corpus/load.ts';
import type { Feed } from '../../src/feeds/feed.ts';
import { openFeedStore } from '../../src/feeds/feed-store.ts';
import { createFeeds, type FeedWishes } from '../../src/feeds/feeds.ts';
import { type Polled, pollFeed } from '../../src/feeds/poll-feed.ts';
import { createFetcher } from '../../src/fetch/fetcher.ts';
import { createHostPace } from '../../src/fetch/host-pace.ts';
import { createIngest } from '../../src/ingest/ingest.ts';
import { createLogger } from '../../src/ops/logger.ts';
import { openRemovalLog } from '../../src/ops/removals.ts';
import { createEngine } from '../../src/reindex/create-engine.ts';
import { addFiles, articleFile } from '../cli/run-byline.ts';
import { temporaryFolder } from '../ops/temporary-folder.ts';

const log = createLogger({ level: 'silent' });

/** Nothing but the usual. */
export const USUAL: FeedWishes = { everyMinutes: null, outlet: null, fullText: null };

/** A corpus of one article, an engine over it, and what polling needs; all of it real. */
export async function openFeedScene() {
  const folder = await temporaryFolder();
  const corpus = join(folder, 'corpus');
  const data = join(folder, 'data');
  addFiles(corpus, {
    'articles/tide.md': articleFile('tide', 'Port Herald', '2024-05-02', 'A high tide', [
      'The tide rose at noon, and the ferry stayed in the harbour until the evening.',
    ]),
  });
  const engine = await createEngine({ corpus, data, baseline: 'opened', log });
  onTestFinished(() => engine.close());
  const fetcher = createFetcher({
    allowLoopback: true,
    userAgent: 'Byline/test',
    pace: createHostPace(0),
    timeoutMs: 400,
  });
  const removals = openRemovalLog(data, log);
  const ingest = createIngest({ corpus, engine, fetcher, removals });
  const store = openFeedStore(data, log);
  const find = async (url: string): Promise<Feed> => {
    const feed = await store.find(url);
    if (feed === null) throw new Error(`${url} is no feed`);
    return feed;
  };
  return {
    folder,
    corpus,
    data,
    engine,
    fetcher,
    ingest,
    store,
    removals,
    log,
    feeds: createFeeds({ store, fetcher, corpus }),
    find,
    /** Looks at a feed at once, due or not. */
    poll: async (url: string): Promise<Polled> =>
      pollFeed(await find(url), {
        fetcher,
        ingest,
        keep: (state) => store.keep(url, state),
        random: () => 0.5,
      }),
    /** The articles on the disk that have come since. */
    articles: async () => (await loadCorpus(corpus)).articles.filter(({ id }) => id !== 'tide'),
    files: () =>
      readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((one) => /\.md$/.test(one)),
  };
}

/** One story of an RSS feed. */
export interface Story {
  readonly guid?: string;
  readonly url?: string;
  readonly title?: string;
  readonly text: string;
  readonly day?: string;
}

/** An RSS feed of these stories, the newest first as they are given. */
export function rss(stories: readonly Story[], title = 'Port Herald'): string {
  const items = stories.map(
    ({ guid, url, title: headline = 'A story', text, day = '2024-05-03' }) =>
      `<item>${guid === undefined ? '' : `<guid isPermaLink="false">${guid}</guid>`}${
        url === undefined ? '' : `<link>${url}</link>`
      }<title>${headline}</title><pubDate>${day}T10:00:00Z</pubDate><description><![CDATA[${text}]]></description></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title><link>https://herald.example/</link><description>News</description>${items.join('')}</channel></rss>`;
}

const PLACES = ['harbour', 'bridge', 'market', 'school', 'station', 'mill', 'quay', 'chapel'];
const DEEDS = ['painted', 'closed', 'repaired', 'measured', 'opened', 'sold', 'cleaned'];

/** A short text of its own for a number; a version of it differs in a figure alone. */
export function textOf(n: number, version = 0): string {
  const place = PLACES[n % PLACES.length];
  const deed = DEEDS[n % DEEDS.length];
  return `The ${place} number ${n} of Northquay was ${deed} on Monday, and ${n + 3} people of street ${n * 7} watched it from wall ${n * 13}, the office for ${place} ${n} said; it had cost ${1000 + version} crowns.`;
}

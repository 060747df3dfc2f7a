// Looks at a feed once, as the bot does, but without Discord and without waiting; runs the built program.
// Started as: node drive-feed.js <corpus> <data> <feed URL>. Writes events, one JSON value a line.
import { openFeedStore } from '../../dist/src/feeds/feed-store.js';
import { createFeeds } from '../../dist/src/feeds/feeds.js';
import { pollFeed } from '../../dist/src/feeds/poll-feed.js';
import { createFetcher } from '../../dist/src/fetch/fetcher.js';
import { createHostPace } from '../../dist/src/fetch/host-pace.js';
import { createIngest } from '../../dist/src/ingest/ingest.js';
import { createLogger } from '../../dist/src/ops/logger.js';
import { openRemovalLog } from '../../dist/src/ops/removals.js';
import { createEngine } from '../../dist/src/reindex/create-engine.js';

const [, , corpus, data, url] = process.argv;
const log = createLogger({ level: 'warn' });
const say = (event) => process.stdout.write(`${JSON.stringify(event)}\n`);

const engine = await createEngine({ corpus, data, baseline: 'opened', log });
const fetcher = createFetcher({
  allowLoopback: true,
  userAgent: 'Byline/test',
  pace: createHostPace(0),
});
const ingest = createIngest({ corpus, engine, fetcher, removals: openRemovalLog(data, log) });
const store = openFeedStore(data, log);
if ((await store.find(url)) === null) {
  const feeds = createFeeds({ store, fetcher, corpus });
  await feeds.add(url, { everyMinutes: null, outlet: null, fullText: null }, 'a test');
}
say({ opened: true });
const polled = await pollFeed(await store.find(url), {
  fetcher,
  ingest,
  keep: async (state) => {
    await store.keep(url, state);
    if (state.writing.length > 0) say({ writing: true });
  },
  random: Math.random,
});
say({ stored: true });
await ingest.refresh('a test');
const { added, changed, refused, problem } = polled;
say({ polled: true, added: added.length, changed: changed.length, refused, problem });
await engine.close();

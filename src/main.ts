import { commands } from '../commands/index.ts';
import type { Engine } from './answer/engine.ts';
import { readVersion } from './cli/read-version.ts';
import { type Bot, startBot } from './discord/bot.ts';
import type { UserError } from './errors.ts';
import { openFeedStore } from './feeds/feed-store.ts';
import { createFeeds } from './feeds/feeds.ts';
import { createPoller, type PollerDeps } from './feeds/poller.ts';
import { LOOPBACK_WARNING, requireLoopbackDiscord } from './fetch/allow-loopback.ts';
import type { Fetcher } from './fetch/fetch-request.ts';
import { createFetcher } from './fetch/fetcher.ts';
import { userAgent } from './fetch/user-agent.ts';
import { createIngest, type Ingest } from './ingest/ingest.ts';
import { type KeepDeps, keepWithin } from './ingest/keep-within.ts';
import { sweepPartials } from './ingest/sweep-partials.ts';
import { type WatchDeps, watchFolder } from './ingest/watch-folder.ts';
import { type Closers, createClosers } from './ops/closers.ts';
import type { Config } from './ops/config.ts';
import { holdDataFolder } from './ops/data-folder.ts';
import { DAY_MS } from './ops/day.ts';
import { startHttpServer } from './ops/http.ts';
import { createLogger, type Log } from './ops/logger.ts';
import { createMetrics, type Metrics } from './ops/metrics.ts';
import { listenForShutdown } from './ops/shutdown.ts';
import { stateFolder } from './ops/state-folder.ts';
import { openStores, pruneStores, type Stores } from './ops/stores.ts';
import { watchStrayErrors } from './ops/stray-errors.ts';
import { readerOf } from './reader/reader-of.ts';
import { createEngine } from './reindex/create-engine.ts';
import { openWatches } from './watches/watches.ts';

/** After so long the process ends whatever still hangs; the interface promises five seconds. */
const EXIT_DEADLINE_MS = 4_500;

/** Questions' work that may wait for the reader: beyond it an answer by words alone is better than a late one. */
const MAX_READER_WAIT_MS = 5_000;

/** A handle that somebody forgot does not keep a closed bot alive for longer. */
const LINGER_MS = 300;

/** What a running bot is made of; null until it is up. */
interface Parts {
  engine: Engine | null;
  bot: Bot | null;
}

/** What a start is told beside its configuration. */
export interface BotOptions {
  /** Fetch from this machine too: for tests, and refused beside the real Discord. */
  readonly allowLoopbackFetch?: boolean;
}

/**
 * Runs the Discord bot until SIGTERM or SIGINT, then ends what is open and resolves. Rejects with a
 * `UserError` when it cannot start (the data folder is in use, the corpus cannot be read, Discord refuses
 * it) or Discord sends it away for good.
 */
export async function runBot(config: Config, options: BotOptions = {}): Promise<void> {
  const log = createLogger({ level: config.logLevel, secrets: [config.discordToken ?? ''] });
  const closers = createClosers(log);
  const shutdown = listenForShutdown();
  watchStrayErrors(log);
  try {
    const fetcher = openFetcher(config, options, log);
    const signal = await Promise.race([shutdown.requested, serve(config, fetcher, log, closers)]);
    log.info({ signal }, 'shutting down');
  } finally {
    const deadline = setTimeout(() => process.exit(), EXIT_DEADLINE_MS);
    await closers.closeAll();
    clearTimeout(deadline);
    setTimeout(() => process.exit(), LINGER_MS).unref();
    shutdown.dispose();
  }
}

/** Brings everything up and serves; only ever rejects. */
async function serve(config: Config, fetcher: Fetcher, log: Log, closers: Closers): Promise<never> {
  const parts: Parts = { engine: null, bot: null };
  const state = stateFolder(config);
  const folder = await holdDataFolder(state, log);
  closers.add('data folder', folder.release);
  const metrics = createMetrics();
  metrics.connect(metricSources(parts));
  await serveHealth(config, log, metrics, parts, closers);
  const stores = await openStores(state, log, config.data);
  keepPruning(stores, log, closers);
  const reader = readerOf(config, log, {
    maxWaitingMs: MAX_READER_WAIT_MS,
    onSkipped: () => metrics.countWithoutReader(),
  });
  closers.add('reader', async () => reader?.close());
  const engine = await createEngine({
    corpus: config.corpus,
    data: config.data,
    manticoreUrl: config.manticoreUrl,
    baseline: 'opened',
    follow: true,
    log,
    reader,
  });
  parts.engine = engine;
  closers.add('engine', () => engine.close());
  return new Promise((_, reject) => {
    const onLost = (error: UserError): void => reject(error);
    const ingest = createIngest({
      corpus: config.corpus,
      engine,
      fetcher,
      removals: stores.removals,
    });
    const feedStore = openFeedStore(config.data, log);
    const feeds = createFeeds({ store: feedStore, fetcher, corpus: config.corpus });
    const watches = openWatches(config.data, log);
    startBot({ config, log, engine, ingest, feeds, watches, metrics, commands, onLost, ...stores })
      .then((bot) => {
        parts.bot = bot;
        closers.add('bot', () => bot.stop());
        const onPaused = (url: string, problem: string) => void bot.tellPaused(url, problem);
        const { audit } = stores;
        const deps = { ingest, refresh: ingest.refresh, audit, log, fetcher, onPaused };
        keepArticles(config, { ...deps, store: feedStore }, closers);
      })
      .catch(reject);
  });
}

function openFetcher(
  config: Config,
  { allowLoopbackFetch = false }: BotOptions,
  log: Log,
): Fetcher {
  if (allowLoopbackFetch) {
    requireLoopbackDiscord(config.discordApi);
    log.warn(LOOPBACK_WARNING);
  }
  return createFetcher({
    allowLoopback: allowLoopbackFetch,
    userAgent: userAgent({ version: readVersion(), contact: config.contact }),
  });
}

async function serveHealth(
  { httpHost: host, httpPort: port }: Config,
  log: Log,
  metrics: Metrics,
  parts: Parts,
  closers: Closers,
): Promise<void> {
  if (port === null) return;
  const server = await startHttpServer({
    host,
    port,
    metrics,
    log,
    gatewayReady: () => parts.bot?.isReady() ?? false,
    indexLoaded: () => parts.engine !== null,
  });
  closers.add('health server', server.close);
  log.info({ host, port: server.port }, 'health and metrics are served');
}

function keepPruning(stores: Stores, log: Log, closers: Closers): void {
  void pruneStores(stores, log);
  // Retention times are counted in days: looking once a day keeps them.
  const timer = setInterval(() => void pruneStores(stores, log), DAY_MS);
  timer.unref();
  closers.add('pruning', async () => clearInterval(timer));
}

/** One process of several keeps the corpus and reads the feeds; the others serve what it saves. */
function keepArticles(
  config: Config,
  deps: Omit<KeepDeps, 'ingest'> & WatchDeps & PollerDeps & { readonly ingest: Ingest },
  closers: Closers,
): void {
  const { corpus, keepDays, keepArticles: most, shards, watch } = config;
  if (shards !== null && !shards.ids.includes(0)) return;
  void sweepPartials(corpus);
  const stopPolling = createPoller(deps).start();
  closers.add('reading of feeds', async () => stopPolling());
  if (watch) {
    const stop = watchFolder(corpus, deps);
    closers.add('watching of the corpus', async () => stop());
  }
  if (keepDays === null && most === null) return;
  const stop = keepWithin({ days: keepDays, articles: most }, deps);
  closers.add('keeping of articles', async () => stop());
}

function metricSources(parts: Parts) {
  const status = () => parts.engine?.status();
  return {
    articles: () => status()?.articles ?? 0,
    paragraphs: () => status()?.paragraphs ?? 0,
    indexAgeSeconds: () => Math.max(0, Date.now() - (status()?.indexedAt ?? Date.now())) / 1000,
    queueRunning: () => parts.bot?.queueRunning ?? 0,
    queueWaiting: () => parts.bot?.queueWaiting ?? 0,
    gatewayReady: () => parts.bot?.isReady() ?? false,
    cachedUsers: () => parts.bot?.cached.users ?? 0,
    cachedMembers: () => parts.bot?.cached.members ?? 0,
    cachedChannels: () => parts.bot?.cached.channels ?? 0,
  };
}

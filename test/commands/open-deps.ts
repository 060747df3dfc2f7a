import { REST } from 'discord.js';
import type { Engine } from '../../src/answer/engine.ts';
import type { CommandContext, CommandDeps, Options } from '../../src/discord/command.ts';
import { createChannelApi } from '../../src/discord/delivery/channel-api.ts';
import { createDrafts } from '../../src/discord/drafts/drafts.ts';
import { createWithdrawals } from '../../src/discord/withdraw-answers.ts';
import { openFeedStore } from '../../src/feeds/feed-store.ts';
import { createFeeds } from '../../src/feeds/feeds.ts';
import { createFetcher } from '../../src/fetch/fetcher.ts';
import { createIngest } from '../../src/ingest/ingest.ts';
import { createLogger } from '../../src/ops/logger.ts';
import { DEFAULT_SETTINGS } from '../../src/ops/server-settings.ts';
import { openStores } from '../../src/ops/stores.ts';
import { createHelpExamples } from '../../src/show/help-examples.ts';
import { openWatches } from '../../src/watches/watches.ts';

const log = createLogger({ level: 'silent' });

/** What commands work with, over a data folder; the moderators' server is `guild`. */
export async function openDeps(
  engine: Engine,
  folder: string,
  guild = '700000000000000001',
): Promise<CommandDeps> {
  const stores = await openStores(folder, log);
  const fetcher = createFetcher({ allowLoopback: true, userAgent: 'Byline/test' });
  // Nothing listens there: a command that posts beside its reply is tried out end to end.
  const channels = createChannelApi(new REST({ api: 'http://127.0.0.1:9' }));
  return {
    engine,
    log,
    ...stores,
    mention: (name) => `/${name}`,
    examples: createHelpExamples(engine, log),
    moderators: { owners: new Set(), guilds: [guild], roles: [] },
    feeds: createFeeds({
      store: openFeedStore(folder, log),
      fetcher,
      corpus: engine.corpus().path,
    }),
    ingest: createIngest({
      corpus: engine.corpus().path,
      engine,
      fetcher,
      removals: stores.removals,
    }),
    watches: openWatches(folder, log),
    drafts: createDrafts(),
    channels,
    withdrawals: createWithdrawals({ ...stores, engine, channels, log }),
  };
}

/** The options of a slash command, as a test gives them. */
export function optionsFrom(
  given: Readonly<Record<string, string | number | boolean>> = {},
  subcommand: string | null = null,
): Options {
  const pick =
    <T>(type: string) =>
    (name: string): T | null =>
      typeof given[name] === type ? (given[name] as T) : null;
  return {
    subcommand,
    string: pick('string'),
    integer: pick('number'),
    boolean: pick('boolean'),
    channel: pick('string'),
    attachment: () => null,
  };
}

/** What a command sees of an interaction that only it looks at. */
export function contextOf(changes: Partial<CommandContext> = {}): CommandContext {
  return {
    asker: { id: '700000000000000009', name: 'Mo', isModerator: false, managesServer: false },
    guildId: '700000000000000001',
    isPrivate: true,
    mayShare: true,
    settings: DEFAULT_SETTINGS,
    options: optionsFrom(),
    target: null,
    reply: async () => undefined,
    progress: async () => undefined,
    ...changes,
  };
}

import { type Client, Events, Status } from 'discord.js';
import type { Engine } from '../answer/engine.ts';
import { createFollowUps } from '../answer/question/follow-ups.ts';
import { UserError } from '../errors.ts';
import type { Feeds } from '../feeds/feeds.ts';
import type { Ingest } from '../ingest/ingest.ts';
import type { Config } from '../ops/config.ts';
import type { Log } from '../ops/logger.ts';
import type { Metrics } from '../ops/metrics.ts';
import { createRateLimiter } from '../ops/rate-limit.ts';
import type { Stores } from '../ops/stores.ts';
import { createHelpExamples } from '../show/help-examples.ts';
import type { Watches } from '../watches/watches.ts';
import { countCached, sweepPrivateChannels } from './caches.ts';
import { createClient, createInteractionRests } from './client.ts';
import type { Command } from './command.ts';
import { type CommandMentions, createCommandMentions } from './command-mentions.ts';
import { createChannelApi } from './delivery/channel-api.ts';
import { createInteractionApi } from './delivery/interaction-api.ts';
import { createDrafts } from './drafts/drafts.ts';
import type { ModeratorPolicy } from './moderators.ts';
import { createOwners } from './owners.ts';
import { planRegistration } from './register/plan.ts';
import { registerCommands } from './register/register.ts';
import { tellOfReindex } from './reindex-log.ts';
import { renderPaused } from './render/feeds.ts';
import type { RouteDeps } from './routes/route-deps.ts';
import { createRouter } from './routes/router.ts';
import { receivesDirectMessages } from './shards.ts';
import { tellModerators } from './tell-moderators.ts';
import { tellWatchers } from './tell-watchers.ts';
import { createWithdrawals } from './withdraw-answers.ts';
import { createWorkload, type Workload } from './workload.ts';

/** What a bot is made of. `commands` is the list of `commands/index.ts`. */
export interface BotDeps extends Stores {
  readonly engine: Engine;
  readonly ingest: Ingest;
  readonly feeds: Feeds;
  readonly watches: Watches;
  readonly log: Log;
  readonly config: Config;
  readonly metrics: Metrics;
  readonly commands: readonly Command[];
  /** Called when Discord refuses the bot for good while it runs (token reset, intents taken away). */
  readonly onLost: (error: UserError) => void;
}

/** A bot that is logged in. */
export interface Bot {
  /** Whether every shard's gateway connection is ready now. */
  isReady(): boolean;
  readonly queueRunning: number;
  readonly queueWaiting: number;
  /** Users, members and channels that are remembered now. */
  readonly cached: { readonly users: number; readonly members: number; readonly channels: number };
  /** Tells the moderators' log channels that a feed is read no longer. Never rejects. */
  tellPaused(url: string, problem: string): Promise<void>;
  /** Finishes or politely ends what is open and leaves, within five seconds. */
  stop(): Promise<void>;
}

/** Logs in and answers from then on. Rejects with a `UserError` "config" when Discord refuses token or intents. */
export async function startBot(deps: BotDeps): Promise<Bot> {
  const { config, log, engine } = deps;
  const client = createClient(config);
  const mentions = createCommandMentions();
  const workload = createWorkload(createRateLimiter(config.rateLimit));
  const owners = createOwners(client.rest, log);
  const moderators: ModeratorPolicy = {
    owners: owners.ids,
    guilds: config.moderatorGuilds,
    roles: config.moderatorRoles,
  };
  const channels = createChannelApi(client.rest);
  const withdrawals = createWithdrawals({ ...deps, channels });
  const routeDeps: RouteDeps = {
    ...deps,
    mention: mentions.mention,
    workload,
    moderators,
    examples: createHelpExamples(engine, log),
    api: createInteractionApi(createInteractionRests(config)),
    channels,
    withdrawals,
    followUps: createFollowUps(),
    drafts: createDrafts(),
  };
  const router = createRouter(routeDeps);
  client.on(Events.InteractionCreate, (interaction) => void router.onInteraction(interaction));
  client.on(Events.MessageCreate, (message) => {
    if (client.user !== null) void router.onMessage(message, client.user.id);
  });
  client.once(Events.ClientReady, (ready) => {
    void owners.load();
    void withdrawals.run();
    void register(ready, moderators, mentions, deps);
  });
  watchGateway(client, deps);
  const toldRejected = { files: '' };
  const stops = [
    sweepPrivateChannels(client),
    ...(receivesDirectMessages(config.shards) ? [tellWatchers(routeDeps)] : []),
    engine.onChange((change) => {
      if (change.removed.length > 0) void withdrawals.run();
      const moderatorGuilds = config.moderatorGuilds;
      void tellOfReindex(change, { ...routeDeps, moderatorGuilds }, toldRejected).catch((err) =>
        log.error({ err }, 'the servers could not be told of a reindex'),
      );
    }),
  ];
  await logIn(client, config);
  log.info({ user: client.user?.id ?? null }, 'logged in to Discord');
  const moderatorGuilds = config.moderatorGuilds;
  const tellPaused: Bot['tellPaused'] = (url, problem) =>
    tellModerators(renderPaused(url, problem), { ...routeDeps, moderatorGuilds });
  return describeBot(client, workload, stops, tellPaused);
}

function describeBot(
  client: Client,
  workload: Workload,
  stops: readonly (() => void)[],
  tellPaused: Bot['tellPaused'],
): Bot {
  return {
    isReady: () =>
      client.isReady() && client.ws.shards.every((shard) => shard.status === Status.Ready),
    get queueRunning() {
      return workload.running;
    },
    get queueWaiting() {
      return workload.waiting;
    },
    get cached() {
      return countCached(client);
    },
    tellPaused,
    stop: async () => {
      for (const stop of stops) stop();
      await workload.stop();
      await client.destroy();
    },
  };
}

/** Servers looked at for commands of an earlier version, which did not note where it had registered any. */
const SEARCHED_GUILDS = 20;

/** Old commands go on working when registering fails, so that the bot goes on too. */
async function register(
  client: Client<true>,
  moderators: ModeratorPolicy,
  mentions: CommandMentions,
  { config, commands, registered, log }: BotDeps,
): Promise<void> {
  if (!receivesDirectMessages(config.shards)) return;
  const plan = planRegistration(commands, config.discordGuildId, moderators);
  const known = await registered.read();
  const formerGuilds = known ?? [...client.guilds.cache.keys()].slice(0, SEARCHED_GUILDS);
  const registration = { applicationId: client.application.id, plan, formerGuilds };
  try {
    mentions.learn(await registerCommands(registration, client.rest, log));
    await registered.write([...plan.inGuilds.keys()]);
    log.info('every command is registered');
  } catch (err) {
    log.error({ err }, 'the commands could not be registered; those known to Discord stay');
  }
}

function watchGateway(client: Client, { log, onLost }: BotDeps): void {
  client.on(Events.Error, (err) => log.error({ err }, 'the Discord client reported an error'));
  client.on(Events.Warn, (message) => log.warn({ message }, 'the Discord client warned'));
  client.on(Events.ShardError, (err, shard) => log.warn({ err, shard }, 'gateway error'));
  client.on(Events.ShardReconnecting, (shard) => log.info({ shard }, 'gateway reconnecting'));
  client.on(Events.ShardResume, (shard, replayed) =>
    log.info({ shard, replayed }, 'gateway resumed'),
  );
  client.on(Events.ShardReady, (shard) => log.info({ shard }, 'gateway ready'));
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    log.error({ code, shard }, 'the gateway closed for good');
    onLost(refusalOf(code));
  });
  client.on(Events.Invalidated, () => onLost(refusalOf(null)));
}

/** Close codes after which Discord wants no new try (topics/opcodes-and-status-codes#gateway). */
function refusalOf(code: number | null): UserError {
  if (code === 4014 || code === 4013) return new UserError('config', INTENTS_REFUSED);
  if (code === 4004) return new UserError('config', TOKEN_REFUSED);
  return new UserError(
    'unavailable',
    `Discord closed the connection for good (${code ?? 'session invalidated'}). Start Byline again.`,
  );
}

const TOKEN_REFUSED =
  'Discord refused DISCORD_TOKEN. Copy the token of your bot from the Developer Portal (Bot, Reset Token) into the environment or .env.';
const INTENTS_REFUSED =
  'Discord refused the intents of the bot. Byline needs none of the privileged ones; check that the application is a bot and is not restricted in the Developer Portal.';

async function logIn(client: Client, { discordToken }: Config): Promise<void> {
  try {
    await client.login(discordToken ?? '');
  } catch (error) {
    await client.destroy();
    const text =
      error instanceof Error ? `${'code' in error ? error.code : ''} ${error.message}` : '';
    if (/TokenInvalid|invalid token/i.test(text)) throw new UserError('config', TOKEN_REFUSED);
    if (/intents/i.test(text)) throw new UserError('config', INTENTS_REFUSED);
    throw error;
  }
}

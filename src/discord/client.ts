import { type APIGatewayBotInfo, Client, GatewayIntentBits, Partials, REST } from 'discord.js';
import type { Config } from '../ops/config.ts';
import { boundedCaches } from './caches.ts';
import type { InteractionRests } from './delivery/interaction-api.ts';
import {
  createIdentifyThrottler,
  type IdentifyThrottler,
  identifyFolder,
  shardOptions,
} from './shards.ts';

/** Milliseconds after which unused rate-limit records are dropped: every interaction makes two. */
const REST_SWEEP_MS = 5 * 60_000;

/**
 * The gateway client. Intents: servers, their messages (content only where the bot is mentioned) and direct
 * messages; none is privileged. Without the Channel partial a user's first direct message would be dropped.
 */
export function createClient({ discordApi, discordToken, shards }: Config): Client {
  return new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
    ],
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    enforceNonce: true,
    makeCache: boundedCaches(),
    rest: {
      api: discordApi,
      handlerSweepInterval: REST_SWEEP_MS,
      hashSweepInterval: REST_SWEEP_MS,
    },
    ...shardOptions(shards),
    ...(shards === null ? {} : { ws: { buildIdentifyThrottler: sharedThrottler(discordToken) } }),
  });
}

/** The part of discord.js's gateway manager that knows Discord's `max_concurrency`. */
interface GatewayLimits {
  fetchGatewayInformation(): Promise<APIGatewayBotInfo>;
}

/** Processes that run shards of one bot identify one after another, or Discord ends their sessions. */
function sharedThrottler(token: string | null) {
  return async (manager: GatewayLimits): Promise<IdentifyThrottler> => {
    const { session_start_limit: limit } = await manager.fetchGatewayInformation();
    return createIdentifyThrottler({
      folder: identifyFolder(token ?? ''),
      maxConcurrency: limit.max_concurrency,
    });
  };
}

/**
 * Requests of interactions: they carry their own token and do not count towards the bot's fifty a second
 * (topics/rate-limits#global-rate-limit), so a queue of their own keeps them from waiting behind those.
 */
export function createInteractionRests({ discordApi }: Config): InteractionRests {
  const options = {
    api: discordApi,
    version: '10',
    globalRequestsPerSecond: Number.POSITIVE_INFINITY,
    handlerSweepInterval: REST_SWEEP_MS,
    hashSweepInterval: REST_SWEEP_MS,
  } as const;
  return { rest: new REST(options), once: new REST({ ...options, retries: 0 }) };
}

import {
  Client,
  type ClientEvents,
  type ClientOptions,
  GatewayIntentBits,
  Partials,
} from 'discord.js';
import type { LoopbackDiscord } from './server.ts';

/** A small bot on the real discord.js, by which the server is tried out. */
export interface SampleBot {
  readonly client: Client<true>;
  stop(): Promise<void>;
}

/** What the bot does with an event. */
export type Handlers = {
  readonly [Name in 'interactionCreate' | 'messageCreate']?: (
    ...args: ClientEvents[Name]
  ) => Promise<unknown>;
};

/** Logs a discord.js client in at the loopback server and waits until it is ready. */
export async function startSampleBot(
  discord: Pick<LoopbackDiscord, 'api' | 'token'>,
  handlers: Handlers = {},
  options: Partial<ClientOptions> = {},
): Promise<SampleBot> {
  const client = new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
    ],
    partials: [Partials.Channel],
    ...options,
    rest: { api: discord.api, ...options.rest },
  });
  // A test's own fault makes calls fail; what they come to is what the test looks at.
  const swallow = (): void => {};
  const { interactionCreate, messageCreate } = handlers;
  if (interactionCreate !== undefined)
    client.on('interactionCreate', (event) => void interactionCreate(event).catch(swallow));
  if (messageCreate !== undefined)
    client.on('messageCreate', (event) => void messageCreate(event).catch(swallow));
  client.on('error', swallow);
  const ready = new Promise<Client<true>>((resolve) => client.once('clientReady', resolve));
  await client.login(discord.token);
  return { client: await ready, stop: async () => await client.destroy() };
}

import { createServer, type Server } from 'node:http';
import type { UserOptions } from './client/membership.ts';
import { findGuild } from './client/place.ts';
import { UserClient } from './client/user.ts';
import { type MessageView, viewOf } from './client/views.ts';
import { type RestFault, RestFaults } from './faults.ts';
import { GatewayFaults } from './gateway/faults.ts';
import { Gateway, type GatewayRecord } from './gateway/gateway.ts';
import type { Hub, Ping, RequestRecord } from './hub.ts';
import { type Interaction, Interactions } from './interactions.ts';
import type { Command, Guild } from './model.ts';
import { type DiscordOptions, settingsFrom } from './options.ts';
import { RateLimits } from './rate-limits.ts';
import { handleRest } from './rest/listener.ts';
import { loadSchemas } from './schemas.ts';
import { Signal } from './signal.ts';
import { State } from './state.ts';
import { type Violation, ViolationLog } from './violations.ts';

/** A running loopback Discord. */
export interface LoopbackDiscord {
  /** Base URL for `DISCORD_API`, e.g. `http://127.0.0.1:4321/api`. */
  readonly api: string;
  /** Bot token for `DISCORD_TOKEN`. */
  readonly token: string;
  /** Id of the application and its bot user. */
  readonly applicationId: string;
  readonly faults: {
    readonly rest: (fault: RestFault) => void;
    readonly gateway: GatewayFaults;
    readonly clear: () => void;
  };
  /** What the bot (or the server) did against the documentation, in order. */
  readonly violations: readonly Violation[];
  readonly requests: readonly RequestRecord[];
  readonly gatewayLog: readonly GatewayRecord[];
  /** Whom the bot's messages would have notified. */
  readonly pinged: readonly Ping[];
  /** Waits until a shard is connected and ready. */
  ready(shard?: number, timeoutMs?: number): Promise<void>;
  /** Registered commands: the global ones, or those of a guild by name or id. */
  commands(guild?: string): readonly Command[];
  /** Every interaction so far, oldest first. */
  interactions(): readonly Interaction[];
  /** Makes a user and their client. */
  user(options: UserOptions): UserClient;
  /** A guild by name or id; the first one when none is named. */
  guild(name?: string): Guild;
  /** A message as it looks now; undefined when it is gone. */
  message(id: string): MessageView | undefined;
  /** Every message of the bot that is still there, oldest first. */
  botMessages(): readonly MessageView[];
  /** Waits until `probe` gives something; looked at after every change of the server. */
  until<T>(probe: () => T | undefined, what: string, timeoutMs?: number): Promise<T>;
  stop(): Promise<void>;
}

/** Starts a loopback Discord on a free port of 127.0.0.1. */
export async function startDiscord(options: DiscordOptions = {}): Promise<LoopbackDiscord> {
  await loadSchemas();
  const hub = createHub(options);
  const server = createServer((request, response) => {
    handleRest(hub, request, response).catch((error: unknown) => {
      hub.violations.add('server-bug', 'server/crash', String(error), request.url ?? '');
      response.destroy();
    });
  });
  server.on('upgrade', (request, socket, head) => hub.gateway.upgrade(request, socket, head));
  const port = await listen(server);
  hub.origin = `http://127.0.0.1:${port}`;
  hub.gateway.url = `ws://127.0.0.1:${port}`;
  return facade(hub, server);
}

function createHub(options: DiscordOptions): Hub {
  const settings = settingsFrom(options);
  const state = new State(settings.guilds);
  const violations = new ViolationLog();
  const changed = new Signal();
  return {
    settings,
    state,
    violations,
    changed,
    interactions: new Interactions(),
    requests: [],
    pinged: [],
    limits: new RateLimits(settings.rateLimits),
    restFaults: new RestFaults(),
    gateway: new Gateway(settings, state, violations, changed),
    origin: '',
  };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}

function facade(hub: Hub, server: Server): LoopbackDiscord {
  return {
    api: `${hub.origin}/api`,
    token: hub.settings.token,
    applicationId: hub.state.applicationId,
    faults: {
      rest: (fault) => hub.restFaults.add(fault),
      gateway: new GatewayFaults(hub.gateway),
      clear: () => hub.restFaults.clear(),
    },
    violations: hub.violations.list,
    requests: hub.requests,
    gatewayLog: hub.gateway.log,
    pinged: hub.pinged,
    ready: async (shard = 0, timeoutMs) => {
      await hub.changed.until(
        () => hub.gateway.live(shard),
        `shard ${shard} to be ready`,
        timeoutMs,
      );
    },
    commands: (guild) =>
      hub.state.commands.get(guild === undefined ? 'global' : findGuild(hub, guild).id) ?? [],
    interactions: () => hub.interactions.all(),
    user: (options) => new UserClient(hub, options),
    guild: (name) => findGuild(hub, name),
    message: (id) => {
      const stored = hub.state.messages.get(id);
      return stored === undefined || stored.deleted ? undefined : viewOf(stored);
    },
    botMessages: () =>
      [...hub.state.messages.values()]
        .filter(({ message, deleted }) => !deleted && message.author.id === hub.state.bot.id)
        .map(viewOf),
    until: (probe, what, timeoutMs) => hub.changed.until(probe, what, timeoutMs),
    stop: async () => {
      hub.gateway.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

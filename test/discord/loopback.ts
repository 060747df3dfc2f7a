import type { Server } from 'node:http';
import type { UserOptions } from './client/membership.ts';
import { findGuild } from './client/place.ts';
import { UserClient } from './client/user.ts';
import { type MessageView, viewOf } from './client/views.ts';
import type { RestFault } from './faults.ts';
import { GatewayFaults } from './gateway/faults.ts';
import type { GatewayRecord } from './gateway/gateway.ts';
import type { Hub, Ping, RequestRecord } from './hub.ts';
import type { Interaction } from './interactions.ts';
import type { Command, Guild } from './model.ts';
import type { Violation } from './violations.ts';

/** Faults to inject, over REST and on the gateway. */
export interface Faults {
  readonly rest: (fault: RestFault) => void;
  readonly gateway: GatewayFaults;
  /** Disarms the REST faults that still wait. */
  readonly clear: () => void;
}

/** A running loopback Discord, as tests see it. */
export class LoopbackDiscord {
  /** Base URL for `DISCORD_API`, e.g. `http://127.0.0.1:4321/api`. */
  readonly api: string;
  /** Bot token for `DISCORD_TOKEN`. */
  readonly token: string;
  /** The environment for a bot in a child process. */
  readonly env: { readonly DISCORD_API: string; readonly DISCORD_TOKEN: string };
  /** Id of the application and its bot user. */
  readonly applicationId: string;
  readonly faults: Faults;
  /** What the bot (or the server) did against the documentation, in order. */
  readonly violations: readonly Violation[];
  readonly requests: readonly RequestRecord[];
  readonly gatewayLog: readonly GatewayRecord[];
  /** Whom the bot's messages would have notified. */
  readonly pinged: readonly Ping[];
  readonly #hub: Hub;
  readonly #server: Server;

  constructor(hub: Hub, server: Server) {
    this.#hub = hub;
    this.#server = server;
    this.api = `${hub.origin}/api`;
    this.token = hub.settings.token;
    this.env = { DISCORD_API: this.api, DISCORD_TOKEN: this.token };
    this.applicationId = hub.state.applicationId;
    this.faults = {
      rest: (fault) => hub.restFaults.add(fault),
      gateway: new GatewayFaults(hub.gateway),
      clear: () => hub.restFaults.clear(),
    };
    this.violations = hub.violations.list;
    this.requests = hub.requests;
    this.gatewayLog = hub.gateway.log;
    this.pinged = hub.pinged;
  }

  /** Waits until a shard is connected and got READY (or RESUMED). */
  async ready(shard = 0, timeoutMs?: number): Promise<void> {
    await this.until(() => this.#hub.gateway.live(shard), `shard ${shard} to be ready`, timeoutMs);
  }

  /** Waits until a shard is no longer connected, e.g. after its process ended. */
  async disconnected(shard = 0, timeoutMs?: number): Promise<void> {
    const isGone = (): true | undefined =>
      this.#hub.gateway.live(shard) === undefined ? true : undefined;
    await this.until(isGone, `shard ${shard} to disconnect`, timeoutMs);
  }

  /** Registered commands: the global ones, or those of a guild by name or id. */
  commands(guild?: string): readonly Command[] {
    const scope = guild === undefined ? 'global' : this.guild(guild).id;
    return this.#hub.state.commands.get(scope) ?? [];
  }

  /** Every interaction so far, oldest first. */
  interactions(): readonly Interaction[] {
    return this.#hub.interactions.all();
  }

  /** Makes a user and their client. */
  user(options: UserOptions): UserClient {
    return new UserClient(this.#hub, options);
  }

  /** Makes users the owner of the application, or of several its team. A bot asks when it starts. */
  ownedBy(...users: readonly UserClient[]): void {
    const [first] = users;
    if (first !== undefined) this.#hub.state.owner = first.user;
    this.#hub.state.team = users.length > 1 ? users.map(({ user }) => user) : [];
  }

  /**
   * A guild by name or id; the first one when none is named.
   * @throws Error when there is none.
   */
  guild(name?: string): Guild {
    return findGuild(this.#hub, name);
  }

  /** Every guild. */
  guilds(): readonly Guild[] {
    return [...this.#hub.state.guilds.values()];
  }

  /** A message as it looks now; undefined when it is gone. */
  message(id: string): MessageView | undefined {
    const stored = this.#hub.state.messages.get(id);
    return stored === undefined || stored.deleted ? undefined : viewOf(stored);
  }

  /** Every message of the bot that is still there, oldest first. */
  botMessages(): readonly MessageView[] {
    const { messages, bot } = this.#hub.state;
    return [...messages.values()]
      .filter(({ message, deleted }) => !deleted && message.author.id === bot.id)
      .map(viewOf);
  }

  /** Waits until `probe` gives something; it is tried after every change of the server. */
  async until<T>(probe: () => T | undefined, what: string, timeoutMs?: number): Promise<T> {
    return await this.#hub.changed.until(probe, what, timeoutMs);
  }

  /** Drops every connection and stops listening. */
  async stop(): Promise<void> {
    this.#hub.gateway.stop();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

import type { Hub } from '../hub.ts';
import type { JsonObject } from '../json.ts';
import { createMessage } from '../messages/write.ts';
import type { ApiMessage, ApiUser, StoredMessage } from '../model.ts';
import type { Caller } from './gate.ts';
import { InteractionHandle } from './handle.ts';
import { joinGuild, permissionsIn, type UserOptions } from './membership.ts';
import { type Place, type Spot, spotOf } from './place.ts';
import { SentMessage } from './sent.ts';
import { ownersOf, startInteraction } from './start.ts';

/** What an interaction needs beside its type and data. */
export interface Start {
  readonly type: number;
  readonly spot: Spot;
  readonly data: JsonObject;
  readonly locale?: string | undefined;
  /** By whom it is authorised; worked out from the spot when left out. */
  readonly owners?: JsonObject | undefined;
  /** The message whose component was used. */
  readonly source?: StoredMessage | undefined;
}

/** A user in their places: memberships, permissions, and what they send. */
export class Person {
  readonly user: ApiUser;
  readonly #hub: Hub;
  readonly #options: UserOptions;

  constructor(hub: Hub, options: UserOptions) {
    this.#hub = hub;
    this.#options = options;
    this.user = hub.state.addUser(options.name);
    if (options.dmsClosed === true) hub.state.dmsClosed.add(this.user.id);
  }

  /** Finds a place and makes the user a member there. */
  enter(place: Place): Spot {
    const home = this.#options.guild === undefined ? {} : { guild: this.#options.guild };
    return this.join(spotOf(this.#hub, this.user, { ...home, ...place }));
  }

  /** Makes the user a member of the guild of a spot. */
  join(spot: Spot): Spot {
    if (spot.guild !== undefined) joinGuild(spot.guild, this.user, this.#options);
    return spot;
  }

  /** What the client decides by in a spot. */
  callerIn(spot: Spot): Caller {
    return {
      permissions: permissionsIn(spot.guild, this.user),
      installed: this.#isInstalled(spot),
    };
  }

  /** Starts an interaction. */
  start({ type, spot, data, locale, owners, source }: Start): InteractionHandle {
    const message =
      source === undefined
        ? {}
        : {
            message: { ...source.message } as unknown as JsonObject,
            sourceMessageId: source.message.id,
          };
    const interaction = startInteraction(this.#hub, {
      type,
      user: this.user,
      permissions: permissionsIn(spot.guild, this.user),
      locale: locale ?? this.#options.locale ?? 'en-US',
      spot,
      data,
      owners: owners ?? ownersOf(spot, this.user.id, this.#isInstalled(spot)),
      ...message,
    });
    return new InteractionHandle(this.#hub, interaction);
  }

  /** Sends a message. */
  send(spot: Spot, body: JsonObject): SentMessage {
    this.join(spot);
    const draft = { channel: spot.channel, author: this.user, body, files: [], flags: 0 };
    return new SentMessage(this.#hub, createMessage(this.#hub, draft));
  }

  /**
   * The stored form of a message a test holds.
   * @throws Error when the server never had it.
   */
  stored(message: Pick<ApiMessage, 'id'>): StoredMessage {
    const stored = this.#hub.state.messages.get(message.id);
    if (stored === undefined) throw new Error(`no message ${message.id}`);
    return stored;
  }

  /** Where the server does not have the bot, using it means that the user installed it. */
  #isInstalled(spot: Spot): boolean {
    return this.#options.installed ?? (spot.context === 2 || spot.guild?.hasBot === false);
  }
}

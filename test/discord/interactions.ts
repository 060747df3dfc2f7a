import type { JsonObject } from './json.ts';
import type { ApiUser, Channel } from './model.ts';

/** One callback the bot sent for an interaction. */
export interface Acknowledgement {
  /** Callback type: 4 message, 5 defer, 6 deferred update, 7 update, 8 choices, 9 modal. */
  readonly type: number;
  readonly atMs: number;
  readonly body: JsonObject;
}

/** An interaction from its creation on, as the server follows it. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  /** 2 command, 3 component, 4 autocomplete, 5 modal submit. */
  readonly type: number;
  readonly user: ApiUser;
  readonly channel: Channel;
  readonly guildId?: string;
  readonly createdMs: number;
  /** What the gateway delivered as INTERACTION_CREATE. */
  readonly payload: JsonObject;
  /** Authorised by a user install alone, where at most five followups are allowed. */
  readonly userInstallOnly: boolean;
  /** The message whose component was used (or from which the modal came). */
  readonly sourceMessageId?: string;
  /** Every accepted callback; there is at most one. */
  readonly acks: Acknowledgement[];
  /** Every accepted edit of the original answer. */
  readonly edits: JsonObject[];
  /** Ids of the followup messages. */
  readonly followups: string[];
  /** The message that is the original answer. */
  responseId?: string;
  /** A repeated callback is not the bot's fault: its answer was lost or the event came twice. */
  repeatExpected: boolean;
}

/** The interactions of one server, by id and by token. */
export class Interactions {
  readonly #byId = new Map<string, Interaction>();
  readonly #byToken = new Map<string, Interaction>();

  /** Keeps an interaction. */
  add(interaction: Interaction): void {
    this.#byId.set(interaction.id, interaction);
    this.#byToken.set(interaction.token, interaction);
  }

  /** The interaction with an id and a token that belong together. */
  find(id: string, token: string): Interaction | undefined {
    const found = this.#byId.get(id);
    return found?.token === token ? found : undefined;
  }

  /** The interaction with a token. */
  byToken(token: string): Interaction | undefined {
    return this.#byToken.get(token);
  }

  /** All of them, oldest first. */
  all(): readonly Interaction[] {
    return [...this.#byId.values()];
  }
}

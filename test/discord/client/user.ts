import type { Hub } from '../hub.ts';
import { type JsonObject, objectIn, objectsIn } from '../json.ts';
import { createMessage } from '../messages/write.ts';
import type { ApiMessage, ApiUser, StoredMessage } from '../model.ts';
import { InteractionType } from '../rules/interaction.ts';
import { clickableButton, usableSelect } from './controls.ts';
import { type Caller, checkedOptions, focusedOption, offeredCommand } from './gate.ts';
import { InteractionHandle } from './handle.ts';
import { joinGuild, permissionsIn, type UserOptions } from './membership.ts';
import { filledModal, type ModalValues } from './modal-form.ts';
import { type Place, type Spot, spotOf, spotOfChannel } from './place.ts';
import { resolvedOptions } from './resolved.ts';
import { SentMessage } from './sent.ts';
import { ownersOf, startInteraction } from './start.ts';
import type { Choice, Modal } from './views.ts';

const CHAT_INPUT = 1;
const MESSAGE_COMMAND = 3;

/** A person at a Discord client: does only what that client would let them do. */
export class UserClient {
  readonly user: ApiUser;
  readonly #hub: Hub;
  readonly #options: UserOptions;

  constructor(hub: Hub, options: UserOptions) {
    this.#hub = hub;
    this.#options = options;
    this.user = hub.state.addUser(options.name);
    if (options.dmsClosed === true) hub.state.dmsClosed.add(this.user.id);
  }

  /** The user's id. */
  get id(): string {
    return this.user.id;
  }

  /** Opens or closes the user's direct messages to the bot. */
  setDmsClosed(closed: boolean): void {
    if (closed) this.#hub.state.dmsClosed.add(this.id);
    else this.#hub.state.dmsClosed.delete(this.id);
  }

  /**
   * Sends a slash command.
   * @throws NotAvailable when the client does not offer it or refuses the options.
   */
  async slash(
    name: string,
    options: JsonObject = {},
    place: Place = {},
  ): Promise<InteractionHandle> {
    const spot = this.#spot(place);
    const command = offeredCommand(this.#hub.state, spot, CHAT_INPUT, name, this.#caller(spot));
    const checked = checkedOptions(objectsIn(command.options), options);
    const data = { id: command.id, name, type: CHAT_INPUT, options: checked, ...scopeOf(command) };
    const resolved = resolvedOptions(this.#hub.state, spot.guild, checked);
    return this.#start(InteractionType.command, spot, { ...data, ...resolved }, place);
  }

  /**
   * Types in an option with autocomplete and waits for the choices.
   * @throws NotAvailable when the option has no autocomplete, Error when no choices come in time.
   */
  async autocomplete(
    name: string,
    option: string,
    partial: string,
    place: Place = {},
    others: JsonObject = {},
  ): Promise<readonly Choice[]> {
    const spot = this.#spot(place);
    const command = offeredCommand(this.#hub.state, spot, CHAT_INPUT, name, this.#caller(spot));
    const defined = objectsIn(command.options);
    const typed = Object.entries(others).map(([key, value]) => ({
      name: key,
      type: objectIn(defined.find((each) => each.name === key)).type,
      value,
    }));
    const options = [...typed, focusedOption(defined, option, partial)];
    const data = { id: command.id, name, type: CHAT_INPUT, options, ...scopeOf(command) };
    return await this.#start(InteractionType.autocomplete, spot, data, place).choices();
  }

  /**
   * Uses a message command on a message, or on a new one by somebody else with the given content.
   * @throws NotAvailable when the client does not offer it.
   */
  async contextMenu(
    name: string,
    target: ApiMessage | { readonly content: string },
    place: Place = {},
  ): Promise<InteractionHandle> {
    const spot =
      'channel_id' in target ? spotOfChannel(this.#hub, target.channel_id) : this.#spot(place);
    this.#join(spot);
    const command = offeredCommand(
      this.#hub.state,
      spot,
      MESSAGE_COMMAND,
      name,
      this.#caller(spot),
    );
    const message =
      'id' in target ? this.#stored(target).message : this.#strangersMessage(spot, target.content);
    const resolved = { messages: { [message.id]: { ...message } as unknown as JsonObject } };
    const data = {
      id: command.id,
      name,
      type: MESSAGE_COMMAND,
      target_id: message.id,
      resolved,
      ...scopeOf(command),
    };
    return this.#start(InteractionType.command, spot, data, place);
  }

  /**
   * Clicks a button, named by custom id or label.
   * @throws NotAvailable when the client would not let the user click it.
   */
  async click(message: ApiMessage, button: string | RegExp): Promise<InteractionHandle> {
    const stored = this.#stored(message);
    const { id, custom_id } = clickableButton(stored, button, this.id);
    return this.#useComponent(stored, { component_type: 2, id, custom_id });
  }

  /**
   * Chooses values in a select.
   * @throws NotAvailable when the client would not let the user choose them.
   */
  async select(
    message: ApiMessage,
    customId: string,
    values: readonly string[],
  ): Promise<InteractionHandle> {
    const stored = this.#stored(message);
    const { id, type } = usableSelect(stored, customId, values, this.id);
    return this.#useComponent(stored, { component_type: type, id, custom_id: customId, values });
  }

  /**
   * Fills a modal and sends it.
   * @throws NotAvailable when a field's rule is broken.
   */
  async submitModal(modal: Modal, values: ModalValues): Promise<InteractionHandle> {
    const spot = spotOfChannel(this.#hub, modal.channelId);
    const data = { custom_id: modal.customId, components: filledModal(modal, values) };
    const source =
      modal.sourceMessageId === undefined
        ? undefined
        : this.#hub.state.messages.get(modal.sourceMessageId);
    return this.#start(InteractionType.modal, spot, data, {}, modal.owners, source);
  }

  /** Sends the bot a direct message. */
  async dm(content: string): Promise<SentMessage> {
    return this.#send(this.#spot({ dm: true }), { content });
  }

  /** Says something in a guild channel, without a mention of the bot. */
  async say(content: string, place: Place = {}): Promise<SentMessage> {
    return this.#send(this.#spot(place), { content });
  }

  /** Says something in a guild channel with a mention of the bot in front. */
  async mention(content: string, place: Place = {}): Promise<SentMessage> {
    return this.#send(this.#spot(place), { content: `<@${this.#hub.state.bot.id}> ${content}` });
  }

  /** Replies to a message, which mentions its author. */
  async reply(message: ApiMessage, content: string): Promise<SentMessage> {
    const body = { content, message_reference: { message_id: message.id } };
    return this.#send(spotOfChannel(this.#hub, message.channel_id), body);
  }

  #spot(place: Place): Spot {
    const home = this.#options.guild === undefined ? {} : { guild: this.#options.guild };
    const spot = spotOf(this.#hub, this.user, { ...home, ...place });
    this.#join(spot);
    return spot;
  }

  #join(spot: Spot): void {
    if (spot.guild !== undefined) joinGuild(spot.guild, this.user, this.#options);
  }

  #caller(spot: Spot): Caller {
    return {
      permissions: permissionsIn(spot.guild, this.user),
      installed: this.#isInstalled(spot),
    };
  }

  /** Where the server does not have the bot, using it means that the user installed it. */
  #isInstalled(spot: Spot): boolean {
    return this.#options.installed ?? (spot.context === 2 || spot.guild?.hasBot === false);
  }

  #start(
    type: number,
    spot: Spot,
    data: JsonObject,
    place: Place,
    owners: JsonObject = ownersOf(spot, this.id, this.#isInstalled(spot)),
    source?: StoredMessage,
  ): InteractionHandle {
    const interaction = startInteraction(this.#hub, {
      type,
      user: this.user,
      permissions: permissionsIn(spot.guild, this.user),
      locale: place.locale ?? this.#options.locale ?? 'en-US',
      spot,
      data,
      owners,
      ...(source === undefined
        ? {}
        : {
            message: { ...source.message } as unknown as JsonObject,
            sourceMessageId: source.message.id,
          }),
    });
    return new InteractionHandle(this.#hub, interaction);
  }

  #useComponent(stored: StoredMessage, data: JsonObject): InteractionHandle {
    const spot = spotOfChannel(this.#hub, stored.message.channel_id);
    this.#join(spot);
    const metadata = stored.message.interaction_metadata;
    const owners =
      metadata === undefined
        ? ownersOf(spot, this.id, false)
        : objectIn(metadata.authorizing_integration_owners);
    return this.#start(InteractionType.component, spot, data, {}, owners, stored);
  }

  #stored(message: ApiMessage): StoredMessage {
    const stored = this.#hub.state.messages.get(message.id);
    if (stored === undefined) throw new Error(`no message ${message.id}`);
    return stored;
  }

  #strangersMessage(spot: Spot, content: string): ApiMessage {
    const author = this.#hub.state.addUser('Passer-by');
    return createMessage(this.#hub, {
      channel: spot.channel,
      author,
      body: { content },
      files: [],
      flags: 0,
    }).message;
  }

  #send(spot: Spot, body: JsonObject): SentMessage {
    this.#join(spot);
    const draft = { channel: spot.channel, author: this.user, body, files: [], flags: 0 };
    return new SentMessage(this.#hub, createMessage(this.#hub, draft));
  }
}

function scopeOf(command: { readonly guild_id?: string }): JsonObject {
  return command.guild_id === undefined ? {} : { guild_id: command.guild_id };
}

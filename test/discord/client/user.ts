import type { Hub } from '../hub.ts';
import { type JsonObject, objectIn, objectsIn } from '../json.ts';
import { storeFile } from '../messages/attachments-answer.ts';
import { createMessage } from '../messages/write.ts';
import type { ApiAttachment, ApiMessage, ApiUser, Command, StoredMessage } from '../model.ts';
import { InteractionType } from '../rules/interaction.ts';
import { clickableButton, usableSelect } from './controls.ts';
import { focusedOption, offeredCommand } from './gate.ts';
import type { InteractionHandle } from './handle.ts';
import type { UserOptions } from './membership.ts';
import { filledModal, type ModalValues } from './modal-form.ts';
import { Person } from './person.ts';
import { type Place, type Spot, spotOfChannel } from './place.ts';
import { resolvedOptions } from './resolved.ts';
import type { SentMessage } from './sent.ts';
import { ownersOf } from './start.ts';
import { optionsWithin, subcommandOptions, underSubcommand } from './subcommand.ts';
import type { Choice, Modal } from './views.ts';

const CHAT_INPUT = 1;
const MESSAGE_COMMAND = 3;

/** A person at a Discord client: does only what that client would let them do. */
export class UserClient {
  readonly #hub: Hub;
  readonly #person: Person;

  constructor(hub: Hub, options: UserOptions) {
    this.#hub = hub;
    this.#person = new Person(hub, options);
  }

  /** The user as the API shows them. */
  get user(): ApiUser {
    return this.#person.user;
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
   * Sends a slash command; a subcommand is named behind it: `config show`.
   * @throws NotAvailable when the client does not offer it or refuses the options.
   */
  async slash(
    name: string,
    options: JsonObject = {},
    place: Place = {},
  ): Promise<InteractionHandle> {
    const spot = this.#person.enter(place);
    const [root = '', subcommand] = name.split(' ');
    const command = this.#offered(spot, CHAT_INPUT, root);
    const checked = optionsWithin(objectsIn(command.options), subcommand, options);
    const resolved = resolvedOptions(this.#hub.state, spot.guild, checked);
    const data = { ...aboutCommand(command), options: checked, ...resolved };
    return this.#person.start({ type: InteractionType.command, spot, data, locale: place.locale });
  }

  /**
   * Types in an option with autocomplete and waits for the choices; `others` are options already filled in.
   * @throws NotAvailable when the option has no autocomplete, Error when no choices come in time.
   */
  async autocomplete(
    name: string,
    option: string,
    partial: string,
    place: Place = {},
    others: JsonObject = {},
  ): Promise<readonly Choice[]> {
    const spot = this.#person.enter(place);
    const [root = '', subcommand] = name.split(' ');
    const command = this.#offered(spot, CHAT_INPUT, root);
    const defined = subcommandOptions(objectsIn(command.options), subcommand);
    const typed = Object.entries(others).map(([key, value]) => ({
      name: key,
      type: objectIn(defined.find((each) => each.name === key)).type,
      value,
    }));
    const options = underSubcommand(subcommand, [
      ...typed,
      focusedOption(defined, option, partial),
    ]);
    const data = { ...aboutCommand(command), options };
    const start = { type: InteractionType.autocomplete, spot, data, locale: place.locale };
    return await this.#person.start(start).choices();
  }

  /**
   * Uses a message command on a message, or on a new one by somebody else with the given content and whatever
   * else a message may hold (embeds, components, attachments, `message_snapshots`).
   * @throws NotAvailable when the client does not offer it.
   */
  async contextMenu(
    name: string,
    target: ApiMessage | StrangersMessage,
    place: Place = {},
  ): Promise<InteractionHandle> {
    const isKnown = isStored(target);
    const spot = isKnown
      ? this.#person.join(spotOfChannel(this.#hub, target.channel_id))
      : this.#person.enter(place);
    const command = this.#offered(spot, MESSAGE_COMMAND, name);
    const message = isKnown
      ? this.#person.stored(target).message
      : this.#strangersMessage(spot, target);
    const resolved = { messages: { [message.id]: { ...message } as unknown as JsonObject } };
    const data = { ...aboutCommand(command), target_id: message.id, resolved };
    return this.#person.start({ type: InteractionType.command, spot, data, locale: place.locale });
  }

  /**
   * Clicks a button, named by custom id or label; `nth` (from 0) tells several of one label apart.
   * @throws NotAvailable when the client would not let the user click it.
   */
  async click(message: ApiMessage, button: string | RegExp, nth = 0): Promise<InteractionHandle> {
    const stored = this.#person.stored(message);
    const { id, custom_id } = clickableButton(stored, button, nth, this.id);
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
    const stored = this.#person.stored(message);
    const { id, type } = usableSelect(stored, customId, values, this.id);
    return this.#useComponent(stored, { component_type: type, id, custom_id: customId, values });
  }

  /**
   * Fills a modal and sends it.
   * @throws NotAvailable when a field's rule is broken.
   */
  async submitModal(modal: Modal, values: ModalValues): Promise<InteractionHandle> {
    const spot = this.#person.join(spotOfChannel(this.#hub, modal.channelId));
    const data = { custom_id: modal.customId, components: filledModal(modal, values) };
    const { sourceMessageId: id, owners } = modal;
    const source = id === undefined ? undefined : this.#hub.state.messages.get(id);
    return this.#person.start({ type: InteractionType.modal, spot, data, owners, source });
  }

  /** Presses a button that the message need not have, as a modified client can: any custom id. */
  async forgeClick(message: ApiMessage, customId: string): Promise<InteractionHandle> {
    const data = { component_type: 2, id: 1, custom_id: customId };
    return this.#useComponent(this.#person.stored(message), data);
  }

  /** Sends a form that nobody opened, as a modified client can: any custom id, any text fields. */
  async forgeModal(
    message: ApiMessage,
    customId: string,
    fields: Readonly<Record<string, string>>,
  ): Promise<InteractionHandle> {
    const source = this.#person.stored(message);
    const spot = this.#person.join(spotOfChannel(this.#hub, message.channel_id));
    const components = Object.entries(fields).map(([custom_id, value], at) => ({
      type: 18,
      id: 2 * at + 1,
      component: { type: 4, id: 2 * at + 2, custom_id, value },
    }));
    const data = { custom_id: customId, components };
    return this.#person.start({ type: InteractionType.modal, spot, data, source });
  }

  /** Uploads a file for an option of a command, and resolves with the id that stands for it there. */
  upload(filename: string, content: string | Buffer, contentType = 'text/plain'): ApiAttachment {
    const file = { index: 0, filename, contentType, bytes: Buffer.from(content) };
    const attachment = storeFile(this.#hub, file, '', true);
    this.#hub.state.uploads.set(attachment.id, attachment);
    return attachment;
  }

  /** Sends the bot a direct message. */
  async dm(content: string): Promise<SentMessage> {
    return this.#person.send(this.#person.enter({ dm: true }), { content });
  }

  /** Says something in a guild channel, without a mention of the bot. */
  async say(content: string, place: Place = {}): Promise<SentMessage> {
    return this.#person.send(this.#person.enter(place), { content });
  }

  /** Says something in a guild channel with a mention of the bot in front. */
  async mention(content: string, place: Place = {}): Promise<SentMessage> {
    return await this.say(`<@${this.#hub.state.bot.id}> ${content}`, place);
  }

  /** Replies to a message, which mentions its author. */
  async reply(message: ApiMessage, content: string): Promise<SentMessage> {
    const body = { content, message_reference: { message_id: message.id } };
    return this.#person.send(spotOfChannel(this.#hub, message.channel_id), body);
  }

  #offered(spot: Spot, type: number, name: string): Command {
    return offeredCommand(this.#hub.state, spot, type, name, this.#person.callerIn(spot));
  }

  #useComponent(source: StoredMessage, data: JsonObject): InteractionHandle {
    const spot = this.#person.join(spotOfChannel(this.#hub, source.message.channel_id));
    const metadata = source.message.interaction_metadata;
    const owners =
      metadata === undefined
        ? ownersOf(spot, this.id, false)
        : objectIn(metadata.authorizing_integration_owners);
    return this.#person.start({ type: InteractionType.component, spot, data, owners, source });
  }

  #strangersMessage(spot: Spot, { content, ...more }: StrangersMessage): ApiMessage {
    const author = this.#hub.state.addUser('Passer-by');
    const draft = { channel: spot.channel, author, body: { content }, files: [], flags: 0 };
    return { ...createMessage(this.#hub, draft).message, ...more };
  }
}

/** A message of somebody else as a test writes it. */
export type StrangersMessage = { readonly content: string } & JsonObject;

function isStored(target: ApiMessage | StrangersMessage): target is ApiMessage {
  return 'channel_id' in target;
}

function aboutCommand({ id, name, type, guild_id }: Command): JsonObject {
  return { id, name, type, ...(guild_id === undefined ? {} : { guild_id }) };
}

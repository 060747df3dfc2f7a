import { hasFlag, MessageFlag } from '../flags.ts';
import type { Hub } from '../hub.ts';
import type { Acknowledgement, Interaction } from '../interactions.ts';
import { type JsonObject, objectIn, objectsIn, textIn } from '../json.ts';
import { CallbackType, isPast } from '../rules/interaction.ts';
import { type Choice, type MessageView, type Modal, viewOf } from './views.ts';

/** Longest wait for an answer, in milliseconds, unless a test says otherwise. */
const PATIENCE_MS = 10_000;

/** What a user sees of an interaction they started. */
export class InteractionHandle {
  readonly interaction: Interaction;
  readonly #hub: Hub;

  constructor(hub: Hub, interaction: Interaction) {
    this.#hub = hub;
    this.interaction = interaction;
  }

  /** The accepted callback, if there is one yet. */
  get acks(): readonly Acknowledgement[] {
    return this.interaction.acks;
  }

  /** Bodies of the edits of the answer. */
  get edits(): readonly JsonObject[] {
    return this.interaction.edits;
  }

  /** The followups, as they look now. */
  get followups(): readonly MessageView[] {
    return this.interaction.followups.flatMap((id) => this.#view(id) ?? []);
  }

  /** Milliseconds from the interaction to its callback; undefined while there is none. */
  get acknowledgedAfterMs(): number | undefined {
    const ack = this.interaction.acks[0];
    return ack === undefined ? undefined : ack.atMs - this.interaction.createdMs;
  }

  /** Whether the user sees "The application did not respond". */
  get failed(): boolean {
    return this.acks.length === 0 && isPast(this.interaction, this.#hub.settings.deadlineMs);
  }

  /** The answer as it looks now; undefined before there is one. */
  message(): MessageView | undefined {
    return this.#view(this.interaction.responseId);
  }

  /** Every state the answer had, oldest first, e.g. the steps of a progress display. */
  get versions(): readonly MessageView[] {
    const { responseId } = this.interaction;
    const stored = responseId === undefined ? undefined : this.#hub.state.messages.get(responseId);
    return stored?.versions.map((message) => viewOf({ message })) ?? [];
  }

  /**
   * Waits for the callback.
   * @throws Error when the deadline passes without one.
   */
  async acknowledged(): Promise<Acknowledgement> {
    const probe = (): Acknowledgement | undefined => {
      if (this.failed) throw new Error('The application did not respond');
      return this.acks[0];
    };
    return await this.#hub.changed.until(probe, 'the callback', PATIENCE_MS);
  }

  /**
   * Waits until the answer is more than "thinking".
   * @throws Error when the application does not respond, opens a modal instead, or takes longer than `timeoutMs`.
   */
  async answer(timeoutMs = PATIENCE_MS): Promise<MessageView> {
    await this.acknowledged();
    return await this.#hub.changed.until(() => this.#answerNow(), 'the answer', timeoutMs);
  }

  /** Waits until the answer fulfils a condition, e.g. the end of a progress display. */
  async until(
    isDone: (message: MessageView) => boolean,
    timeoutMs = PATIENCE_MS,
  ): Promise<MessageView> {
    const probe = (): MessageView | undefined => {
      const message = this.message();
      return message !== undefined && isDone(message) ? message : undefined;
    };
    return await this.#hub.changed.until(probe, 'the answer to change', timeoutMs);
  }

  /** Waits for a followup, the first one when no number is given. */
  async followup(at = 0, timeoutMs = PATIENCE_MS): Promise<MessageView> {
    return await this.#hub.changed.until(() => this.followups[at], `followup ${at}`, timeoutMs);
  }

  /**
   * Waits for the modal that the bot opens.
   * @throws Error when it answers in another way.
   */
  async modal(): Promise<Modal> {
    const ack = await this.acknowledged();
    if (ack.type !== CallbackType.modal)
      throw new Error(`the answer is callback ${ack.type}, not a modal`);
    const data = objectIn(ack.body.data);
    const { interaction } = this;
    return {
      customId: textIn(data.custom_id),
      title: textIn(data.title),
      components: objectsIn(data.components),
      channelId: interaction.channel.id,
      ...(interaction.sourceMessageId === undefined
        ? {}
        : { sourceMessageId: interaction.sourceMessageId }),
      userId: interaction.user.id,
      owners: objectIn(interaction.payload.authorizing_integration_owners),
    };
  }

  /** Waits for the choices of an autocomplete. */
  async choices(): Promise<readonly Choice[]> {
    const ack = await this.acknowledged();
    return objectsIn(objectIn(ack.body.data).choices).map((choice) => ({
      name: textIn(choice.name),
      value: typeof choice.value === 'number' ? choice.value : textIn(choice.value),
    }));
  }

  #answerNow(): MessageView | undefined {
    const type = this.acks[0]?.type;
    if (type === CallbackType.modal || type === CallbackType.choices) {
      throw new Error(`the answer is callback ${type}, not a message`);
    }
    if (type === CallbackType.deferUpdate && this.edits.length === 0) return this.followups[0];
    const message = this.message();
    // A placeholder that was deleted for a private word: that word is what the person sees.
    if (message === undefined) return this.followups[0];
    return hasFlag(message.flags, MessageFlag.loading) ? undefined : message;
  }

  #view(id: string | undefined): MessageView | undefined {
    const stored = id === undefined ? undefined : this.#hub.state.messages.get(id);
    return stored === undefined || stored.deleted ? undefined : viewOf(stored);
  }
}

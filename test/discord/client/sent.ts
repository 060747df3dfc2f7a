import type { Hub } from '../hub.ts';
import type { StoredMessage } from '../model.ts';
import { type MessageView, viewOf } from './views.ts';

/** Longest wait for a reply, in milliseconds, unless a test says otherwise. */
const PATIENCE_MS = 10_000;

/** A message a user sent, and what the bot says to it. */
export class SentMessage {
  readonly message: MessageView;
  readonly #hub: Hub;

  constructor(hub: Hub, stored: StoredMessage) {
    this.#hub = hub;
    this.message = viewOf(stored);
  }

  /** The bot's messages in that channel since, as they look now. */
  repliesNow(): readonly MessageView[] {
    const { id, channel_id } = this.message;
    return [...this.#hub.state.messages.values()]
      .filter(
        ({ message, deleted }) =>
          !deleted && message.channel_id === channel_id && BigInt(message.id) > BigInt(id),
      )
      .filter(({ message }) => message.author.id === this.#hub.state.bot.id)
      .map(viewOf);
  }

  /**
   * Waits for the bot's messages, at least `count`.
   * @throws Error when they do not come within `timeoutMs`.
   */
  async replies(count = 1, timeoutMs = PATIENCE_MS): Promise<readonly MessageView[]> {
    const probe = (): readonly MessageView[] | undefined => {
      const found = this.repliesNow();
      return found.length >= count ? found : undefined;
    };
    return await this.#hub.changed.until(probe, `${count} replies`, timeoutMs);
  }

  /** Waits for the bot's first message. */
  async reply(timeoutMs = PATIENCE_MS): Promise<MessageView> {
    const [first] = await this.replies(1, timeoutMs);
    if (first === undefined) throw new Error('no reply');
    return first;
  }
}

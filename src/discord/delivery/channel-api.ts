import { type APIDMChannel, type APIMessage, type REST, Routes } from 'discord.js';
import type { View } from '../render/view.ts';
import { apiErrorCode, ERROR_CODE } from './discord-errors.ts';
import { editRequest, messageRequest } from './message-body.ts';
import { retryRequest } from './retry.ts';

/** Where a message goes, and which one it answers. */
export interface MessageKey {
  readonly channelId: string;
  readonly messageId: string;
}

/** The requests for plain messages. */
export interface ChannelApi {
  /** "Byline is typing …", for ten seconds. */
  type(channelId: string): Promise<void>;
  /** Answers a message and resolves with the answer. Sent again after a lost answer, it still appears once. */
  answer(key: MessageKey, view: View): Promise<MessageKey>;
  /** Posts a message that answers none; `nonce` (at most 25 characters) makes sending it twice harmless. */
  post(channelId: string, nonce: string, view: View): Promise<MessageKey>;
  /** Shows something else in place of a message of ours. */
  edit(key: MessageKey, view: View): Promise<void>;
  /** The channel of direct messages with a user. */
  openDirect(userId: string): Promise<string>;
}

/** The requests themselves, with the bot's token. */
export function createChannelApi(rest: REST): ChannelApi {
  const send = async (
    channelId: string,
    nonce: string,
    view: View,
    reference: object,
  ): Promise<MessageKey> => {
    const { body, ...files } = messageRequest(view);
    const message = {
      ...body,
      ...reference,
      // The nonce comes from what is answered, so that a retry, or a second delivery of the event, posts nothing.
      nonce,
      enforce_nonce: true,
      allowed_mentions: { parse: [], replied_user: false },
    };
    const posted = await retryRequest(
      async () =>
        (await rest.post(Routes.channelMessages(channelId), {
          body: message,
          ...files,
        })) as APIMessage,
    );
    return { channelId, messageId: posted.id };
  };
  return {
    type: async (channelId) => {
      await rest.post(Routes.channelTyping(channelId));
    },
    answer: async ({ channelId, messageId }, view) => {
      const reference = { message_reference: { message_id: messageId, fail_if_not_exists: false } };
      try {
        return await send(channelId, messageId, view, reference);
      } catch (error) {
        if (apiErrorCode(error) !== ERROR_CODE.cannotReply) throw error;
        return send(channelId, messageId, view, {});
      }
    },
    post: (channelId, nonce, view) => send(channelId, nonce, view, {}),
    edit: async ({ channelId, messageId }, view) => {
      const route = Routes.channelMessage(channelId, messageId);
      await retryRequest(() => rest.patch(route, { ...editRequest(view) }));
    },
    openDirect: async (userId) => {
      const body = { recipient_id: userId };
      const { id } = await retryRequest(
        async () => (await rest.post(Routes.userChannels(), { body })) as APIDMChannel,
      );
      return id;
    },
  };
}

import {
  type APIMessage,
  type APIModalInteractionResponseCallbackData,
  InteractionResponseType,
  MessageFlags,
  type REST,
  Routes,
} from 'discord.js';
import type { Choice } from '../command.ts';
import type { View } from '../render/view.ts';
import type { MessageKey } from './channel-api.ts';
import { apiErrorCode, ERROR_CODE } from './discord-errors.ts';
import { editRequest, messageRequest } from './message-body.ts';
import { retryRequest } from './retry.ts';

/** What Discord needs to know which interaction is meant. The token opens it for 15 minutes. */
export interface InteractionKey {
  readonly id: string;
  readonly applicationId: string;
  readonly token: string;
}

/** The requests an interaction allows. */
export interface InteractionApi {
  /** "Thinking …": buys 15 minutes. Only its visibility is settled, for good. */
  defer(key: InteractionKey, isPrivate: boolean): Promise<void>;
  /** The message of the button will be edited; nothing shows until then. */
  deferUpdate(key: InteractionKey): Promise<void>;
  /** A private answer at once, in place of a defer. */
  tell(key: InteractionKey, view: View): Promise<void>;
  showModal(key: InteractionKey, modal: APIModalInteractionResponseCallbackData): Promise<void>;
  complete(key: InteractionKey, choices: readonly Choice[]): Promise<void>;
  /** Replaces "thinking …", or the message of the button; resolves with which message that is. */
  edit(key: InteractionKey, view: View): Promise<MessageKey>;
  /** Takes "thinking …" away again. */
  remove(key: InteractionKey): Promise<void>;
  /**
   * A further message that everyone sees. Discord takes no nonce here, so that it is sent once and never again:
   * after a lost answer it may or may not be there.
   */
  publish(key: InteractionKey, view: View): Promise<void>;
  /** A further private message; the last resort when the edit fails. */
  followUp(key: InteractionKey, view: View): Promise<void>;
}

/** The queues of requests: `once` never sends anything a second time by itself. */
export interface InteractionRests {
  readonly rest: REST;
  readonly once: REST;
}

/**
 * The requests themselves. They do not go through discord.js's interaction objects, because those refuse to
 * edit after a defer whose answer was lost (40060), although the defer took effect.
 */
export function createInteractionApi({ rest, once }: InteractionRests): InteractionApi {
  const callback = async (
    { id, token }: InteractionKey,
    type: InteractionResponseType,
    data?: unknown,
    files?: ReturnType<typeof messageRequest>['files'],
  ): Promise<void> => {
    const body = data === undefined ? { type } : { type, data };
    const request = { body, auth: false, ...(files === undefined ? {} : { files }) };
    try {
      await retryRequest(() => rest.post(Routes.interactionCallback(id, token), request));
    } catch (error) {
      // It took effect and only the answer was lost; the retry found it done.
      if (apiErrorCode(error) !== ERROR_CODE.alreadyAcknowledged) throw error;
    }
  };
  return {
    defer: (key, isPrivate) =>
      callback(
        key,
        InteractionResponseType.DeferredChannelMessageWithSource,
        isPrivate ? { flags: MessageFlags.Ephemeral } : {},
      ),
    deferUpdate: (key) => callback(key, InteractionResponseType.DeferredMessageUpdate),
    tell: (key, view) => {
      const { body, files } = messageRequest(view, MessageFlags.Ephemeral);
      return callback(key, InteractionResponseType.ChannelMessageWithSource, body, files);
    },
    showModal: (key, modal) => callback(key, InteractionResponseType.Modal, modal),
    complete: (key, choices) =>
      callback(key, InteractionResponseType.ApplicationCommandAutocompleteResult, { choices }),
    edit: async ({ applicationId, token }, view) => {
      const route = Routes.webhookMessage(applicationId, token, '@original');
      const request = { ...editRequest(view), auth: false };
      const { id, channel_id } = await retryRequest(
        async () => (await rest.patch(route, request)) as APIMessage,
      );
      return { channelId: channel_id, messageId: id };
    },
    remove: async ({ applicationId, token }) => {
      const route = Routes.webhookMessage(applicationId, token, '@original');
      await retryRequest(() => rest.delete(route, { auth: false }));
    },
    publish: async ({ applicationId, token }, view) => {
      await once.post(Routes.webhook(applicationId, token), {
        ...messageRequest(view),
        auth: false,
      });
    },
    followUp: async ({ applicationId, token }, view) => {
      const request = messageRequest(view, MessageFlags.Ephemeral);
      await rest.post(Routes.webhook(applicationId, token), { ...request, auth: false });
    },
  };
}

import { hasFlag, MessageFlag } from '../flags.ts';
import { isAnnounced, messageEvent } from '../gateway/events.ts';
import type { Hub } from '../hub.ts';
import type { Interaction } from '../interactions.ts';
import { isObject, type JsonObject, numberIn, objectIn, objectsIn, textIn } from '../json.ts';
import type { ApiMessage, ApiUser, Channel, StoredMessage, UploadedFile } from '../model.ts';
import { InteractionType } from '../rules/interaction.ts';
import { mentionsIn } from '../rules/mentions.ts';
import { checkSchema } from '../schemas.ts';
import { createSnowflake } from '../snowflake.ts';
import { visibleText } from '../text.ts';
import { answerFields } from './answer-fields.ts';
import { attachmentsAfter } from './attachments-answer.ts';
import { componentsAnswer, withoutNulls } from './components-answer.ts';
import { notePings } from './pings.ts';

/** A message to be written. */
export interface Draft {
  readonly channel: Channel;
  readonly author: ApiUser;
  readonly body: JsonObject;
  readonly files: readonly UploadedFile[];
  readonly flags: number;
  /** The interaction that it answers. */
  readonly interaction?: Interaction;
}

/** Writes a new message, tells the gateway and notes whom it notifies. */
export function createMessage(hub: Hub, draft: Draft): StoredMessage {
  const { channel, body, interaction } = draft;
  const message = newMessage(hub, draft);
  const hidden = hasFlag(message.flags, MessageFlag.ephemeral) && interaction !== undefined;
  const stored: StoredMessage = {
    message,
    ...(channel.guildId === undefined ? {} : { guildId: channel.guildId }),
    ...(hidden ? { ephemeralFor: interaction.user.id } : {}),
    ...(interaction === undefined ? {} : { interactionId: interaction.id }),
    versions: [message],
    deleted: false,
  };
  hub.state.messages.set(message.id, stored);
  channel.lastMessageId = message.id;
  notePings(hub, message, body, interaction !== undefined);
  announce(hub, 'MESSAGE_CREATE', stored, channel);
  return stored;
}

function newMessage(hub: Hub, draft: Draft): ApiMessage {
  const { channel, author, body, interaction, flags } = draft;
  const content = contentOf(
    hub,
    body,
    draft.files,
    undefined,
    hasFlag(flags, MessageFlag.ephemeral),
  );
  const reference = referenceOf(hub, body, channel);
  const { nonce } = body;
  return {
    id: createSnowflake(),
    channel_id: channel.id,
    type: typeOf(body, interaction),
    author,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: body.tts === true,
    pinned: false,
    flags,
    ...content,
    ...reference,
    mentions: mentionedUsers(content, reference, author, hub.state.bot),
    ...(typeof nonce === 'string' || typeof nonce === 'number' ? { nonce } : {}),
    ...(interaction === undefined ? {} : answerFields(hub, interaction)),
  };
}

/** Message type: 0 plain, 19 reply, 20 answer to a command, 23 to a context-menu command (`resources/message#message-object-message-types`). */
function typeOf(body: JsonObject, interaction: Interaction | undefined): number {
  if (interaction === undefined) return isObject(body.message_reference) ? 19 : 0;
  if (interaction.type !== InteractionType.command) return 19;
  return objectIn(interaction.payload.data).type === 1 ? 20 : 23;
}

/** Edits a message; the first edit of a "thinking" message makes it the answer. */
export function editMessage(
  hub: Hub,
  stored: StoredMessage,
  body: JsonObject,
  files: readonly UploadedFile[],
): StoredMessage {
  const prior = stored.message;
  const wasLoading = hasFlag(prior.flags, MessageFlag.loading);
  const sticky = prior.flags & ~(MessageFlag.loading | MessageFlag.suppressEmbeds);
  const suppress = body.flags === undefined ? prior.flags & MessageFlag.suppressEmbeds : 0;
  const ephemeral = hasFlag(prior.flags, MessageFlag.ephemeral);
  stored.message = {
    ...prior,
    ...contentOf(hub, body, files, prior, ephemeral),
    flags: sticky | suppress | numberIn(body.flags),
    edited_timestamp: wasLoading ? null : new Date().toISOString(),
  };
  stored.versions.push(stored.message);
  if (wasLoading) notePings(hub, stored.message, body, true);
  const channel = hub.state.channels.get(prior.channel_id);
  if (channel !== undefined) announce(hub, 'MESSAGE_UPDATE', stored, channel);
  return stored;
}

/** Deletes a message and tells the gateway. */
export function deleteMessage(hub: Hub, stored: StoredMessage): void {
  stored.deleted = true;
  const { id, channel_id } = stored.message;
  const channel = hub.state.channels.get(channel_id);
  if (channel === undefined || !isAnnounced(stored, channel)) return;
  const event = messageEvent('MESSAGE_UPDATE', stored, hub.state);
  const place = stored.guildId === undefined ? {} : { guild_id: stored.guildId };
  const { redacted: _redacted, ...rest } = event;
  hub.gateway.dispatch({ ...rest, name: 'MESSAGE_DELETE', data: { id, channel_id, ...place } });
}

function announce(
  hub: Hub,
  name: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE',
  stored: StoredMessage,
  channel: Channel,
): void {
  for (const { detail } of checkSchema('MessageResponseSchema', stored.message).problems) {
    hub.violations.add('server-bug', 'event/MessageResponseSchema', detail, 'gateway');
  }
  if (isAnnounced(stored, channel)) hub.gateway.dispatch(messageEvent(name, stored, hub.state));
  hub.changed.fire();
}

type Content = Pick<
  ApiMessage,
  | 'content'
  | 'embeds'
  | 'components'
  | 'attachments'
  | 'mentions'
  | 'mention_roles'
  | 'mention_everyone'
>;

/** What a body leaves in the message: fields it does not name stay as they were. */
function contentOf(
  hub: Hub,
  body: JsonObject,
  files: readonly UploadedFile[],
  prior: ApiMessage | undefined,
  ephemeral: boolean,
): Content {
  const content = body.content === undefined ? (prior?.content ?? '') : textIn(body.content);
  const attachments = attachmentsAfter(hub, body, files, prior?.attachments ?? [], ephemeral);
  const embeds =
    body.embeds === undefined ? (prior?.embeds ?? []) : objectsIn(body.embeds).map(embedAnswer);
  const components =
    body.components === undefined
      ? (prior?.components ?? [])
      : componentsAnswer(body.components, attachments);
  const mentions = mentionsIn(visibleText({ content, embeds: [], components }));
  return {
    content,
    embeds,
    components,
    attachments,
    mentions: mentions.flatMap(({ kind, target }) => {
      const user = kind === 'user' ? hub.state.users.get(target) : undefined;
      return user === undefined ? [] : [user];
    }),
    mention_roles: mentions.filter(({ kind }) => kind === 'role').map(({ target }) => target),
    mention_everyone: mentions.some(({ kind }) => kind === 'everyone'),
  };
}

function embedAnswer(embed: JsonObject): JsonObject {
  const fields = objectsIn(embed.fields).map((field) => ({
    inline: false,
    ...withoutNulls(field),
  }));
  return { type: 'rich', ...withoutNulls(embed), ...(fields.length > 0 ? { fields } : {}) };
}

function referenceOf(hub: Hub, body: JsonObject, channel: Channel): Partial<ApiMessage> {
  if (!isObject(body.message_reference)) return {};
  const id = textIn(body.message_reference.message_id);
  const guild = channel.guildId === undefined ? {} : { guild_id: channel.guildId };
  const { referenced_message: _nested, ...referenced } = hub.state.messages.get(id)?.message ?? {};
  return {
    message_reference: { type: 0, channel_id: channel.id, message_id: id, ...guild },
    referenced_message: 'id' in referenced ? (referenced as ApiMessage) : null,
  };
}

/** A person's reply mentions the author of what it replies to, as their client does by default. */
function mentionedUsers(
  content: Content,
  reference: Partial<ApiMessage>,
  author: ApiUser,
  bot: ApiUser,
): readonly ApiUser[] {
  const replied = author.id === bot.id ? undefined : reference.referenced_message?.author;
  if (replied === undefined || content.mentions.some(({ id }) => id === replied.id))
    return content.mentions;
  return [...content.mentions, replied];
}

import { channelJson } from '../api-shapes.ts';
import { DiscordError } from '../errors.ts';
import { isObject, numberIn, textIn } from '../json.ts';
import { createMessage, deleteMessage, editMessage } from '../messages/write.ts';
import type { ApiMessage, Channel, StoredMessage } from '../model.ts';
import { hasPermissions, Permission } from '../permissions.ts';
import { param, type Reply, type RestCall, type Route } from './call.ts';
import { checkMessage } from './draft.ts';

const DEFAULT_PAGE = 50;

/** The channel of the call, visible to the bot. */
function channelOf(call: RestCall): Channel {
  const channel = call.hub.state.channels.get(param(call, 'channel_id'));
  if (channel === undefined) throw new DiscordError(10003);
  if (!hasPermissions(channel.botPermissions, Permission.viewChannel))
    throw new DiscordError(50001);
  return channel;
}

function messageOf(call: RestCall): StoredMessage {
  const stored = call.hub.state.messages.get(param(call, 'message_id'));
  const known =
    stored !== undefined && !stored.deleted && stored.message.channel_id === channelOf(call).id;
  if (!known || stored.ephemeralFor !== undefined) throw new DiscordError(10008);
  return stored;
}

function ownMessageOf(call: RestCall): StoredMessage {
  const stored = messageOf(call);
  if (stored.message.author.id !== call.hub.state.bot.id) throw new DiscordError(50005);
  return stored;
}

function sendMessage(call: RestCall): Reply {
  const { hub, body, files } = call;
  const channel = channelOf(call);
  requireSending(call, channel);
  checkMessage(call, 'create', body);
  requireReference(call, channel);
  const known = body.enforce_nonce === true ? messageWithNonce(call, channel) : undefined;
  if (known !== undefined) return { status: 200, body: known, schema: 'MessageResponseSchema' };
  const draft = { channel, author: hub.state.bot, body, files, flags: numberIn(body.flags) };
  return { status: 200, body: createMessage(hub, draft).message, schema: 'MessageResponseSchema' };
}

function requireSending(call: RestCall, channel: Channel): void {
  const recipient = channel.recipients[0];
  if (channel.type === 1 && recipient !== undefined && call.hub.state.dmsClosed.has(recipient.id)) {
    throw new DiscordError(50007);
  }
  if (!hasPermissions(channel.botPermissions, Permission.sendMessages))
    throw new DiscordError(50013);
  const attaches = call.files.length > 0;
  if (attaches && !hasPermissions(channel.botPermissions, Permission.attachFiles))
    throw new DiscordError(50013);
}

/** A reply needs the message it replies to, unless `fail_if_not_exists` is false. */
function requireReference({ hub, body }: RestCall, channel: Channel): void {
  if (!isObject(body.message_reference)) return;
  const id = textIn(body.message_reference.message_id);
  const target = hub.state.messages.get(id);
  const exists =
    target !== undefined && !target.deleted && target.message.channel_id === channel.id;
  if (exists || body.message_reference.fail_if_not_exists === false) return;
  const detail = 'Unknown message';
  throw new DiscordError(50035, [
    { path: ['message_reference'], rule: 'message/reference', detail },
  ]);
}

function messageWithNonce({ hub, body }: RestCall, channel: Channel): ApiMessage | undefined {
  for (const { message } of hub.state.messages.values()) {
    if (
      message.channel_id === channel.id &&
      message.nonce !== undefined &&
      message.nonce === body.nonce
    )
      return message;
  }
  return undefined;
}

function listMessages(call: RestCall): Reply {
  const channel = channelOf(call);
  if (!hasPermissions(channel.botPermissions, Permission.readMessageHistory))
    return { status: 200, body: [] };
  const limit = numberIn(call.query.get('limit') ?? undefined, DEFAULT_PAGE);
  const body = [...call.hub.state.messages.values()]
    .filter(
      ({ message, deleted, ephemeralFor }) =>
        message.channel_id === channel.id && !deleted && ephemeralFor === undefined,
    )
    .map(({ message }) => message)
    .reverse()
    .slice(0, limit);
  return { status: 200, body, schema: 'MessageResponseSchema' };
}

/** Channels, typing, and messages. */
export const channelRoutes: readonly Route[] = [
  {
    method: 'GET',
    template: '/channels/{channel_id}',
    auth: true,
    run: (call) => {
      const channel = channelOf(call);
      const schema =
        channel.type === 1 ? 'PrivateChannelResponseSchema' : 'GuildChannelResponseSchema';
      return { status: 200, body: channelJson(channel), schema };
    },
  },
  {
    method: 'POST',
    template: '/channels/{channel_id}/typing',
    auth: true,
    bucket: 'typing',
    run: (call) => {
      requireSending(call, channelOf(call));
      return { status: 204 };
    },
  },
  { method: 'GET', template: '/channels/{channel_id}/messages', auth: true, run: listMessages },
  {
    method: 'POST',
    template: '/channels/{channel_id}/messages',
    auth: true,
    bucket: 'message',
    run: sendMessage,
  },
  {
    method: 'GET',
    template: '/channels/{channel_id}/messages/{message_id}',
    auth: true,
    run: (call) => ({
      status: 200,
      body: messageOf(call).message,
      schema: 'MessageResponseSchema',
    }),
  },
  {
    method: 'PATCH',
    template: '/channels/{channel_id}/messages/{message_id}',
    auth: true,
    bucket: 'message edit',
    run: (call) => {
      const stored = ownMessageOf(call);
      checkMessage(call, 'edit', call.body, stored.message, 'MessageEditRequestPartialSchema');
      const { message } = editMessage(call.hub, stored, call.body, call.files);
      return { status: 200, body: message, schema: 'MessageResponseSchema' };
    },
  },
  {
    method: 'DELETE',
    template: '/channels/{channel_id}/messages/{message_id}',
    auth: true,
    run: (call) => {
      const stored = messageOf(call);
      const own = stored.message.author.id === call.hub.state.bot.id;
      if (!own && !hasPermissions(channelOf(call).botPermissions, Permission.manageMessages))
        throw new DiscordError(50013);
      deleteMessage(call.hub, stored);
      return { status: 204 };
    },
  },
];

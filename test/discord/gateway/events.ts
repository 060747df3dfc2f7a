import { channelJson, guildJson, memberJson } from '../api-shapes.ts';
import { hasFlag, MessageFlag } from '../flags.ts';
import type { JsonObject } from '../json.ts';
import type { ApiMessage, Channel, Guild, StoredMessage } from '../model.ts';
import { mentionsIn } from '../rules/mentions.ts';
import type { State } from '../state.ts';
import { Intent } from './intents.ts';
import type { GatewayEvent } from './session.ts';

/** GUILD_CREATE for a guild the bot is in (`events/gateway-events#guild-create`). */
export function guildCreateEvent(guild: Guild, state: State): GatewayEvent {
  const data = {
    ...guildJson(guild),
    joined_at: new Date().toISOString(),
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    members: [...guild.members.values()]
      .filter((member) => member.user.id === state.bot.id)
      .map((member) => memberJson(member)),
    channels: guild.channels.map((channel) => channelJson(channel)),
    threads: [],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
  return { name: 'GUILD_CREATE', data, intent: Intent.guilds, guildId: guild.id };
}

/** MESSAGE_CREATE or MESSAGE_UPDATE; redacted where the bot may not read the content. */
export function messageEvent(
  name: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE',
  stored: StoredMessage,
  state: State,
): GatewayEvent {
  const { message, guildId } = stored;
  const member =
    guildId === undefined ? undefined : state.guilds.get(guildId)?.members.get(message.author.id);
  const channelType = state.channels.get(message.channel_id)?.type ?? 0;
  const place = {
    channel_type: channelType,
    ...(guildId === undefined ? {} : { guild_id: guildId }),
    ...(member === undefined ? {} : { member: memberWithoutUser(memberJson(member)) }),
  };
  const data = { ...(message as unknown as JsonObject), ...place };
  const event = {
    name,
    data,
    intent: guildId === undefined ? Intent.directMessages : Intent.guildMessages,
  };
  const readable = isReadable(message, guildId, state.bot.id);
  return {
    ...event,
    ...(guildId === undefined ? {} : { guildId }),
    ...(readable
      ? {}
      : { redacted: { ...data, content: '', embeds: [], attachments: [], components: [] } }),
  };
}

/**
 * Content is readable in direct messages, in the bot's own messages, on a mention, and in a reply to a regular
 * message of the bot, but not in one to its answer to an interaction (`events/gateway#message-content-intent`).
 */
function isReadable(message: ApiMessage, guildId: string | undefined, botId: string): boolean {
  if (guildId === undefined || message.author.id === botId) return true;
  if (mentionsIn(message.content).some(({ kind, target }) => kind === 'user' && target === botId))
    return true;
  const replied = message.referenced_message;
  const isRegular = replied?.author.id === botId && replied.interaction_metadata === undefined;
  return isRegular && message.mentions.some((user) => user.id === botId);
}

/** Whether the gateway tells the bot of a message at all: never of an ephemeral one. */
export function isAnnounced(stored: StoredMessage, channel: Channel): boolean {
  return !hasFlag(stored.message.flags, MessageFlag.ephemeral) && channel.botPermissions !== 0n;
}

function memberWithoutUser(member: JsonObject): JsonObject {
  const { user: _user, ...rest } = member;
  return rest;
}

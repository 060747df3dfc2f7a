import type { JsonObject } from './json.ts';
import type { ApiUser, Channel, Guild, Member } from './model.ts';

/** A user as JSON. */
export function userJson(user: ApiUser): JsonObject {
  return { ...user };
}

/** A guild member as the API shows it (`resources/guild#guild-member-object`). */
export function memberJson(member: Member): JsonObject {
  return {
    user: userJson(member.user),
    nick: null,
    avatar: null,
    banner: null,
    roles: [...member.roles],
    joined_at: '2026-01-01T00:00:00.000Z',
    premium_since: null,
    communication_disabled_until: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: 0,
  };
}

/** A channel as the API shows it (`resources/channel#channel-object`). */
export function channelJson(channel: Channel): JsonObject {
  const base = {
    id: channel.id,
    type: channel.type,
    flags: 0,
    last_message_id: channel.lastMessageId,
  };
  if (channel.guildId === undefined) {
    const recipients = channel.recipients.map(userJson);
    return channel.type === 1
      ? { ...base, recipients }
      : { ...base, name: channel.name, recipients, icon: null };
  }
  const rest = {
    parent_id: null,
    position: 0,
    permission_overwrites: [],
    nsfw: false,
    topic: null,
    rate_limit_per_user: 0,
  };
  return { ...base, ...rest, guild_id: channel.guildId, name: channel.name };
}

/** A guild as the API shows it (`resources/guild#guild-object`). */
export function guildJson(guild: Guild): JsonObject {
  return {
    ...GUILD_DEFAULTS,
    id: guild.id,
    name: guild.name,
    owner_id: guild.ownerId,
    preferred_locale: guild.locale,
    roles: guild.roles.map((role, position) =>
      roleJson(role.id, role.name, role.permissions, position),
    ),
  };
}

function roleJson(id: string, name: string, permissions: bigint, position: number): JsonObject {
  const colors = { primary_color: 0, secondary_color: null, tertiary_color: null };
  const look = { color: 0, colors, hoist: false, icon: null, unicode_emoji: null };
  return {
    ...look,
    id,
    name,
    description: null,
    permissions: String(permissions),
    position,
    managed: false,
    mentionable: false,
    flags: 0,
  };
}

/** Fields of a guild that no test of Byline turns on. */
const GUILD_DEFAULTS: JsonObject = {
  icon: null,
  description: null,
  home_header: null,
  splash: null,
  discovery_splash: null,
  features: [],
  banner: null,
  application_id: null,
  region: 'deprecated',
  afk_channel_id: null,
  afk_timeout: 300,
  system_channel_id: null,
  system_channel_flags: 0,
  widget_enabled: false,
  widget_channel_id: null,
  verification_level: 0,
  default_message_notifications: 0,
  mfa_level: 0,
  explicit_content_filter: 0,
  max_presences: null,
  max_members: 500_000,
  max_stage_video_channel_users: 50,
  max_video_channel_users: 25,
  vanity_url_code: null,
  premium_tier: 0,
  premium_subscription_count: 0,
  premium_progress_bar_enabled: false,
  rules_channel_id: null,
  safety_alerts_channel_id: null,
  public_updates_channel_id: null,
  hub_type: null,
  nsfw: false,
  nsfw_level: 0,
  emojis: [],
  stickers: [],
  incidents_data: null,
  inventory_settings: null,
  embed_enabled: false,
  embed_channel_id: null,
  owner_configured_content_level: 0,
};

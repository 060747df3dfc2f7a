import type { Hub } from '../hub.ts';
import type { ApiUser, Channel, Guild } from '../model.ts';

/** Where a user does something; the first guild's first channel when nothing is named. */
export interface Place {
  /** Name or id of a guild. */
  readonly guild?: string;
  /** Name or id of a channel of that guild. */
  readonly channel?: string;
  /** The direct messages with the bot. */
  readonly dm?: boolean;
  /** A group direct message without the bot: reached by a user install. */
  readonly privateChannel?: boolean;
  /** Language of the user's client, instead of the user's own. */
  readonly locale?: string;
}

/** A place found: interaction context 0 guild, 1 bot DM, 2 private channel. */
export interface Spot {
  readonly context: 0 | 1 | 2;
  readonly channel: Channel;
  readonly guild?: Guild;
}

/**
 * Finds a place.
 * @throws Error when no guild or channel has that name.
 */
export function spotOf(hub: Hub, user: ApiUser, place: Place): Spot {
  if (place.dm === true) return { context: 1, channel: hub.state.dmChannelOf(user) };
  if (place.privateChannel === true) return { context: 2, channel: groupOf(hub, user) };
  const guild = findGuild(hub, place.guild);
  const { channel: wanted } = place;
  const channel = guild.channels.find(
    ({ id, name }) => wanted === undefined || wanted === id || wanted === name,
  );
  if (channel === undefined) throw new Error(`no channel ${wanted} in guild ${guild.name}`);
  return { context: 0, channel, guild };
}

/** The spot of a channel that is already known, e.g. that of a message. */
export function spotOfChannel(hub: Hub, channelId: string): Spot {
  const channel = hub.state.channels.get(channelId);
  if (channel === undefined) throw new Error(`no channel ${channelId}`);
  const guild = channel.guildId === undefined ? undefined : hub.state.guilds.get(channel.guildId);
  if (guild !== undefined) return { context: 0, channel, guild };
  return { context: channel.type === 1 ? 1 : 2, channel };
}

/**
 * The guild with a name or an id; the first one when none is named.
 * @throws Error when there is none.
 */
export function findGuild(hub: Hub, wanted: string | undefined): Guild {
  for (const guild of hub.state.guilds.values()) {
    if (wanted === undefined || wanted === guild.id || wanted === guild.name) return guild;
  }
  throw new Error(`no guild ${wanted ?? ''}`);
}

function groupOf(hub: Hub, user: ApiUser): Channel {
  for (const channel of hub.state.channels.values()) {
    if (channel.type === 3 && channel.recipients.some(({ id }) => id === user.id)) return channel;
  }
  return hub.state.addGroupChannel([user]);
}

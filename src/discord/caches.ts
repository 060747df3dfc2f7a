import { type CacheFactory, ChannelType, type Client, Options } from 'discord.js';

/** Users and members kept: those of the events that are being worked on, and a few more. */
const KEPT_USERS = 200;
const KEPT_MEMBERS = 50;

/** Milliseconds between two sweeps of private channels, of which discord.js keeps every one it has seen. */
const SWEEP_MS = 60_000;

/** Private channels that are not swept: as many as may be worked on at once. */
const KEPT_CHANNELS = 200;

/**
 * How much discord.js keeps. Every event brings its user, member and channel with it and nothing is read back
 * later, so that memory need not grow with the number of people who ask.
 */
export function boundedCaches(): CacheFactory {
  return Options.cacheWithLimits({
    ...Options.DefaultMakeCacheSettings,
    MessageManager: 0,
    DMMessageManager: 0,
    GuildMessageManager: 0,
    ReactionManager: 0,
    ReactionUserManager: 0,
    PresenceManager: 0,
    VoiceStateManager: 0,
    GuildBanManager: 0,
    GuildInviteManager: 0,
    GuildEmojiManager: 0,
    GuildStickerManager: 0,
    GuildScheduledEventManager: 0,
    StageInstanceManager: 0,
    ThreadMemberManager: 0,
    UserManager: {
      maxSize: KEPT_USERS,
      keepOverLimit: (user) => user.id === user.client.user?.id,
    },
    GuildMemberManager: {
      maxSize: KEPT_MEMBERS,
      keepOverLimit: (member) => member.id === member.client.user?.id,
    },
  });
}

/** Forgets private channels from time to time, the oldest first; discord.js has no limit for them. Returns how to stop. */
export function sweepPrivateChannels(client: Client): () => void {
  const timer = setInterval(() => forgetPrivateChannels(client), SWEEP_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** Forgets all but the newest private channels. */
export function forgetPrivateChannels({ channels }: Client): void {
  const found = channels.cache.filter(
    ({ type }) => type === ChannelType.DM || type === ChannelType.GroupDM,
  );
  for (const id of [...found.keys()].slice(0, Math.max(0, found.size - KEPT_CHANNELS))) {
    channels.cache.delete(id);
  }
}

/** How many users, members and channels are kept now. */
export function countCached(client: Client): {
  readonly users: number;
  readonly members: number;
  readonly channels: number;
} {
  return {
    users: client.users.cache.size,
    members: client.guilds.cache.reduce((sum, guild) => sum + guild.members.cache.size, 0),
    channels: client.channels.cache.size,
  };
}

import type {
  ApiAttachment,
  ApiUser,
  Channel,
  Command,
  Guild,
  StoredMessage,
  UploadedFile,
} from './model.ts';
import type { GuildOptions } from './options.ts';
import { MEMBER_PERMISSIONS } from './permissions.ts';
import { createSnowflake } from './snowflake.ts';

/** A file that can be downloaded from the server. */
export interface StoredFile extends UploadedFile {
  readonly id: string;
}

/** Everything the pretended Discord knows. */
export class State {
  readonly bot: ApiUser;
  /** To whom the application belongs; the bot's own user until a test says otherwise. */
  owner: ApiUser;
  /** Members of the application's team; none: it belongs to its owner alone. */
  team: readonly ApiUser[] = [];
  readonly applicationId: string;
  readonly guilds = new Map<string, Guild>();
  readonly channels = new Map<string, Channel>();
  readonly users = new Map<string, ApiUser>();
  readonly messages = new Map<string, StoredMessage>();
  readonly files = new Map<string, StoredFile>();
  /** Files that people uploaded for an option of a command. */
  readonly uploads = new Map<string, ApiAttachment>();
  /** Registered commands by scope: `global` or a guild id. */
  readonly commands = new Map<string, readonly Command[]>();
  /** Users who take no direct messages from the bot. */
  readonly dmsClosed = new Set<string>();

  constructor(guilds: readonly GuildOptions[]) {
    this.bot = { ...createUser('byline'), bot: true };
    this.owner = this.bot;
    this.applicationId = this.bot.id;
    this.users.set(this.bot.id, this.bot);
    for (const guild of guilds) this.addGuild(guild);
  }

  /** Makes a guild with its channels and roles; one channel `general` when none is named. */
  addGuild(options: GuildOptions): Guild {
    const id = options.id ?? createSnowflake();
    const everyone = { id, name: '@everyone', permissions: MEMBER_PERMISSIONS };
    const roles = (options.roles ?? []).map((name) => ({
      id: createSnowflake(),
      name,
      permissions: 0n,
    }));
    const hasBot = options.hasBot ?? true;
    const guild: Guild = {
      id,
      name: options.name,
      locale: options.locale ?? 'en-US',
      ownerId: createSnowflake(),
      hasBot,
      roles: [everyone, ...roles],
      members: new Map(),
      channels: [],
    };
    if (hasBot)
      guild.members.set(this.bot.id, {
        user: this.bot,
        roles: [],
        permissions: MEMBER_PERMISSIONS,
      });
    for (const { name, botPermissions } of options.channels ?? [{ name: 'general' }]) {
      const base = { name, guildId: id, recipients: [], lastMessageId: null };
      const permissions = hasBot ? (botPermissions ?? MEMBER_PERMISSIONS) : 0n;
      const channel: Channel = {
        ...base,
        id: createSnowflake(),
        type: 0,
        botPermissions: permissions,
      };
      guild.channels.push(channel);
      this.channels.set(channel.id, channel);
    }
    this.guilds.set(id, guild);
    return guild;
  }

  /** Makes a user. */
  addUser(name: string): ApiUser {
    const user = createUser(name);
    this.users.set(user.id, user);
    return user;
  }

  /** The direct-message channel of the bot with a user, made when there is none. */
  dmChannelOf(user: ApiUser): Channel {
    for (const channel of this.channels.values()) {
      if (
        channel.type === 1 &&
        channel.botPermissions !== 0n &&
        channel.recipients[0]?.id === user.id
      )
        return channel;
    }
    return this.#addPrivateChannel(1, [user], MEMBER_PERMISSIONS);
  }

  /** A group direct message the bot is not in (reached by a user install only). */
  addGroupChannel(people: readonly ApiUser[]): Channel {
    return this.#addPrivateChannel(3, people, 0n);
  }

  #addPrivateChannel(type: 1 | 3, recipients: readonly ApiUser[], botPermissions: bigint): Channel {
    const channel: Channel = {
      id: createSnowflake(),
      type,
      name: '',
      recipients,
      botPermissions,
      lastMessageId: null,
    };
    this.channels.set(channel.id, channel);
    return channel;
  }
}

function createUser(name: string): ApiUser {
  return {
    id: createSnowflake(),
    username: name.toLowerCase().replaceAll(' ', '_'),
    discriminator: '0',
    global_name: name,
    avatar: null,
    public_flags: 0,
    flags: 0,
    primary_guild: null,
  };
}

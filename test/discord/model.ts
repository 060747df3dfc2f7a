import type { JsonObject } from './json.ts';

/** A user as the API shows it. */
export interface ApiUser {
  readonly id: string;
  readonly username: string;
  readonly discriminator: string;
  readonly global_name: string | null;
  readonly avatar: null;
  readonly public_flags: number;
  readonly flags: number;
  readonly primary_guild: null;
  readonly bot?: boolean;
}

/** A file of a message as the API shows it. */
export interface ApiAttachment {
  readonly id: string;
  readonly filename: string;
  readonly size: number;
  readonly url: string;
  readonly proxy_url: string;
  readonly content_type?: string;
  readonly description?: string;
  readonly ephemeral?: boolean;
}

/** A message as the API shows it. */
export interface ApiMessage {
  readonly id: string;
  readonly channel_id: string;
  readonly type: number;
  readonly author: ApiUser;
  readonly content: string;
  readonly timestamp: string;
  readonly edited_timestamp: string | null;
  readonly tts: boolean;
  readonly pinned: boolean;
  readonly mention_everyone: boolean;
  readonly mentions: readonly ApiUser[];
  readonly mention_roles: readonly string[];
  readonly attachments: readonly ApiAttachment[];
  readonly embeds: readonly JsonObject[];
  readonly components: readonly JsonObject[];
  readonly flags: number;
  readonly nonce?: string | number;
  readonly webhook_id?: string;
  readonly application_id?: string;
  readonly interaction_metadata?: JsonObject;
  readonly message_reference?: JsonObject;
  readonly referenced_message?: ApiMessage | null;
}

/** A message the server keeps, with what the API does not show. */
export interface StoredMessage {
  message: ApiMessage;
  readonly guildId?: string;
  /** The only user who sees it, for an ephemeral message. */
  readonly ephemeralFor?: string;
  /** The interaction whose answer or followup it is. */
  readonly interactionId?: string;
  /** Every state it had, the first one first. */
  readonly versions: ApiMessage[];
  deleted: boolean;
}

/** A role of a guild. */
export interface Role {
  readonly id: string;
  readonly name: string;
  readonly permissions: bigint;
}

/** A channel: 0 guild text, 1 direct message, 3 group direct message. */
export interface Channel {
  readonly id: string;
  readonly type: 0 | 1 | 3;
  readonly name: string;
  readonly guildId?: string;
  /** The people in a private channel, the bot left out. */
  readonly recipients: readonly ApiUser[];
  /** What the bot may do there; a test narrows it. */
  botPermissions: bigint;
  lastMessageId: string | null;
}

/** A member of a guild. */
export interface Member {
  readonly user: ApiUser;
  readonly roles: readonly string[];
  readonly permissions: bigint;
}

/** A guild (a server, in users' words). */
export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly ownerId: string;
  /** Whether the bot was installed in it. */
  readonly hasBot: boolean;
  readonly roles: Role[];
  readonly members: Map<string, Member>;
  readonly channels: Channel[];
}

/** A registered application command, as the API shows it. */
export interface Command extends JsonObject {
  readonly id: string;
  readonly name: string;
  readonly type: number;
  readonly guild_id?: string;
}

/** A file sent with a request or by a user. */
export interface UploadedFile {
  /** `n` of the form field `files[n]`. */
  readonly index: number;
  readonly filename: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

/** A channel of a guild as a test asks for it. */
export interface ChannelOptions {
  readonly name: string;
  /** What the bot may do there; all that a plain member may when left out. */
  readonly botPermissions?: bigint;
}

/** A guild as a test asks for it. */
export interface GuildOptions {
  readonly name: string;
  readonly id?: string;
  readonly locale?: string;
  /** Whether the bot was installed there; true when left out. */
  readonly hasBot?: boolean;
  readonly channels?: readonly ChannelOptions[];
  readonly roles?: readonly string[];
}

/** How the loopback server behaves. Everything may be left out. */
export interface DiscordOptions {
  readonly token?: string;
  readonly guilds?: readonly GuildOptions[];
  /** Time for the first callback, in milliseconds (3000 at Discord). */
  readonly deadlineMs?: number;
  /** Life of an interaction token, in milliseconds (15 minutes at Discord). */
  readonly tokenLifetimeMs?: number;
  /** IDENTIFYs allowed at a time in `identifyWindowMs`. */
  readonly maxConcurrency?: number;
  /** Window of `maxConcurrency`, in milliseconds (5000 at Discord). */
  readonly identifyWindowMs?: number;
  /** Shards recommended by `GET /gateway/bot`. */
  readonly shards?: number;
  readonly heartbeatIntervalMs?: number;
  /** Privileged intents switched on in the portal, as bits; none when left out. */
  readonly privilegedIntents?: number;
  /** Whether REST calls count against rate-limit buckets; true when left out. */
  readonly rateLimits?: boolean;
}

/** The options with every default filled in. */
export type Settings = Required<DiscordOptions>;

/** Fills in Discord's own values (`receiving-and-responding`, `events/gateway`). */
export function settingsFrom(options: DiscordOptions): Settings {
  return {
    token: options.token ?? 'MTI.loopback.token',
    guilds: options.guilds ?? [{ name: 'Newsroom' }],
    deadlineMs: options.deadlineMs ?? 3000,
    tokenLifetimeMs: options.tokenLifetimeMs ?? 900_000,
    maxConcurrency: options.maxConcurrency ?? 1,
    identifyWindowMs: options.identifyWindowMs ?? 5000,
    shards: options.shards ?? 1,
    heartbeatIntervalMs: options.heartbeatIntervalMs ?? 41_250,
    privilegedIntents: options.privilegedIntents ?? 0,
    rateLimits: options.rateLimits ?? true,
  };
}

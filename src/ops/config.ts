import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { z } from 'zod';
import { UserError } from '../errors.ts';

/** Log levels, most talkative first (pino's names). */
const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** How much is logged: one of pino's level names. */
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Everything the environment decides. Paths are as written; nothing has been opened yet. */
export interface Config {
  /** Null: no Discord; `npm start` opens the console. */
  readonly discordToken: string | null;
  /** Base URL of the REST API, without a trailing slash and without a version. */
  readonly discordApi: string;
  /** Register the commands in this server only. */
  readonly discordGuildId: string | null;
  /** A corpus folder or a `.jsonl` file. */
  readonly corpus: string;
  /** The folder that holds all state. */
  readonly data: string;
  /** Servers where Manage Server, or one of `moderatorRoles`, makes a moderator; none: the owner alone is one. */
  readonly moderatorGuilds: readonly string[];
  /** Role ids that make a moderator in those servers, beside the Manage Server permission. */
  readonly moderatorRoles: readonly string[];
  /** Requests a user may make in a minute; 0: no limit. */
  readonly rateLimit: number;
  readonly logLevel: LogLevel;
  /** Port of `/healthz` and `/metrics`; null: off. */
  readonly httpPort: number | null;
  /** Address that port listens on. */
  readonly httpHost: string;
  /** What makes a moderator on the page; null: `byline web` makes one and prints it. */
  readonly webToken: string | null;
  /** Null: the embedded engine. */
  readonly manticoreUrl: string | null;
  /** Whether the trained reader judges answers; else words alone do. */
  readonly reader: boolean;
  /** Threads of the reader's inference; null: the cores, at most 2. */
  readonly readerThreads: number | null;
  /** Whether changed files of the corpus are read by themselves. */
  readonly watch: boolean;
  /** Days after which articles leave the corpus; null: they stay. */
  readonly keepDays: number | null;
  /** Articles beyond which the oldest leave the corpus; null: they stay. */
  readonly keepArticles: number | null;
  /** Whom to write to about what Byline fetches: an address or a mailbox; null: nobody is named. */
  readonly contact: string | null;
  /** This process's shards; null: all of them. */
  readonly shards: { readonly ids: readonly number[]; readonly count: number } | null;
}

/** Requests a user may make in a minute unless BYLINE_RATE_LIMIT says otherwise. */
const DEFAULT_RATE_LIMIT = 20;

/** Discord ids ("snowflakes") are 64-bit numbers written in decimal: 17 to 20 digits in practice. */
const SNOWFLAKE = /^\d{15,20}$/;

const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

const wholeNumber = (what: string, min: number, max: number) =>
  z.coerce.number(what).int(what).min(min, what).max(max, what);

const list = (item: RegExp, what: string) =>
  z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .refine((parts) => parts.every((part) => item.test(part)), what);

const Environment = z.object({
  DISCORD_TOKEN: z.string().regex(/^\S+$/, 'must be the token alone, without spaces').optional(),
  DISCORD_API: z.string().superRefine(checkApiUrl).default('https://discord.com/api'),
  DISCORD_GUILD_ID: z.string().regex(SNOWFLAKE, 'must be a server id (15 to 20 digits)').optional(),
  BYLINE_CORPUS: z.string().default('corpus'),
  BYLINE_DATA: z.string().default('.byline'),
  BYLINE_MODERATOR_GUILDS: list(
    SNOWFLAKE,
    'must be server ids (15 to 20 digits each), separated by commas',
  ).optional(),
  BYLINE_MODERATOR_ROLES: list(
    SNOWFLAKE,
    'must be role ids (15 to 20 digits each), separated by commas',
  ).optional(),
  BYLINE_RATE_LIMIT: wholeNumber(
    'must be a whole number from 0 (no limit) to 10000',
    0,
    10_000,
  ).default(DEFAULT_RATE_LIMIT),
  BYLINE_LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
  BYLINE_HTTP_PORT: wholeNumber('must be a port, 1 to 65535', 1, 65_535).optional(),
  BYLINE_HTTP_HOST: z.string().default('127.0.0.1'),
  BYLINE_WEB_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]{16,200}$/, 'must be 16 to 200 letters, digits and signs without spaces')
    .optional(),
  MANTICORE_URL: z
    .string()
    .regex(/^mysql:\/\/[^\s/]+/, 'must look like mysql://127.0.0.1:9306')
    .optional(),
  BYLINE_READER: z.enum(['on', 'off'], 'must be on or off').default('on'),
  BYLINE_READER_THREADS: wholeNumber('must be a whole number from 1 to 64', 1, 64).optional(),
  BYLINE_WATCH: z.enum(['0', '1'], 'must be 1, or 0').default('0'),
  BYLINE_KEEP_DAYS: wholeNumber('must be a whole number of days, 1 to 36500', 1, 36_500).optional(),
  BYLINE_KEEP_ARTICLES: wholeNumber(
    'must be a whole number of articles, 1 to 10000000',
    1,
    10_000_000,
  ).optional(),
  BYLINE_CONTACT: z
    .string()
    .regex(/^[\x21-\x7e]{3,200}$/, 'must be an address or a mailbox, without spaces')
    .regex(/^[^()\\]*$/, 'must hold no brackets and no backslash')
    .optional(),
  SHARD_IDS: list(/^\d{1,6}$/, 'must be shard numbers from 0, separated by commas').optional(),
  SHARD_COUNT: wholeNumber('must be a whole number, 1 or more', 1, 1_000_000).optional(),
});

type Values = z.infer<typeof Environment>;

/**
 * Reads the configuration from `env`, and from the file `envFile` what `env` does not set (null: no
 * file). An empty value counts as unset. Throws one `UserError` "config" that lists every problem.
 */
export function loadConfig(
  env: Readonly<Record<string, string | undefined>>,
  envFile: string | null = '.env',
): Config {
  const parsed = Environment.safeParse({ ...readEnvFile(envFile), ...dropUnset(env) });
  const problems = parsed.success
    ? [...checkShards(parsed.data), ...checkModerators(parsed.data)]
    : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  if (parsed.success && problems.length === 0) return toConfig(parsed.data);
  throw new UserError(
    'config',
    `The configuration has ${problems.length === 1 ? 'a problem' : `${problems.length} problems`}. Mend this in the environment or in .env (.env.example explains each variable):\n${problems.map((problem) => `- ${problem}`).join('\n')}`,
  );
}

function readEnvFile(file: string | null): Record<string, string> {
  if (file === null) return {};
  try {
    return dropUnset(parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new UserError('config', `${file} cannot be read. Make it a readable file or remove it.`);
  }
}

function dropUnset(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) {
    if (value !== undefined && value.trim() !== '') kept[name] = value.trim();
  }
  return kept;
}

function checkApiUrl(value: string, context: z.RefinementCtx): void {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    context.addIssue('must be a URL such as https://discord.com/api');
  } else if (url.protocol === 'http:' && !LOOPBACK.test(url.hostname)) {
    context.addIssue('must begin with https:// (plain http is for this machine only)');
  }
}

function checkShards({ SHARD_IDS: ids, SHARD_COUNT: count }: Values): readonly string[] {
  if (ids === undefined && count === undefined) return [];
  if (ids === undefined || count === undefined) {
    return ['SHARD_IDS and SHARD_COUNT must be set together'];
  }
  const beyond = ids.filter((id) => Number(id) >= count);
  return beyond.length === 0
    ? []
    : [`SHARD_IDS ${beyond.join(', ')} must be below SHARD_COUNT (${count})`];
}

/** A role exists in one server: without the server's name it would make moderators of nobody. */
function checkModerators(values: Values): readonly string[] {
  const { BYLINE_MODERATOR_ROLES: roles, BYLINE_MODERATOR_GUILDS: guilds } = values;
  return roles === undefined || guilds !== undefined
    ? []
    : [
        'BYLINE_MODERATOR_ROLES needs BYLINE_MODERATOR_GUILDS: name the servers in which these roles make a moderator',
      ];
}

function toConfig(values: Values): Config {
  const { SHARD_IDS: ids, SHARD_COUNT: count } = values;
  return {
    discordToken: values.DISCORD_TOKEN ?? null,
    discordApi: values.DISCORD_API.replace(/\/$/, ''),
    discordGuildId: values.DISCORD_GUILD_ID ?? null,
    corpus: values.BYLINE_CORPUS,
    data: values.BYLINE_DATA,
    moderatorGuilds: values.BYLINE_MODERATOR_GUILDS ?? [],
    moderatorRoles: values.BYLINE_MODERATOR_ROLES ?? [],
    rateLimit: values.BYLINE_RATE_LIMIT,
    logLevel: values.BYLINE_LOG_LEVEL,
    httpPort: values.BYLINE_HTTP_PORT ?? null,
    httpHost: values.BYLINE_HTTP_HOST,
    webToken: values.BYLINE_WEB_TOKEN ?? null,
    manticoreUrl: values.MANTICORE_URL ?? null,
    reader: values.BYLINE_READER === 'on',
    readerThreads: values.BYLINE_READER_THREADS ?? null,
    watch: values.BYLINE_WATCH === '1',
    keepDays: values.BYLINE_KEEP_DAYS ?? null,
    keepArticles: values.BYLINE_KEEP_ARTICLES ?? null,
    contact: values.BYLINE_CONTACT ?? null,
    shards:
      ids === undefined || count === undefined
        ? null
        : { ids: [...new Set(ids.map(Number))], count },
  };
}

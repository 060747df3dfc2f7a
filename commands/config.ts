import {
  ApplicationCommandOptionType,
  ChannelType,
  PermissionFlagsBits,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { changeSettings, LANGUAGES } from '../src/discord/change-settings.ts';
import type {
  Audience,
  Choice,
  CommandContext,
  CommandDeps,
  CommandOutcome,
  CommandRequest,
} from '../src/discord/command.ts';
import { NAMES } from '../src/discord/i18n/names.ts';
import { renderSettings } from '../src/discord/render/settings.ts';
import { SERVERS_ONLY } from '../src/discord/scope.ts';
import { UserError } from '../src/errors.ts';

const { String: TEXT, Subcommand: SUBCOMMAND, Channel: CHANNEL } = ApplicationCommandOptionType;

const LIST_ACTIONS = [
  { name: 'add to the list', value: 'add' },
  { name: 'take off the list', value: 'remove' },
  { name: 'all: no list', value: 'all' },
];

/** `/config`: what a server's managers decide about Byline in their server. */
export const definition = {
  name: 'config',
  name_localizations: NAMES.config,
  description: 'Settings of Byline in this server (Manage Server)',
  default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
  ...SERVERS_ONLY,
  options: [
    { type: SUBCOMMAND, name: 'show', description: 'The settings as they stand' },
    {
      type: SUBCOMMAND,
      name: 'answers',
      description: 'Who sees answers',
      options: [
        {
          type: TEXT,
          name: 'privacy',
          description: 'Who sees answers',
          required: true,
          choices: [
            { name: 'everyone', value: 'public' },
            { name: 'the asker, unless private is set to false', value: 'private' },
            { name: 'the asker, always: nothing can be shared', value: 'always-private' },
          ],
        },
      ],
    },
    {
      type: SUBCOMMAND,
      name: 'channels',
      description: 'Channels where messages that mention me are answered',
      options: [
        {
          type: TEXT,
          name: 'action',
          description: 'What to do',
          required: true,
          choices: LIST_ACTIONS,
        },
        {
          type: CHANNEL,
          name: 'channel',
          description: 'The channel',
          channel_types: [
            ChannelType.GuildText,
            ChannelType.GuildAnnouncement,
            ChannelType.GuildForum,
          ],
        },
      ],
    },
    {
      type: SUBCOMMAND,
      name: 'outlets',
      description: 'Outlets that answers are taken from here',
      options: [
        {
          type: TEXT,
          name: 'action',
          description: 'What to do',
          required: true,
          choices: LIST_ACTIONS,
        },
        {
          type: TEXT,
          name: 'outlet',
          description: 'The outlet',
          autocomplete: true,
          max_length: 100,
        },
      ],
    },
    {
      type: SUBCOMMAND,
      name: 'dates',
      description: 'The language dates are written in',
      options: [
        {
          type: TEXT,
          name: 'language',
          description: 'The language',
          required: true,
          choices: LANGUAGES.map(({ name, tag }) => ({ name, value: tag })),
        },
      ],
    },
    {
      type: SUBCOMMAND,
      name: 'log',
      description: 'The channel that is told of reindexes; without a channel: none',
      options: [
        {
          type: CHANNEL,
          name: 'channel',
          description: 'The channel',
          channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement],
        },
      ],
    },
    { type: SUBCOMMAND, name: 'reset', description: 'Back to how it is without settings' },
  ],
} as const satisfies RESTPostAPIApplicationCommandsJSONBody;

/** Settings are shown to who asks for them. */
export const audience: Audience = 'asker';

/** Refuses those who do not manage the server: a server's own settings may show them the command. */
export function refuse({ asker, guildId }: CommandRequest): void {
  if (guildId === null) throw new UserError('forbidden', 'Settings belong to a server.');
  if (asker.managesServer) return;
  throw new UserError('forbidden', 'You need the Manage Server permission to see or change that.');
}

/** Changes what was asked for and shows the settings as they then stand. */
export async function run(context: CommandContext, deps: CommandDeps): Promise<CommandOutcome> {
  const { guildId, options, asker } = context;
  if (guildId === null) throw new UserError('forbidden', 'Settings belong to a server.');
  const change = options.subcommand ?? 'show';
  if (change !== 'show') {
    await changeSettings(change, guildId, options, deps);
    const audit = { who: asker.id, guild: guildId, action: 'config', outcome: 'done' } as const;
    await deps.audit.record({ ...audit, detail: change });
  }
  const known = deps.engine.sources().outlets.map(({ outlet }) => outlet);
  await context.reply(renderSettings(deps.settings.of(guildId), known));
  return 'answered';
}

/** Outlets whose name holds what was typed. */
export function complete(
  option: string,
  typed: string,
  { engine }: CommandDeps,
): readonly Choice[] {
  if (option !== 'outlet') return [];
  const wanted = typed.toLowerCase();
  return engine
    .sources()
    .outlets.map(({ outlet }) => outlet)
    .filter((outlet) => outlet.toLowerCase().includes(wanted))
    .map((outlet) => ({ name: outlet, value: outlet }));
}

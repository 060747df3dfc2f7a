import {
  ApplicationCommandOptionType,
  PermissionFlagsBits,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { auditAs, auditedReason } from '../src/discord/audit-as.ts';
import type {
  Audience,
  CommandContext,
  CommandDeps,
  CommandOutcome,
  CommandRequest,
} from '../src/discord/command.ts';
import { NAMES } from '../src/discord/i18n/names.ts';
import { renderFeedRemoved, renderFeeds, renderLook } from '../src/discord/render/feeds.ts';
import type { View } from '../src/discord/render/view.ts';
import { requireModerator } from '../src/discord/require-moderator.ts';
import { SERVERS_ONLY } from '../src/discord/scope.ts';

const { Subcommand: SUBCOMMAND, String: TEXT, Integer: INTEGER } = ApplicationCommandOptionType;

const URL_OPTION = {
  type: TEXT,
  name: 'url',
  description: 'The address of the feed',
  required: true,
  max_length: 2000,
} as const;

/** `/feeds`: the feeds that articles come from by themselves. */
export const definition = {
  name: 'feeds',
  name_localizations: NAMES.feeds,
  description: 'RSS, Atom and JSON feeds that articles come from by themselves (moderators)',
  default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
  ...SERVERS_ONLY,
  options: [
    {
      type: SUBCOMMAND,
      name: 'add',
      description: 'Read a feed from now on, or change what is set for one',
      options: [
        URL_OPTION,
        {
          type: INTEGER,
          name: 'every',
          description: 'Minutes between two looks (15 where it is left out)',
          min_value: 5,
          max_value: 1440,
        },
        {
          type: TEXT,
          name: 'outlet',
          description: 'The outlet that publishes it',
          max_length: 100,
        },
        {
          type: TEXT,
          name: 'full_text',
          description:
            'Fetch the pages too: write how the publisher permits that (kept in the log)',
          min_length: 20,
          max_length: 500,
        },
      ],
    },
    { type: SUBCOMMAND, name: 'list', description: 'The feeds and how they stand' },
    {
      type: SUBCOMMAND,
      name: 'remove',
      description: 'Read a feed no longer; its articles stay',
      options: [URL_OPTION],
    },
    {
      type: SUBCOMMAND,
      name: 'check',
      description: 'Look at a feed; nothing is stored',
      options: [URL_OPTION],
    },
  ],
} as const satisfies RESTPostAPIApplicationCommandsJSONBody;

/** Moderation is shown to the moderator alone. */
export const audience: Audience = 'asker';

/** A slow host may take a quarter of a minute. */
export const isLong = true;

/** Registered where moderators are. */
export const isForModerators = true;

/** Refuses everybody but moderators, and notes the attempt. */
export function refuse(request: CommandRequest, deps: CommandDeps): void {
  requireModerator('feeds', request, deps);
}

/** Does what was asked and notes changes. Rejects with a `UserError` where a feed cannot be read or is none. */
export async function run(context: CommandContext, deps: CommandDeps): Promise<CommandOutcome> {
  await context.reply(await act(context, deps));
  return 'answered';
}

async function act(context: CommandContext, deps: CommandDeps): Promise<View> {
  const { options } = context;
  const url = options.string('url') ?? '';
  switch (options.subcommand) {
    case 'add':
      return add(url, context, deps);
    case 'remove': {
      const removed = await deps.feeds.remove(url);
      await auditAs('feeds', context, deps)('done', `removed ${removed.subscription.url}`);
      return renderFeedRemoved(removed);
    }
    case 'check':
      return renderLook('The feed now', await deps.feeds.check(url), 'Nothing has been stored.');
    default:
      return renderFeeds(await deps.feeds.list());
  }
}

async function add(url: string, context: CommandContext, deps: CommandDeps): Promise<View> {
  const { options, asker } = context;
  const note = auditAs('feeds', context, deps);
  const fullText = options.string('full_text');
  const wishes = {
    everyMinutes: options.integer('every'),
    outlet: options.string('outlet'),
    fullText,
  };
  try {
    const look = await deps.feeds.add(url, wishes, asker.id);
    const permitted = fullText === null ? '' : `; pages, permitted: ${fullText}`;
    await note('done', `added ${url}${permitted}`);
    const foot =
      fullText === null
        ? 'What the feed holds itself is kept; pages are not fetched.'
        : 'The pages are fetched too, by the permission that you wrote; the audit log has it.';
    return renderLook('A feed is read from now on', look, foot);
  } catch (error) {
    await note('failed', `${url}: ${auditedReason(error)}`);
    throw error;
  }
}

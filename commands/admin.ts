import {
  ApplicationCommandOptionType,
  PermissionFlagsBits,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type {
  Audience,
  CommandContext,
  CommandDeps,
  CommandOutcome,
  CommandRequest,
} from '../src/discord/command.ts';
import { NAMES } from '../src/discord/i18n/names.ts';
import { statusOf } from '../src/discord/moderation/status.ts';
import { renderFeedback } from '../src/discord/render/admin-feedback.ts';
import { renderGaps } from '../src/discord/render/admin-gaps.ts';
import { renderStatus } from '../src/discord/render/admin-status.ts';
import type { View } from '../src/discord/render/view.ts';
import { requireModerator } from '../src/discord/require-moderator.ts';
import { SERVERS_ONLY } from '../src/discord/scope.ts';
import { feedbackByAnswer } from '../src/show/feedback-by-answer.ts';
import { gapsByQuestion } from '../src/show/gaps-by-question.ts';

const { Subcommand: SUBCOMMAND } = ApplicationCommandOptionType;

const CSV = {
  type: ApplicationCommandOptionType.Boolean,
  name: 'csv',
  description: 'Attach the whole list as a CSV file',
} as const;

/** `/admin`: what moderators can see. */
export const definition = {
  name: 'admin',
  name_localizations: NAMES.admin,
  description: 'What was asked in vain, what people thought of answers, how Byline is (moderators)',
  default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
  ...SERVERS_ONLY,
  options: [
    {
      type: SUBCOMMAND,
      name: 'gaps',
      description: 'Questions that found nothing, with how often they were asked',
      options: [CSV],
    },
    {
      type: SUBCOMMAND,
      name: 'feedback',
      description: 'Votes and comments by answer, without names',
      options: [CSV],
    },
    {
      type: SUBCOMMAND,
      name: 'status',
      description: 'The index that is served, the corpus, the last reindex',
    },
  ],
} as const satisfies RESTPostAPIApplicationCommandsJSONBody;

/** Moderation is shown to the moderator alone. */
export const audience: Audience = 'asker';

/** Registered where moderators are. */
export const isForModerators = true;

/** Refuses everybody but moderators, and notes the attempt. */
export function refuse(request: CommandRequest, deps: CommandDeps): void {
  requireModerator('admin', request, deps);
}

/** Shows one of the lists. */
export async function run(context: CommandContext, deps: CommandDeps): Promise<CommandOutcome> {
  await context.reply(await view(context, deps));
  return 'answered';
}

async function view({ options }: CommandContext, deps: CommandDeps): Promise<View> {
  const withFile = options.boolean('csv') === true;
  switch (options.subcommand) {
    case 'gaps':
      return renderGaps(gapsByQuestion(await deps.gaps.entries()), withFile);
    case 'feedback':
      return renderFeedback(feedbackByAnswer(await deps.feedback.entries()), withFile);
    default:
      return renderStatus(await statusOf(deps));
  }
}

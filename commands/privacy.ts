import {
  ApplicationCommandOptionType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type {
  Audience,
  CommandContext,
  CommandDeps,
  CommandOutcome,
} from '../src/discord/command.ts';
import { countKept, forgetUser } from '../src/discord/forget-user.ts';
import { NAMES } from '../src/discord/i18n/names.ts';
import { renderForgotten, renderKept } from '../src/discord/render/privacy.ts';
import { EVERYWHERE } from '../src/discord/scope.ts';

/** `/privacy`: what is kept of a person, and how to be forgotten. */
export const definition = {
  name: 'privacy',
  name_localizations: NAMES.privacy,
  description: 'What Byline keeps of you, and how to be forgotten',
  ...EVERYWHERE,
  options: [
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'show',
      description: 'What is kept of you, and for how long',
    },
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'forget',
      description: 'Remove your votes, comments and the buttons of your answers',
    },
  ],
} as const satisfies RESTPostAPIApplicationCommandsJSONBody;

/** Nobody else's business. */
export const audience: Audience = 'asker';

/** Shows what is kept, or removes it. */
export async function run(context: CommandContext, deps: CommandDeps): Promise<CommandOutcome> {
  const { id } = context.asker;
  if (context.options.subcommand === 'forget') {
    await context.reply(renderForgotten(await forgetUser(id, deps)));
  } else {
    await context.reply(renderKept(await countKept(id, deps)));
  }
  return 'answered';
}

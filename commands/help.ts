import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import type {
  Audience,
  CommandContext,
  CommandDeps,
  CommandOutcome,
} from '../src/discord/command.ts';
import { NAMES } from '../src/discord/i18n/names.ts';
import { renderHelp } from '../src/discord/render/help.ts';
import { EVERYWHERE } from '../src/discord/scope.ts';

/** `/help`: what can be asked, with examples. */
export const definition = {
  name: 'help',
  name_localizations: NAMES.help,
  description: 'What you can ask, with examples',
  ...EVERYWHERE,
} as const satisfies RESTPostAPIApplicationCommandsJSONBody;

/** Nobody else needs it. */
export const audience: Audience = 'asker';

/** Shows the help. */
export async function run(
  { reply, settings: { outlets } }: CommandContext,
  { engine, examples, mention }: CommandDeps,
): Promise<CommandOutcome> {
  const sources = engine.within(outlets).sources();
  await reply(renderHelp(sources, null, { mention, examples: await examples.of(outlets) }));
  return 'answered';
}

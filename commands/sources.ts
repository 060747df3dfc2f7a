import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import { answerRequest } from '../src/discord/answer-request.ts';
import type {
  Audience,
  CommandContext,
  CommandDeps,
  CommandOutcome,
} from '../src/discord/command.ts';
import { NAMES } from '../src/discord/i18n/names.ts';
import { EVERYWHERE } from '../src/discord/scope.ts';

/** `/sources`: the outlets and articles of the corpus. */
export const definition = {
  name: 'sources',
  name_localizations: NAMES.sources,
  description: 'The outlets and articles that Byline answers from',
  ...EVERYWHERE,
} as const satisfies RESTPostAPIApplicationCommandsJSONBody;

/** Everyone sees it. */
export const audience: Audience = 'everyone';

/** Lists outlets and articles. */
export async function run(context: CommandContext, deps: CommandDeps): Promise<CommandOutcome> {
  return answerRequest({ kind: 'sources' }, context, deps);
}

import {
  ApplicationCommandOptionType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { answerRequest } from '../src/discord/answer-request.ts';
import type {
  Audience,
  CommandContext,
  CommandDeps,
  CommandOutcome,
} from '../src/discord/command.ts';
import { NAMES } from '../src/discord/i18n/names.ts';
import { EVERYWHERE } from '../src/discord/scope.ts';
import { TOPIC_CHARACTERS } from '../src/requests/limits.ts';

/** `/disagreements`: where the sources contradict each other. */
export const definition = {
  name: 'disagreements',
  name_localizations: NAMES.disagreements,
  description: 'Where the sources contradict each other',
  ...EVERYWHERE,
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'topic',
      description: 'Only what concerns this topic',
      min_length: 1,
      max_length: TOPIC_CHARACTERS,
    },
  ],
} as const satisfies RESTPostAPIApplicationCommandsJSONBody;

/** Everyone sees it. */
export const audience: Audience = 'everyone';

/** Lists the disagreements, most severe first. */
export async function run(context: CommandContext, deps: CommandDeps): Promise<CommandOutcome> {
  const topic = context.options.string('topic')?.trim() ?? '';
  const request = { kind: 'disagreements', topic: topic === '' ? null : topic } as const;
  return answerRequest(request, context, deps);
}

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
  CommandRequest,
  Options,
} from '../src/discord/command.ts';
import { NAMES } from '../src/discord/i18n/names.ts';
import { EVERYWHERE } from '../src/discord/scope.ts';
import { UserError } from '../src/errors.ts';
import { QUESTION_CHARACTERS } from '../src/requests/limits.ts';

/** `/reported`: which outlets reported a fact. */
export const definition = {
  name: 'reported',
  name_localizations: NAMES.reported,
  description: 'Which outlets reported a fact, which deny it, and the origins they trace to',
  ...EVERYWHERE,
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'fact',
      description: 'The fact, in a sentence',
      required: true,
      min_length: 1,
      max_length: QUESTION_CHARACTERS,
    },
    {
      type: ApplicationCommandOptionType.Boolean,
      name: 'private',
      description: 'Show the answer to you alone',
    },
  ],
} as const satisfies RESTPostAPIApplicationCommandsJSONBody;

/** The `private` option decides. */
export const audience: Audience = 'option';

/** Refuses a blank fact. */
export function refuse({ options }: CommandRequest): void {
  if (factOf(options) === '') throw new UserError('bad-request', 'Write a fact after /reported.');
}

/** Shows who reported the fact. */
export async function run(context: CommandContext, deps: CommandDeps): Promise<CommandOutcome> {
  return answerRequest({ kind: 'reported', fact: factOf(context.options) }, context, deps);
}

function factOf(options: Options): string {
  return options.string('fact')?.trim() ?? '';
}

import { ApplicationCommandType, type RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import { answerRequest } from '../src/discord/answer-request.ts';
import type {
  Audience,
  CommandContext,
  CommandDeps,
  CommandOutcome,
} from '../src/discord/command.ts';
import { findStatements } from '../src/discord/find-statements.ts';
import { NAMES } from '../src/discord/i18n/names.ts';
import { EVERYWHERE } from '../src/discord/scope.ts';

/** `Check this message`: `reported` for the sentences of a message that state a fact. */
export const definition = {
  type: ApplicationCommandType.Message,
  name: 'Check this message',
  name_localizations: NAMES['Check this message'],
  ...EVERYWHERE,
} as const satisfies RESTPostAPIApplicationCommandsJSONBody;

/** Checking what somebody wrote is nobody else's business until the asker shares it. */
export const audience: Audience = 'asker';

/** Shows what the corpus says of the message. */
export async function run(context: CommandContext, deps: CommandDeps): Promise<CommandOutcome> {
  const { texts, unread } = context.target ?? { texts: [], unread: [] };
  const { statements, leftOut } = findStatements(texts);
  const notLookedAt = [...leftOut, ...unread];
  return answerRequest(
    { kind: 'check', statements: [...statements], unread: notLookedAt },
    context,
    deps,
  );
}

import {
  ApplicationCommandOptionType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { dateBound } from '../src/answer/question/date-bound.ts';
import { answerRequest } from '../src/discord/answer-request.ts';
import type { AnswerRequest } from '../src/discord/answer-state.ts';
import type {
  Audience,
  Choice,
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

/** `/ask`: cited passages and an extracted answer. */
export const definition = {
  name: 'ask',
  name_localizations: NAMES.ask,
  description: 'Ask the corpus: passages word for word, with outlet, date and link',
  ...EVERYWHERE,
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'question',
      description: 'What you want to know',
      required: true,
      min_length: 1,
      max_length: QUESTION_CHARACTERS,
    },
    {
      type: ApplicationCommandOptionType.String,
      name: 'outlet',
      description: 'Only this outlet',
      autocomplete: true,
      max_length: 100,
    },
    {
      type: ApplicationCommandOptionType.String,
      name: 'since',
      description: 'Only articles from this date on: 2016-03-27, 2016-03 or 2016',
      max_length: 10,
    },
    {
      type: ApplicationCommandOptionType.String,
      name: 'until',
      description: 'Only articles up to this date: 2016-03-27, 2016-03 or 2016',
      max_length: 10,
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

/** Refuses a blank question, and a date that does not exist. */
export function refuse({ options }: CommandRequest): void {
  requestOf(options);
}

/** Answers the question. Rejects with a `UserError` for an outlet that the corpus does not have. */
export async function run(context: CommandContext, deps: CommandDeps): Promise<CommandOutcome> {
  return answerRequest(requestOf(context.options), context, deps);
}

/** Outlets whose name holds what was typed. */
export function complete(
  option: string,
  typed: string,
  { engine, settings }: CommandDeps,
  guildId: string | null,
): readonly Choice[] {
  if (option !== 'outlet') return [];
  const wanted = typed.toLowerCase();
  return engine
    .within(settings.of(guildId).outlets)
    .sources()
    .outlets.map(({ outlet }) => outlet)
    .filter((outlet) => outlet.toLowerCase().includes(wanted))
    .map((outlet) => ({ name: outlet, value: outlet }));
}

function requestOf(options: Options): AnswerRequest {
  const question = options.string('question')?.trim() ?? '';
  if (question === '') throw new UserError('bad-request', 'Write a question after /ask.');
  const outlet = options.string('outlet');
  const since = options.string('since');
  const until = options.string('until');
  return {
    kind: 'ask',
    question,
    ...(outlet === null ? {} : { outlet }),
    ...(since === null ? {} : { since: dateBound(since, 'since', 'since', 'bad-request') }),
    ...(until === null ? {} : { until: dateBound(until, 'until', 'until', 'bad-request') }),
  };
}

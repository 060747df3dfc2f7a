import {
  ApplicationCommandOptionType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { answerRequest } from '../src/discord/answer-request.ts';
import type {
  Audience,
  Choice,
  CommandContext,
  CommandDeps,
  CommandOutcome,
  CommandRequest,
} from '../src/discord/command.ts';
import { NAMES } from '../src/discord/i18n/names.ts';
import { CHOICE_CHARACTERS, CHOICES } from '../src/discord/limits.ts';
import { dateOf } from '../src/discord/render/passage.ts';
import { EVERYWHERE } from '../src/discord/scope.ts';
import { UserError } from '../src/errors.ts';

/** `/article`: an article's paragraphs in order. */
export const definition = {
  name: 'article',
  name_localizations: NAMES.article,
  description: 'An article, paragraph by paragraph',
  ...EVERYWHERE,
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'article',
      description: 'Begin to type a headline or an outlet',
      required: true,
      autocomplete: true,
    },
    {
      type: ApplicationCommandOptionType.Integer,
      name: 'paragraph',
      description: 'Show the paragraphs around this one',
      min_value: 1,
    },
  ],
} as const satisfies RESTPostAPIApplicationCommandsJSONBody;

/** Everyone sees it. */
export const audience: Audience = 'everyone';

/** Refuses what names no single article. */
export function refuse(request: CommandRequest, deps: CommandDeps): void {
  resolveArticle(request, deps);
}

/** Shows the article. Rejects with a `UserError` when it has no such paragraph. */
export async function run(context: CommandContext, deps: CommandDeps): Promise<CommandOutcome> {
  const article = resolveArticle(context, deps);
  const paragraph = context.options.integer('paragraph');
  return answerRequest({ kind: 'article', article, paragraph }, context, deps);
}

/** Articles that match what was typed. The value is the id, cut where Discord allows no more. */
export function complete(
  option: string,
  typed: string,
  { engine, settings }: CommandDeps,
  guildId: string | null,
): readonly Choice[] {
  if (option !== 'article') return [];
  const { outlets, language } = settings.of(guildId);
  const questions = engine.within(outlets);
  const lookup = Object.assign((id: string) => questions.lookup(id), { language });
  return questions.findArticles(typed, CHOICES).map((article) => ({
    name: `${article.outlet}: ${article.headline ?? dateOf(article, lookup)}`,
    value: article.id.slice(0, CHOICE_CHARACTERS),
  }));
}

/** Ids offered where a name fits several articles. */
const NEAR = 5;

/** Users may send anything, chosen or typed: an id, the start of a long id, or a headline. */
function resolveArticle(
  { guildId, options }: CommandRequest,
  { engine, settings }: CommandDeps,
): string {
  const typed = options.string('article')?.trim() ?? '';
  const questions = engine.within(settings.of(guildId).outlets);
  if (typed !== '' && questions.lookup(typed) !== undefined) return typed;
  const found = typed === '' ? [] : questions.findArticles(typed, CHOICES);
  const exact = found.filter(
    ({ id, headline }) =>
      headline?.toLowerCase() === typed.toLowerCase() ||
      (typed.length === CHOICE_CHARACTERS && id.startsWith(typed)),
  );
  const only = (exact.length > 0 ? exact : found).map(({ id }) => id);
  const [first] = only;
  if (only.length === 1 && first !== undefined) return first;
  const near = only.length === 0 ? '' : ` Near: ${only.slice(0, NEAR).join(', ')}.`;
  throw new UserError(
    'not-found',
    `No single article is called "${typed.slice(0, CHOICE_CHARACTERS)}".${near} Choose one from the list that appears while you type, or see /sources.`,
  );
}

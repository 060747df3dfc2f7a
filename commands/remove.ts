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
import { renderRemoved, renderToRemove } from '../src/discord/render/removed.ts';
import { requireModerator } from '../src/discord/require-moderator.ts';
import { SERVERS_ONLY } from '../src/discord/scope.ts';
import { articlesToRemove } from '../src/ingest/remove-articles.ts';

/** `/remove`: take an article out of the corpus, the index and what was answered from it. */
export const definition = {
  name: 'remove',
  name_localizations: NAMES.remove,
  description: 'Take an article out of the corpus, its index and its answers (moderators)',
  default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
  ...SERVERS_ONLY,
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'url',
      description: 'The address of the article, or its id',
      required: true,
      max_length: 2000,
    },
    {
      type: ApplicationCommandOptionType.Boolean,
      name: 'confirm',
      description: 'Remove it; otherwise what would be removed is shown',
    },
  ],
} as const satisfies RESTPostAPIApplicationCommandsJSONBody;

/** Moderation is shown to the moderator alone. */
export const audience: Audience = 'asker';

/** The index is built anew. */
export const isLong = true;

/** Registered where moderators are. */
export const isForModerators = true;

/** Refuses everybody but moderators, and notes the attempt. */
export function refuse(request: CommandRequest, deps: CommandDeps): void {
  requireModerator('remove', request, deps);
}

/** Shows what would be removed, or removes it. Rejects with a `UserError` where there is nothing of that address. */
export async function run(context: CommandContext, deps: CommandDeps): Promise<CommandOutcome> {
  const { asker, options } = context;
  const url = options.string('url') ?? '';
  const articles = articlesToRemove(deps.engine.corpus(), url);
  if (options.boolean('confirm') !== true) {
    await context.reply(renderToRemove(articles));
    return 'answered';
  }
  const note = auditAs('remove', context, deps);
  try {
    const removed = await deps.ingest.remove(url, asker.name);
    const ids = removed.articles.map(({ id }) => id);
    await deps.gaps.withdraw(removed.articles.flatMap(({ headline }) => headline ?? []));
    await deps.withdrawals.run();
    const withdrawn = deps.withdrawals.of(ids);
    await note('done', `removed ${ids.join(', ')}; ${withdrawn.edited} messages taken back`);
    await context.reply(renderRemoved(removed, withdrawn));
    return 'answered';
  } catch (error) {
    await note('failed', auditedReason(error));
    throw error;
  }
}

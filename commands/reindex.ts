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
import { createProgressReporter } from '../src/discord/progress-reporter.ts';
import { renderProgress, renderReindexed } from '../src/discord/render/reindex.ts';
import { requireModerator } from '../src/discord/require-moderator.ts';
import { SERVERS_ONLY } from '../src/discord/scope.ts';
import { UserError } from '../src/errors.ts';
import { countChanges } from '../src/reindex/count-changes.ts';

/** `/reindex`: rebuild the index from the corpus folder. */
export const definition = {
  name: 'reindex',
  name_localizations: NAMES.reindex,
  description: 'Rebuild the index from the corpus folder (moderators)',
  default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
  ...SERVERS_ONLY,
  options: [
    {
      type: ApplicationCommandOptionType.Boolean,
      name: 'full',
      description: 'Rebuild everything, also what has not changed',
    },
  ],
} as const satisfies RESTPostAPIApplicationCommandsJSONBody;

/** Moderation is shown to the moderator alone. */
export const audience: Audience = 'asker';

/** Takes as long as the corpus is big. */
export const isLong = true;

/** Registered where moderators are. */
export const isForModerators = true;

/** Refuses everybody but moderators, and notes the attempt: Discord's own check can be overridden by a server's settings. */
export function refuse(request: CommandRequest, deps: CommandDeps): void {
  requireModerator('reindex', request, deps);
}

/** Rebuilds the index and shows what changed. Rejects with a `UserError`: busy with another run, or a corpus at fault. */
export async function run(context: CommandContext, deps: CommandDeps): Promise<CommandOutcome> {
  const note = auditAs('reindex', context, deps);
  const reporter = createProgressReporter((progress) => context.progress(renderProgress(progress)));
  try {
    const result = await deps.engine.reindex({
      full: context.options.boolean('full') ?? false,
      startedBy: context.asker.name,
      onProgress: reporter.report,
    });
    await reporter.finish();
    await note('done', countChanges(result));
    await context.reply(renderReindexed(result));
    return 'answered';
  } catch (error) {
    await reporter.finish();
    const isBusy = error instanceof UserError && error.code === 'busy';
    await note(isBusy ? 'busy' : 'failed', auditedReason(error));
    throw error;
  }
}

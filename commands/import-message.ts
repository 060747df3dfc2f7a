import {
  ApplicationCommandType,
  PermissionFlagsBits,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type {
  Audience,
  CommandContext,
  CommandDeps,
  CommandOutcome,
  CommandRequest,
} from '../src/discord/command.ts';
import { draftOfMessage } from '../src/discord/drafts/draft-of-message.ts';
import { showDraft } from '../src/discord/drafts/show-draft.ts';
import { NAMES } from '../src/discord/i18n/names.ts';
import { requireModerator } from '../src/discord/require-moderator.ts';
import { SERVERS_ONLY } from '../src/discord/scope.ts';

/** `Import this article`: adds what a message links to, or the file it carries, to the corpus. */
export const definition = {
  type: ApplicationCommandType.Message,
  name: 'Import this article',
  name_localizations: NAMES['Import this article'],
  default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
  ...SERVERS_ONLY,
} as const satisfies RESTPostAPIApplicationCommandsJSONBody;

/** Moderation is shown to the moderator alone. */
export const audience: Audience = 'asker';

/** A slow host may take a quarter of a minute. */
export const isLong = true;

/** Registered where moderators are. */
export const isForModerators = true;

/** Refuses everybody but moderators, and notes the attempt. */
export function refuse(request: CommandRequest, deps: CommandDeps): void {
  requireModerator('import', request, deps);
}

/** Shows what would be added. Rejects with a `UserError` where the message holds nothing to import. */
export async function run(context: CommandContext, deps: CommandDeps): Promise<CommandOutcome> {
  const draft = await draftOfMessage(context.target, deps.ingest);
  await context.reply(await showDraft(draft, context.asker.id, deps));
  return 'answered';
}

import {
  ApplicationCommandOptionType,
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
import { pasteForm } from '../src/discord/drafts/forms.ts';
import { showDraft } from '../src/discord/drafts/show-draft.ts';
import { NAMES } from '../src/discord/i18n/names.ts';
import { requireModerator } from '../src/discord/require-moderator.ts';
import { SERVERS_ONLY } from '../src/discord/scope.ts';
import { UserError } from '../src/errors.ts';

/** `/import`: add an article to the corpus from an address, a file or a pasted text. */
export const definition = {
  name: 'import',
  name_localizations: NAMES.import,
  description: 'Add an article to the corpus; without options a form takes its text (moderators)',
  default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
  ...SERVERS_ONLY,
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'url',
      description: 'The address of the article',
      max_length: 2000,
    },
    {
      type: ApplicationCommandOptionType.Attachment,
      name: 'file',
      description: 'A .html, .txt, .md, .eml, .jsonl or .csv file of at most 8 MB',
    },
  ],
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

/** Without anything to import a form opens, which takes a text. */
export function form({ options }: CommandRequest) {
  const isEmpty = options.string('url') === null && options.attachment('file') === null;
  return isEmpty ? pasteForm() : null;
}

/** Shows what would be added. Rejects with a `UserError` where nothing would be. */
export async function run(context: CommandContext, deps: CommandDeps): Promise<CommandOutcome> {
  const { options, asker } = context;
  const url = options.string('url')?.trim() ?? null;
  const file = options.attachment('file');
  if (url !== null && file !== null) {
    throw new UserError('bad-request', 'Give an address or a file, not both.');
  }
  const draft =
    file !== null
      ? await deps.ingest.fromFile(file.name, file.url, file.size)
      : await deps.ingest.fromUrl(url ?? '');
  await context.reply(await showDraft(draft, asker.id, deps));
  return 'answered';
}

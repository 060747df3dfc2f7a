import type { ButtonInteraction, ModalSubmitInteraction } from 'discord.js';
import { UserError } from '../../errors.ts';
import type { Draft } from '../../ingest/draft.ts';
import type { Asker } from '../command.ts';
import { type Reply, replyToInteraction } from '../delivery/reply.ts';
import { addDraft } from '../drafts/add-draft.ts';
import { type DraftId, parseDraftId } from '../drafts/draft-id.ts';
import { factsForm, typedFacts } from '../drafts/forms.ts';
import { showDraft } from '../drafts/show-draft.ts';
import { renderDiscarded } from '../render/import-added.ts';
import { renderPreview } from '../render/import-preview.ts';
import type { View } from '../render/view.ts';
import { requireModerator } from '../require-moderator.ts';
import { serve } from '../serve.ts';
import { acknowledge, tellPrivately } from './acknowledge.ts';
import { askerOf, keyOf } from './asker.ts';
import { fieldOf } from './field-of.ts';
import { lateDelivery } from './late-delivery.ts';
import { openForm } from './open-form.ts';
import type { RouteDeps } from './route-deps.ts';

/** A pressed button under a preview, or a form of an import. */
type Press = ButtonInteraction | ModalSubmitInteraction;

const TOO_OLD = 'This preview is too old, or somebody else’s. Please import it again.';

/** Whether a custom id belongs to an import. */
export function isDraftPress({ customId }: Press): boolean {
  return parseDraftId(customId) !== null;
}

/**
 * Does what a button under a preview, or a form of an import, stands for. The custom id may be old, or forged:
 * who presses must be a moderator now, and the draft their own.
 */
export async function routeDraft(interaction: Press, deps: RouteDeps): Promise<void> {
  const key = keyOf(interaction);
  const id = parseDraftId(interaction.customId);
  const asker = askerOf(interaction, deps.moderators);
  const refusal = refusalOf(interaction, asker, deps);
  if (id === null || refusal !== null) {
    await tellPrivately(key, refusal ?? TOO_OLD, deps);
    return;
  }
  const draft = id.action === 'paste' ? null : deps.drafts.find(id.draft, asker.id);
  if (id.action !== 'paste' && draft === null) {
    await tellPrivately(key, TOO_OLD, deps);
    return;
  }
  if (id.action === 'edit' && draft !== null) {
    const shown = await deps.ingest.preview(draft).catch(() => null);
    await openForm(key, factsForm(id.draft, draft, shown?.previews[0] ?? null), deps);
    return;
  }
  const how = id.action === 'paste' ? 'private' : 'update';
  const late = lateDelivery({ asker, guildId: interaction.guildId }, key.id, deps);
  const reply = replyToInteraction(key, { how, api: deps.api, log: deps.log, late });
  const name = `import ${id.action}`;
  const { guildId } = interaction;
  if (!(await acknowledge({ key, asker, guildId, name, refusal: null }, how, reply, deps))) return;
  const job = {
    name,
    isLong: true,
    work: async () => {
      await reply.show(await decide(interaction, { id, asker, draft, reply }, deps));
      return 'answered' as const;
    },
  };
  await serve(job, reply, deps);
}

/** What was pressed, by whom, on which draft. */
interface Decision {
  readonly id: DraftId;
  readonly asker: Asker;
  readonly draft: Draft | null;
  readonly reply: Reply;
}

async function decide(
  interaction: Press,
  { id, asker, draft, reply }: Decision,
  deps: RouteDeps,
): Promise<View> {
  const typed = (name: string) => fieldOf(interaction, name);
  if (id.action === 'paste') {
    const text = typed('text') ?? '';
    return showDraft(deps.ingest.fromText(text, typedFacts(typed)), asker.id, deps);
  }
  if (draft === null) throw new UserError('not-found', TOO_OLD);
  if (id.action === 'facts') {
    const changed = { ...draft, facts: typedFacts(typed) };
    const preview = await deps.ingest.preview(changed);
    deps.drafts.replace(id.draft, changed);
    return renderPreview(preview, id.draft);
  }
  const taken = deps.drafts.take(id.draft, asker.id);
  if (taken === null) throw new UserError('not-found', TOO_OLD);
  if (id.action === 'discard') return renderDiscarded();
  const { guildId } = interaction;
  return addDraft(taken, { asker, guildId, progress: reply.progress }, deps);
}

/** Manage Server, or a role, may have been taken away since the preview. */
function refusalOf(interaction: Press, asker: Asker, deps: RouteDeps): string | null {
  try {
    requireModerator('import', { asker, guildId: interaction.guildId }, deps);
    return null;
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

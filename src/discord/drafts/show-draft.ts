import type { Draft } from '../../ingest/draft.ts';
import type { CommandDeps } from '../command.ts';
import { renderPreview } from '../render/import-preview.ts';
import type { View } from '../render/view.ts';

/**
 * Keeps a draft and shows what it would add, with the buttons that decide. Rejects with a `UserError` where it
 * would add nothing; then nothing is kept.
 */
export async function showDraft(
  draft: Draft,
  owner: string,
  { ingest, drafts }: Pick<CommandDeps, 'ingest' | 'drafts'>,
): Promise<View> {
  const preview = await ingest.preview(draft);
  return renderPreview(preview, drafts.put(owner, draft));
}

import { setImmediate as yieldToEvents } from 'node:timers/promises';
import type { Draft } from '../../ingest/draft.ts';
import type { Added } from '../../ingest/ingest.ts';
import type { Disagreement } from '../../types.ts';
import { auditAs, auditedReason } from '../audit-as.ts';
import type { Asker, CommandDeps } from '../command.ts';
import { renderAdded, renderAdding } from '../render/import-added.ts';
import type { View } from '../render/view.ts';

/** Who adds a draft, where, and how they are told of it. */
export interface Adding {
  readonly asker: Pick<Asker, 'id' | 'name'>;
  readonly guildId: string | null;
  /** Shows how far it is, in place of what was shown. */
  progress(view: View): Promise<void>;
}

/**
 * Adds a draft to the corpus and notes who did: shows what changed as soon as it is served, and resolves with the
 * same and the differences of the new articles. Rejects with a `UserError` where it cannot be added.
 */
export async function addDraft(
  draft: Draft,
  { asker, guildId, progress }: Adding,
  deps: CommandDeps,
): Promise<View> {
  const note = auditAs('import', { asker, guildId }, deps);
  await progress(renderAdding(draft.origin));
  try {
    const added = await deps.ingest.add(draft, asker.name);
    await note('done', describe(added, draft));
    const lookup = (id: string) => deps.engine.lookup(id);
    if (added.change === null) return renderAdded(added, { differences: [], lookup });
    await progress(renderAdded(added, { differences: null, lookup }));
    await yieldToEvents();
    return renderAdded(added, { differences: await differencesOf(added, deps), lookup });
  } catch (error) {
    await note('failed', `${draft.origin}: ${auditedReason(error)}`);
    throw error;
  }
}

function describe({ imported, duplicates }: Added, { origin }: Draft): string {
  const ids = imported.map(({ id }) => id).join(', ');
  const known = duplicates.length > 0 ? `; ${duplicates.length} there already` : '';
  return `added ${ids === '' ? 'nothing' : ids} from ${origin}${known}`;
}

async function differencesOf(
  { imported }: Added,
  { engine }: CommandDeps,
): Promise<readonly Disagreement[]> {
  const ids = new Set(imported.map(({ id }) => id));
  const { disagreements } = await engine.disagreements({});
  return disagreements.filter(({ positions }) =>
    positions.some(({ statements }) => statements.some(({ article }) => ids.has(article.id))),
  );
}

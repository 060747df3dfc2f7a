import { setImmediate as yieldToEvents } from 'node:timers/promises';
import type { Engine } from '../answer/engine.ts';
import type { Log } from '../ops/logger.ts';
import type { ServerSettingsStore } from '../ops/server-settings.ts';
import type { Disagreement, ReindexResult } from '../types.ts';
import type { ChannelApi, MessageKey } from './delivery/channel-api.ts';
import { apiErrorCode } from './delivery/discord-errors.ts';
import { renderChange } from './render/reindex-log.ts';
import type { View } from './render/view.ts';

/** What telling servers of a reindex needs. */
export interface ReindexLogDeps {
  readonly engine: Engine;
  readonly settings: ServerSettingsStore;
  readonly channels: ChannelApi;
  /** Servers whose log says also what was rejected: file names are the operator's business. */
  readonly moderatorGuilds: readonly string[];
  readonly log: Log;
}

/**
 * Tells every server that has a log channel that another index is served: one message at once, edited when the
 * differences of the new articles have been compared. Never rejects.
 */
export async function tellOfReindex(
  change: ReindexResult,
  deps: ReindexLogDeps,
  toldRejected: ToldRejected,
): Promise<void> {
  if (isNothing(change, toldRejected)) return;
  const { settings, engine } = deps;
  const nonce = `reindex:${Date.now().toString(36)}`;
  const told = new Map<string, MessageKey>();
  for (const guildId of settings.guilds()) {
    const key = await post(guildId, nonce, viewFor(guildId, change, null, deps), deps);
    if (key !== null) told.set(guildId, key);
  }
  if (told.size === 0) return;
  await yieldToEvents();
  for (const [guildId, key] of told) {
    const { outlets } = settings.of(guildId);
    const { disagreements } = await engine.within(outlets).disagreements({});
    const found = disagreements.filter((one) => concerns(one, change));
    await edit(key, viewFor(guildId, change, found, deps), deps);
  }
}

/** Files that the last entry told of: a watched folder is read often, and the same ones are no news. */
export interface ToldRejected {
  files: string;
}

function isNothing(
  { added, changed, removed, rejected }: ReindexResult,
  told: ToldRejected,
): boolean {
  const files = JSON.stringify(rejected);
  const isTold = rejected.length === 0 || files === told.files;
  told.files = files;
  return isTold && [added, changed, removed].every((list) => list.length === 0);
}

function viewFor(
  guildId: string,
  change: ReindexResult,
  differences: readonly Disagreement[] | null,
  { engine, settings, moderatorGuilds }: ReindexLogDeps,
): View {
  const { outlets } = settings.of(guildId);
  const questions = engine.within(outlets);
  return renderChange(change, {
    differences,
    showsRejected: moderatorGuilds.includes(guildId),
    lookup: (id) => questions.lookup(id),
  });
}

/** Whether one side of a disagreement stands in an article that is new or has changed. */
function concerns({ positions }: Disagreement, { added, changed }: ReindexResult): boolean {
  const fresh = new Set([...added, ...changed]);
  return positions.some(({ statements }) =>
    statements.some(({ article }) => fresh.has(article.id)),
  );
}

async function post(
  guildId: string,
  nonce: string,
  view: View,
  { settings, channels, log }: ReindexLogDeps,
): Promise<MessageKey | null> {
  const { logChannel } = settings.of(guildId);
  if (logChannel === null) return null;
  try {
    return await channels.post(logChannel, nonce, view);
  } catch (err) {
    log.warn({ err, guildId, code: apiErrorCode(err) }, 'a log channel could not be written to');
    return null;
  }
}

async function edit(key: MessageKey, view: View, { channels, log }: ReindexLogDeps): Promise<void> {
  await channels
    .edit(key, view)
    .catch((err) => log.warn({ err, code: apiErrorCode(err) }, 'a log entry could not be edited'));
}

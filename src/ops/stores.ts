import { type AnswerStates, openAnswerStates } from './answer-states.ts';
import { type AuditLog, openAuditLog } from './audit.ts';
import { type FeedbackLog, openFeedbackLog } from './feedback.ts';
import { type GapLog, openGapLog } from './gaps.ts';
import type { Log } from './logger.ts';
import { openRegisteredGuilds, type RegisteredGuilds } from './registered-guilds.ts';
import { openRemovalLog, type RemovalLog } from './removals.ts';
import { openServerSettings, type ServerSettingsStore } from './server-settings.ts';
import { type HashUser, loadUserHash } from './user-hash.ts';

/** Everything Byline keeps beside the index, in one data folder. */
export interface Stores {
  readonly audit: AuditLog;
  readonly feedback: FeedbackLog;
  readonly gaps: GapLog;
  readonly answers: AnswerStates;
  readonly settings: ServerSettingsStore;
  readonly registered: RegisteredGuilds;
  readonly removals: RemovalLog;
  readonly hashUser: HashUser;
}

/**
 * Opens the stores of a data folder. A folder that cannot be written does not stop the bot: what cannot be
 * kept is logged. Rejects with the system's error when a state file exists and cannot be read. `shared` is the
 * folder of what the processes of one bot have in common (default: the same).
 */
export async function openStores(
  folder: string,
  log: Log,
  shared: string = folder,
): Promise<Stores> {
  const hashUser = await loadUserHash(shared, log);
  return {
    hashUser,
    audit: openAuditLog(folder, log),
    feedback: openFeedbackLog(folder, hashUser, log),
    gaps: openGapLog(folder, hashUser, log),
    answers: await openAnswerStates(folder, log),
    settings: await openServerSettings(shared, log),
    registered: openRegisteredGuilds(folder, log),
    removals: openRemovalLog(shared, log),
  };
}

/** Drops what has outlived its retention time; called at start and daily. Failures are logged. */
export async function pruneStores(
  { audit, feedback, gaps, answers, removals }: Stores,
  log: Log,
): Promise<void> {
  for (const store of [audit, feedback, gaps, answers, removals]) {
    await store.prune().catch((err) => log.warn({ err }, 'a state file could not be pruned'));
  }
}

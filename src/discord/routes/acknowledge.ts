import type { Asker } from '../command.ts';
import { apiErrorCode } from '../delivery/discord-errors.ts';
import type { InteractionKey } from '../delivery/interaction-api.ts';
import { renderNotice } from '../render/notice.ts';
import type { RouteDeps } from './route-deps.ts';

/** How an interaction is acknowledged: a reply to come, or an edit of the message its button stands on. */
export type Acknowledgement = 'private' | 'public' | 'update';

/** The request to acknowledge, and who sent it. */
export interface Incoming {
  readonly key: InteractionKey;
  readonly asker: Asker;
  readonly guildId: string | null;
  /** For metrics: the command's or button's name. */
  readonly name: string;
}

/**
 * The first thing done for every interaction: defers it, or refuses it privately when the sender has asked too
 * much or the bot is too busy. No work before it. True: deferred, go on. Never rejects.
 */
export async function acknowledge(
  { key, asker, guildId, name }: Incoming,
  how: Acknowledgement,
  { api, workload, metrics, log }: RouteDeps,
): Promise<boolean> {
  const begun = performance.now();
  const refusal = workload.refuse(asker, guildId);
  try {
    if (refusal !== null) await api.tell(key, renderNotice(refusal.message));
    else if (how === 'update') await api.deferUpdate(key);
    else await api.defer(key, how === 'private');
  } catch (err) {
    log.error(
      { err, code: apiErrorCode(err), command: name },
      'an interaction was not acknowledged',
    );
    metrics.countInteraction(name, 'error');
    return false;
  }
  metrics.observeStage('acknowledge', (performance.now() - begun) / 1000);
  if (refusal !== null) metrics.countInteraction(name, refusal.outcome);
  return refusal === null;
}

/** Tells the sender something privately in place of any work. Never rejects. */
export async function tellPrivately(
  key: InteractionKey,
  text: string,
  { api, log }: RouteDeps,
): Promise<void> {
  try {
    await api.tell(key, renderNotice(text));
  } catch (err) {
    log.warn({ err, code: apiErrorCode(err) }, 'a notice could not be shown');
  }
}

import type { Asker } from '../command.ts';
import { apiErrorCode } from '../delivery/discord-errors.ts';
import type { InteractionKey } from '../delivery/interaction-api.ts';
import type { Acknowledgement, Reply } from '../delivery/reply.ts';
import { renderNotice } from '../render/notice.ts';
import type { Refusal, Workload } from '../workload.ts';
import type { RouteDeps } from './route-deps.ts';

/** The request to acknowledge, and who sent it. */
export interface Incoming {
  readonly key: InteractionKey;
  readonly asker: Asker;
  readonly guildId: string | null;
  /** For metrics: the command's or button's name. */
  readonly name: string;
  /** Why it cannot be served, whoever asks; null: it can. */
  readonly refusal: string | null;
  /** What was typed is kept even where the sender has asked too much. */
  readonly isAlwaysTaken?: boolean;
}

/**
 * The first thing done for every interaction: defers it, or refuses it privately when it cannot be served, the
 * sender has asked too much or the bot is too busy. No work before it. True: deferred, go on. Never rejects.
 */
export async function acknowledge(
  incoming: Incoming,
  how: Acknowledgement,
  reply: Reply,
  { api, workload, metrics, log }: RouteDeps,
): Promise<boolean> {
  const { key, name } = incoming;
  const begun = performance.now();
  const refusal = refusalOf(incoming, workload);
  const sent =
    refusal !== null
      ? api.tell(key, renderNotice(refusal.message))
      : how === 'update'
        ? api.deferUpdate(key)
        : api.defer(key, how === 'private');
  if (refusal === null) workload.expect(reply, sent);
  try {
    await sent;
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

function refusalOf(
  { asker, guildId, refusal, isAlwaysTaken }: Incoming,
  workload: Workload,
): Pick<Refusal, 'message' | 'outcome'> | null {
  if (refusal !== null) return { message: refusal, outcome: 'user-error' };
  return isAlwaysTaken === true ? null : workload.refuse(asker, guildId);
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

import type { CommandRequest } from '../command.ts';
import type { LateDelivery } from '../delivery/reply.ts';
import type { RouteDeps } from './route-deps.ts';

/**
 * Where the result of long work goes when its token has expired: who asked is told directly, else where the server
 * keeps its log. `nonce` makes telling twice harmless.
 */
export function lateDelivery(
  { asker, guildId }: Pick<CommandRequest, 'asker' | 'guildId'>,
  nonce: string,
  { channels, settings, log }: RouteDeps,
): LateDelivery {
  return async (view) => {
    try {
      await channels.post(await channels.openDirect(asker.id), nonce, view);
    } catch (err) {
      const { logChannel } = settings.of(guildId);
      if (logChannel === null) throw err;
      log.info(
        { guildId },
        'a late result goes to the log channel: its moderator takes no messages',
      );
      await channels.post(logChannel, nonce, view);
    }
  };
}

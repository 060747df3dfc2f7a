import { ApplicationIntegrationType, type BaseInteraction } from 'discord.js';
import { UserError } from '../../errors.ts';
import { reportError } from '../../ops/logger.ts';
import { isClosed, isGone, isPassing } from '../delivery/discord-errors.ts';
import { illustrate } from '../picture/illustrate.ts';
import type { View } from '../render/view.ts';
import { keyOf } from './asker.ts';
import type { RouteDeps } from './route-deps.ts';

/**
 * How an answer is posted for everyone in the place of an interaction, once. Where the bot is a member it posts
 * with a nonce, which makes sending again after a lost answer harmless. Elsewhere only the interaction's token
 * opens the place; Discord takes no nonce there, so that what was perhaps posted is never sent again. A picture
 * follows where the bot is a member.
 */
export function publisherOf(
  interaction: BaseInteraction,
  answer: string,
  { api, channels, log }: Pick<RouteDeps, 'api' | 'channels' | 'log'>,
): (view: View) => Promise<void> {
  const key = keyOf(interaction);
  const { channelId } = interaction;
  return async (view) => {
    if (channelId !== null && isMember(interaction)) {
      try {
        const posted = await channels.post(channelId, `share:${answer}`, view);
        void view.onShown?.(posted);
        void illustrate(view, (next) => channels.edit(posted, next), log);
        return;
      } catch (error) {
        // It may be a member that is not let into this channel; the interaction still is.
        if (!isClosed(error) && !isGone(error)) throw explain(error, log);
      }
    }
    await api.publish(key, view).catch((error) => {
      throw explain(error, log);
    });
  };
}

/** The bot itself is in the server, or it is its own direct messages. */
function isMember({ authorizingIntegrationOwners: owners }: BaseInteraction): boolean {
  return owners[ApplicationIntegrationType.GuildInstall] !== undefined;
}

function explain(error: unknown, log: RouteDeps['log']): UserError {
  const ref = reportError(log, error, 'an answer could not be shared');
  return new UserError(
    'unavailable',
    isPassing(error)
      ? `Discord did not say whether the answer was posted. Look at the channel before you share it again. (ref ${ref})`
      : `The answer could not be shared here. (ref ${ref})`,
  );
}

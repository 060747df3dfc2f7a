import type { BaseInteraction } from 'discord.js';
import type { Asker } from '../command.ts';
import type { InteractionKey } from '../delivery/interaction-api.ts';
import { isModerator } from '../moderators.ts';

/** Who sent an interaction. */
export function askerOf(interaction: BaseInteraction, moderatorRoles: readonly string[]): Asker {
  const { user } = interaction;
  return {
    id: user.id,
    name: user.globalName ?? user.username,
    isModerator: isModerator(interaction, moderatorRoles),
  };
}

/** What opens an interaction's requests. */
export function keyOf({ id, applicationId, token }: BaseInteraction): InteractionKey {
  return { id, applicationId, token };
}

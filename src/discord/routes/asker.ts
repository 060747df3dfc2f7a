import type { BaseInteraction } from 'discord.js';
import type { Asker } from '../command.ts';
import type { InteractionKey } from '../delivery/interaction-api.ts';
import { isModerator, type ModeratorPolicy, managesServer } from '../moderators.ts';

/** Who sent an interaction. */
export function askerOf(interaction: BaseInteraction, policy: ModeratorPolicy): Asker {
  const { user } = interaction;
  return {
    id: user.id,
    name: user.globalName ?? user.username,
    isModerator: isModerator(interaction, policy),
    managesServer: managesServer(interaction),
  };
}

/** What opens an interaction's requests. */
export function keyOf({ id, applicationId, token }: BaseInteraction): InteractionKey {
  return { id, applicationId, token };
}

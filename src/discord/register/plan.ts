import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import type { Command } from '../command.ts';
import type { ModeratorPolicy } from '../moderators.ts';

type Definition = RESTPostAPIApplicationCommandsJSONBody;

/** Which commands stand where; a server that is not listed has none of its own. */
export interface RegistrationPlan {
  readonly everywhere: readonly Definition[];
  /** By the id of the server. */
  readonly inGuilds: ReadonlyMap<string, readonly Definition[]>;
}

/**
 * Where every command is registered: each in one scope only, or people see it twice. `only` is the server of
 * DISCORD_GUILD_ID. Moderators' commands belong to the moderators' servers, open to all there, because Discord
 * lets a bot show a command to no role: who may use it is decided when it is used. Without such servers they
 * stand everywhere, hidden from those who do not manage the server.
 */
export function planRegistration(
  commands: readonly Pick<Command, 'definition' | 'isForModerators'>[],
  only: string | null,
  { guilds }: Pick<ModeratorPolicy, 'guilds'>,
): RegistrationPlan {
  const [open, moderation] = [false, true].map((wanted) =>
    commands
      .filter(({ isForModerators }) => (isForModerators === true) === wanted)
      .map(({ definition }) => definition),
  ) as [Definition[], Definition[]];
  const shown = moderation.map(showToAll);
  if (only !== null) {
    const moderated = guilds.includes(only) ? shown : moderation;
    return { everywhere: [], inGuilds: new Map([[only, [...open, ...moderated]]]) };
  }
  if (guilds.length === 0) return { everywhere: [...open, ...moderation], inGuilds: new Map() };
  return { everywhere: open, inGuilds: new Map(guilds.map((id) => [id, shown])) };
}

function showToAll({ default_member_permissions: _, ...definition }: Definition): Definition {
  return definition;
}

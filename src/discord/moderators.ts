import { type BaseInteraction, PermissionFlagsBits } from 'discord.js';

/** Whether the person may moderate there: Manage Server (or Administrator), or one of the configured roles. */
export function isModerator(interaction: BaseInteraction, roles: readonly string[]): boolean {
  if (interaction.guildId === null) return false;
  if (interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild)) return true;
  return roleIds(interaction).some((role) => roles.includes(role));
}

/** A member that is not cached comes as the API sent it, with a plain list of roles. */
function roleIds({ member }: BaseInteraction): readonly string[] {
  if (member === null) return [];
  return Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
}

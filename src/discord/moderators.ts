import { type BaseInteraction, PermissionFlagsBits } from 'discord.js';

/** Who may moderate: owners anywhere; in the listed servers also who has Manage Server or one of the roles. */
export interface ModeratorPolicy {
  /** The application's owner, or the members of its team; empty until Discord has said. */
  readonly owners: ReadonlySet<string>;
  readonly guilds: readonly string[];
  readonly roles: readonly string[];
}

/**
 * Whether the person may reindex and administer. Manage Server alone is not enough: whoever adds the bot to a
 * server of their own has it there, and the corpus is everybody's.
 */
export function isModerator(
  interaction: BaseInteraction,
  { owners, guilds, roles }: ModeratorPolicy,
): boolean {
  const { guildId, user } = interaction;
  if (owners.has(user.id)) return true;
  if (guildId === null || !guilds.includes(guildId)) return false;
  return managesServer(interaction) || roleIds(interaction).some((role) => roles.includes(role));
}

/** Whether the person may change the settings of the server they are in. */
export function managesServer({ guildId, memberPermissions }: BaseInteraction): boolean {
  return guildId !== null && memberPermissions?.has(PermissionFlagsBits.ManageGuild) === true;
}

/** Why somebody is no moderator, and what would make them one. */
export function refusalForModerators(guildId: string | null, policy: ModeratorPolicy): string {
  if (policy.guilds.length === 0) {
    return 'Only the owner of this bot may do that. They can name servers whose moderators may as well (BYLINE_MODERATOR_GUILDS).';
  }
  if (guildId === null) {
    return 'That works in a server of the moderators only, and nowhere else.';
  }
  if (!policy.guilds.includes(guildId)) {
    return 'That works in the servers of this bot’s moderators only; Manage Server of another server is not enough.';
  }
  return policy.roles.length === 0
    ? 'Only moderators may do that: you need the Manage Server permission here.'
    : 'Only moderators may do that: you need the Manage Server permission here, or one of the moderators’ roles.';
}

/** A member that is not cached comes as the API sent it, with a plain list of roles. */
function roleIds({ member }: BaseInteraction): readonly string[] {
  if (member === null) return [];
  return Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
}

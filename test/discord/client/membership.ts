import type { ApiUser, Guild } from '../model.ts';
import { MEMBER_PERMISSIONS } from '../permissions.ts';
import { createSnowflake } from '../snowflake.ts';

/** A user as a test asks for it. */
export interface UserOptions {
  readonly name: string;
  /** Language of the client, `en-US` when left out. */
  readonly locale?: string;
  /** Permissions beside those of every member. */
  readonly permissions?: bigint;
  /** Permissions of every member that this one lacks. */
  readonly without?: bigint;
  /** Names of roles; those a guild does not have yet are made. */
  readonly roles?: readonly string[];
  /** The guild that is meant where a call names none. */
  readonly guild?: string;
  readonly dmsClosed?: boolean;
  /** Whether the user installed the application; by default only where nothing else reaches it. */
  readonly installed?: boolean;
}

/** Makes a user a member of a guild, with their roles. */
export function joinGuild(guild: Guild, user: ApiUser, options: UserOptions): void {
  if (guild.members.has(user.id)) return;
  const roles = (options.roles ?? []).map((name) => {
    const known = guild.roles.find((role) => role.name === name || role.id === name);
    if (known !== undefined) return known;
    const role = { id: createSnowflake(), name, permissions: 0n };
    guild.roles.push(role);
    return role;
  });
  const own = (MEMBER_PERMISSIONS & ~(options.without ?? 0n)) | (options.permissions ?? 0n);
  const permissions = roles.reduce((sum, role) => sum | role.permissions, own);
  guild.members.set(user.id, { user, roles: roles.map(({ id }) => id), permissions });
}

/** What a user may do in a guild; in private channels what everyone may. */
export function permissionsIn(guild: Guild | undefined, user: ApiUser): bigint {
  return guild?.members.get(user.id)?.permissions ?? MEMBER_PERMISSIONS;
}

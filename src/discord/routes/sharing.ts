import { ApplicationIntegrationType, type BaseInteraction, PermissionFlagsBits } from 'discord.js';
import type { ServerSettings } from '../../ops/server-settings.ts';

/**
 * Whether everyone may see an answer there. Not where the server keeps answers private always, and not where the
 * bot is a guest: Discord shows what a person's own application says to that person alone unless they have "Use
 * External Apps" (topics/permissions).
 */
export function mayShowToEveryone(
  interaction: BaseInteraction,
  { answers }: Pick<ServerSettings, 'answers'>,
): boolean {
  if (answers === 'always-private') return false;
  const { guildId, authorizingIntegrationOwners: owners, memberPermissions } = interaction;
  const isGuest = guildId !== null && owners[ApplicationIntegrationType.GuildInstall] === undefined;
  return !isGuest || memberPermissions?.has(PermissionFlagsBits.UseExternalApps) !== false;
}

import { UserError } from '../errors.ts';
import type { AuditEntry } from '../ops/audit.ts';
import type { CommandDeps, CommandRequest } from './command.ts';
import { refusalForModerators } from './moderators.ts';

/** Throws a `UserError` "forbidden" that says why somebody is no moderator; the attempt is noted. */
export function requireModerator(
  action: AuditEntry['action'],
  { asker, guildId }: Pick<CommandRequest, 'asker' | 'guildId'>,
  { audit, moderators }: Pick<CommandDeps, 'audit' | 'moderators'>,
): void {
  if (asker.isModerator) return;
  const detail = guildId === null ? 'in a direct message' : 'not a moderator';
  // Noted beside the refusal, which must not wait for a disk; noting never rejects.
  void audit.record({ who: asker.id, guild: guildId, action, outcome: 'refused', detail });
  throw new UserError('forbidden', refusalForModerators(guildId, moderators));
}

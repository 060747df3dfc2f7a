import { UserError } from '../errors.ts';
import type { AuditEntry } from '../ops/audit.ts';
import { auditAs } from './audit-as.ts';
import type { CommandDeps, CommandRequest } from './command.ts';
import { refusalForModerators } from './moderators.ts';

/** Throws a `UserError` "forbidden" that says why somebody is no moderator; the attempt is noted. */
export function requireModerator(
  action: AuditEntry['action'],
  request: Pick<CommandRequest, 'asker' | 'guildId'>,
  deps: Pick<CommandDeps, 'audit' | 'moderators'>,
): void {
  if (request.asker.isModerator) return;
  const { guildId } = request;
  const detail = guildId === null ? 'in a direct message' : 'not a moderator';
  // Noted beside the refusal, which must not wait for a disk; noting never rejects.
  void auditAs(action, request, deps)('refused', detail);
  throw new UserError('forbidden', refusalForModerators(guildId, deps.moderators));
}

import { UserError } from '../errors.ts';
import type { AuditEntry } from '../ops/audit.ts';
import type { CommandDeps, CommandRequest } from './command.ts';

/** Notes an outcome in the audit log. Noting never rejects. */
export type Note = (outcome: AuditEntry['outcome'], detail: string) => Promise<void>;

/** Who asked, and in which server; null: in a direct message. */
interface Who {
  readonly asker: Pick<CommandRequest['asker'], 'id'>;
  readonly guildId: CommandRequest['guildId'];
}

/** Notes what came of an action under the name of who asked for it. */
export function auditAs(
  action: AuditEntry['action'],
  { asker, guildId }: Who,
  { audit }: Pick<CommandDeps, 'audit'>,
): Note {
  return (outcome, detail) =>
    audit.record({ who: asker.id, guild: guildId, action, outcome, detail });
}

/** Why an action failed, as the audit log may hold it: an error that is not for people is in the log alone. */
export function auditedReason(error: unknown): string {
  return error instanceof UserError ? error.message : 'see the log';
}

import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import type { Engine } from '../answer/engine.ts';
import type { AnswerStates } from '../ops/answer-states.ts';
import type { AuditLog } from '../ops/audit.ts';
import type { FeedbackLog } from '../ops/feedback.ts';
import type { GapLog } from '../ops/gaps.ts';
import type { Log } from '../ops/logger.ts';
import type { Outcome } from '../ops/metrics.ts';
import type { HashUser } from '../ops/user-hash.ts';
import type { View } from './render/view.ts';

/** What commands and buttons work with. A plain object: nothing global, nothing looked up by name. */
export interface CommandDeps {
  readonly engine: Engine;
  readonly answers: AnswerStates;
  readonly feedback: FeedbackLog;
  readonly gaps: GapLog;
  readonly audit: AuditLog;
  readonly hashUser: HashUser;
  /** How a text names a command (see `CommandMentions`). */
  mention(command: string): string;
  readonly log: Log;
}

/** The person an interaction came from. */
export interface Asker {
  readonly id: string;
  readonly name: string;
  /** Has Manage Server there, or one of the configured roles. */
  readonly isModerator: boolean;
}

/** The options of a slash command, by name; null where the user gave none. */
export interface Options {
  string(name: string): string | null;
  integer(name: string): number | null;
  boolean(name: string): boolean | null;
}

/** The texts of the message that `Check this message` was used on: its content and its embeds' texts. */
export interface TargetMessage {
  readonly text: string;
}

/**
 * What a command sees of an interaction. It has been acknowledged before the command runs, so a command may
 * take its time; it ends with one `reply`.
 */
export interface CommandContext {
  readonly asker: Asker;
  /** Null in direct messages. */
  readonly guildId: string | null;
  /** Only the asker sees the reply. */
  readonly isPrivate: boolean;
  readonly options: Options;
  readonly target: TargetMessage | null;
  /** Shows the answer. Rejects when Discord does not take it. */
  reply(view: View): Promise<void>;
  /** Shows where a long command is; a failure is logged and never stops the command. */
  progress(view: View): Promise<void>;
}

/** Who sees the reply: the asker alone, everyone, or what the `private` option says. */
export type Audience = 'asker' | 'everyone' | 'option';

/** One autocomplete answer. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** How a command went. `gap`: the corpus does not say. */
export type CommandOutcome = Extract<Outcome, 'answered' | 'gap'>;

/** A file of `commands/`: what Discord is told, who sees the reply, and what is done. */
export interface Command {
  readonly definition: RESTPostAPIApplicationCommandsJSONBody;
  readonly audience: Audience;
  /** Takes minutes, not milliseconds: it does not take a place of the queue of questions. */
  readonly isLong?: boolean;
  /** Resolves with how it went, once it has replied. Rejects with a `UserError` when the request is at fault. */
  run(context: CommandContext, deps: CommandDeps): Promise<CommandOutcome>;
  /** Answers from memory, at once; the router bounds and cleans the choices. */
  complete?(option: string, typed: string, deps: CommandDeps): readonly Choice[];
}

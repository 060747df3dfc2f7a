import type {
  APIModalInteractionResponseCallbackData,
  RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { Engine } from '../answer/engine.ts';
import type { Feeds } from '../feeds/feeds.ts';
import type { Ingest } from '../ingest/ingest.ts';
import type { Log } from '../ops/logger.ts';
import type { Outcome } from '../ops/metrics.ts';
import type { ServerSettings } from '../ops/server-settings.ts';
import type { Stores } from '../ops/stores.ts';
import type { HelpExamples } from '../show/help-examples.ts';
import type { Watches } from '../watches/watches.ts';
import type { ChannelApi } from './delivery/channel-api.ts';
import type { Drafts } from './drafts/drafts.ts';
import type { ReadMessage } from './messages/read-message.ts';
import type { UploadedFile } from './messages/uploaded-file.ts';
import type { ModeratorPolicy } from './moderators.ts';
import type { View } from './render/view.ts';
import type { Withdrawals } from './withdraw-answers.ts';

/** What commands and buttons work with. A plain object: nothing global, nothing looked up by name. */
export interface CommandDeps extends Stores {
  readonly engine: Engine;
  /** Questions that the loaded corpus answers. */
  readonly examples: HelpExamples;
  readonly moderators: ModeratorPolicy;
  /** Brings articles into the corpus. */
  readonly ingest: Ingest;
  /** The feeds that articles come from. */
  readonly feeds: Feeds;
  /** Topics that people want to be told of. */
  readonly watches: Watches;
  /** Imports that moderators have been shown and not yet decided on. */
  readonly drafts: Drafts;
  /** Takes back what was answered from removed articles. */
  readonly withdrawals: Withdrawals;
  /** Messages beside the reply: a server's log. */
  readonly channels: ChannelApi;
  /** How a text names a command (see `CommandMentions`). */
  mention(command: string): string;
  readonly log: Log;
}

/** The person an interaction came from. */
export interface Asker {
  readonly id: string;
  readonly name: string;
  /** May reindex and administer (see `isModerator`). */
  readonly isModerator: boolean;
  /** Has Manage Server there: may change that server's settings. */
  readonly managesServer: boolean;
}

/** The options of a slash command, by name; null where the user gave none. */
export interface Options {
  /** The subcommand that was chosen, of a command that has some. */
  readonly subcommand: string | null;
  string(name: string): string | null;
  integer(name: string): number | null;
  boolean(name: string): boolean | null;
  /** The id of a channel. */
  channel(name: string): string | null;
  attachment(name: string): UploadedFile | null;
}

/** What is known of a request before it is acknowledged, and enough to refuse it. */
export interface CommandRequest {
  readonly asker: Asker;
  /** Null in direct messages. */
  readonly guildId: string | null;
  readonly options: Options;
}

/**
 * What a command sees of an interaction. It has been acknowledged before the command runs, so a command may
 * take its time; it ends with one `reply`.
 */
export interface CommandContext extends CommandRequest {
  /** Only the asker sees the reply. */
  readonly isPrivate: boolean;
  /** A private answer may be shown to everyone there. */
  readonly mayShare: boolean;
  /** What the managers of the server have set; the defaults in direct messages. */
  readonly settings: ServerSettings;
  /** The message that a command on messages was used on. */
  readonly target: ReadMessage | null;
  /** Shows the answer. Rejects when Discord does not take it. */
  reply(view: View): Promise<void>;
  /** Shows where a long command is; a failure is logged and never stops the command. */
  progress(view: View): Promise<void>;
}

/** Who sees the reply: the asker alone, or everyone, unless the `private` option or the server's settings say otherwise. */
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
  /** Registered in the moderators' servers where there are any (see `planRegistration`). */
  readonly isForModerators?: boolean;
  /**
   * Decides at once, from memory, whether the request can be served at all: what it throws, a `UserError`, is
   * told privately, before anything public has been said. Refusals that must be noted may resolve later.
   */
  refuse?(request: CommandRequest, deps: CommandDeps): void;
  /** A form to open in place of any reply, decided at once; null: `run` replies. The form has a route of its own. */
  form?(request: CommandRequest): APIModalInteractionResponseCallbackData | null;
  /** Resolves with how it went, once it has replied. Rejects with a `UserError` when the request is at fault. */
  run(context: CommandContext, deps: CommandDeps): Promise<CommandOutcome>;
  /** Answers from memory, at once; the router bounds and cleans the choices. */
  complete?(
    option: string,
    typed: string,
    deps: CommandDeps,
    guildId: string | null,
  ): readonly Choice[];
}

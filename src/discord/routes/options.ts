import type { ChatInputCommandInteraction, MessageContextMenuCommandInteraction } from 'discord.js';
import type { Options } from '../command.ts';

/** A slash command, or a command on a message. */
export type CommandInteraction = ChatInputCommandInteraction | MessageContextMenuCommandInteraction;

const NO_OPTIONS: Options = {
  subcommand: null,
  string: () => null,
  integer: () => null,
  boolean: () => null,
  channel: () => null,
  attachment: () => null,
};

/** The options of a command as commands see them. */
export function optionsOf(interaction: CommandInteraction): Options {
  if (!interaction.isChatInputCommand()) return NO_OPTIONS;
  const { options } = interaction;
  return {
    subcommand: options.getSubcommand(false),
    string: (name) => options.getString(name),
    integer: (name) => options.getInteger(name),
    boolean: (name) => options.getBoolean(name),
    channel: (name) => options.getChannel(name)?.id ?? null,
    attachment: (name) => options.getAttachment(name),
  };
}

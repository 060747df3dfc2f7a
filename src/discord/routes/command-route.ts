import type { ChatInputCommandInteraction, MessageContextMenuCommandInteraction } from 'discord.js';
import type { Command, CommandContext, Options, TargetMessage } from '../command.ts';
import { type Reply, replyToInteraction } from '../delivery/reply.ts';
import { serve } from '../serve.ts';
import { acknowledge, tellPrivately } from './acknowledge.ts';
import { askerOf, keyOf } from './asker.ts';
import type { RouteDeps } from './route-deps.ts';

/** A slash command, or a command on a message. */
export type CommandInteraction = ChatInputCommandInteraction | MessageContextMenuCommandInteraction;

const NO_OPTIONS: Options = { string: () => null, integer: () => null, boolean: () => null };

/** Runs the command an interaction names. */
export async function routeCommand(
  interaction: CommandInteraction,
  deps: RouteDeps,
): Promise<void> {
  const key = keyOf(interaction);
  const command = deps.commands.find(
    ({ definition }) => definition.name === interaction.commandName,
  );
  if (command === undefined) {
    await tellPrivately(key, 'Byline no longer has that command. See /help.', deps);
    return;
  }
  const options = optionsOf(interaction);
  const isPrivate = isPrivateFor(command, options);
  const asker = askerOf(interaction, deps.moderatorRoles);
  const { guildId, channelId } = interaction;
  const { name } = command.definition;
  const incoming = { key, asker, guildId, name };
  if (!(await acknowledge(incoming, isPrivate ? 'private' : 'public', deps))) return;
  // Only long commands can outlive their token; their result then goes to the channel.
  const fallback =
    command.isLong === true && channelId !== null ? { channelId, channels: deps.channels } : null;
  const reply = replyToInteraction(key, deps.api, deps.log, fallback);
  const context: CommandContext = {
    asker,
    guildId,
    isPrivate,
    options,
    target: targetOf(interaction),
    reply: reply.show,
    progress: reply.progress,
  };
  await runCommand(command, context, reply, deps);
}

async function runCommand(
  command: Command,
  context: CommandContext,
  reply: Reply,
  deps: RouteDeps,
): Promise<void> {
  const job = {
    name: command.definition.name,
    isLong: command.isLong === true,
    work: () => command.run(context, deps),
  };
  await serve(job, reply, deps);
}

function isPrivateFor({ audience }: Command, options: Options): boolean {
  return audience === 'asker' || (audience === 'option' && options.boolean('private') === true);
}

function optionsOf(interaction: CommandInteraction): Options {
  if (!interaction.isChatInputCommand()) return NO_OPTIONS;
  const { options } = interaction;
  return {
    string: (name) => options.getString(name),
    integer: (name) => options.getInteger(name),
    boolean: (name) => options.getBoolean(name),
  };
}

function targetOf(interaction: CommandInteraction): TargetMessage | null {
  if (!interaction.isMessageContextMenuCommand()) return null;
  const { content, embeds } = interaction.targetMessage;
  const texts = embeds.flatMap(({ title, description }) => [title, description]);
  return { text: [content, ...texts].filter(Boolean).join('\n') };
}

import { UserError } from '../../errors.ts';
import { reportError } from '../../ops/logger.ts';
import type { ServerSettings } from '../../ops/server-settings.ts';
import type { Command, CommandContext, CommandRequest } from '../command.ts';
import { type Reply, replyToInteraction } from '../delivery/reply.ts';
import { readMessage } from '../messages/read-message.ts';
import { serve } from '../serve.ts';
import { acknowledge, tellPrivately } from './acknowledge.ts';
import { askerOf, keyOf } from './asker.ts';
import { lateDelivery } from './late-delivery.ts';
import { openForm } from './open-form.ts';
import { type CommandInteraction, optionsOf } from './options.ts';
import type { RouteDeps } from './route-deps.ts';
import { mayShowToEveryone } from './sharing.ts';

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
  const { guildId } = interaction;
  const settings = deps.settings.of(guildId);
  const request: CommandRequest = {
    asker: askerOf(interaction, deps.moderators),
    guildId,
    options: optionsOf(interaction),
  };
  const mayShare = mayShowToEveryone(interaction, settings);
  const isPrivate = !mayShare || isPrivateFor(command, request, settings);
  const how = isPrivate ? 'private' : 'public';
  const refusal = refusalOf(command, request, deps);
  const form = refusal === null ? (command.form?.(request) ?? null) : null;
  if (form !== null) {
    await openForm(key, form, deps);
    return;
  }
  // Only long commands can outlive their token.
  const late = command.isLong === true ? lateDelivery(request, key.id, deps) : null;
  const reply = replyToInteraction(key, { how, api: deps.api, log: deps.log, late });
  const incoming = { key, ...request, name: command.definition.name, refusal };
  if (!(await acknowledge(incoming, how, reply, deps))) return;
  const context: CommandContext = {
    ...request,
    isPrivate,
    mayShare,
    settings,
    target: interaction.isMessageContextMenuCommand()
      ? readMessage(interaction.targetMessage)
      : null,
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

function isPrivateFor(
  { audience }: Command,
  { options }: CommandRequest,
  { answers }: ServerSettings,
): boolean {
  const wanted = audience === 'option' ? options.boolean('private') : null;
  return audience === 'asker' || (wanted ?? answers !== 'public');
}

/** What a request is refused with before anybody sees that it was made. */
function refusalOf(command: Command, request: CommandRequest, deps: RouteDeps): string | null {
  try {
    command.refuse?.(request, deps);
    return null;
  } catch (error) {
    if (error instanceof UserError) return error.message;
    const ref = reportError(deps.log, error, `${command.definition.name} could not be looked at`);
    return `Something went wrong. Please try again; if it happens again, tell a moderator this reference: ${ref}`;
  }
}

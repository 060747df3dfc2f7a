import { DiscordError } from '../errors.ts';
import { hasFlag, MessageFlag } from '../flags.ts';
import type { Interaction } from '../interactions.ts';
import { numberIn } from '../json.ts';
import { createMessage, deleteMessage, editMessage } from '../messages/write.ts';
import type { StoredMessage } from '../model.ts';
import { shownFlags } from '../rules/interaction.ts';
import { param, type Reply, type RestCall, type Route } from './call.ts';
import { checkMessage } from './draft.ts';

/** Followups allowed where only a user install authorised the interaction (`receiving-and-responding#create-followup-message`). */
const MAX_USER_INSTALL_FOLLOWUPS = 5;

/**
 * The answered interaction behind a webhook token.
 * @throws DiscordError 10015 for an unknown token or before the first callback, 50027 when the token has expired.
 */
function interactionOf(call: RestCall): Interaction {
  const interaction = call.hub.interactions.byToken(param(call, 'webhook_token'));
  if (interaction === undefined || param(call, 'webhook_id') !== call.hub.state.applicationId)
    throw new DiscordError(10015);
  if (Date.now() - interaction.createdMs > call.hub.settings.tokenLifetimeMs)
    throw new DiscordError(50027);
  if (interaction.acks.length === 0) throw new DiscordError(10015);
  return interaction;
}

/** The message of the call: `@original` or a followup of the same interaction. */
function messageOf(call: RestCall, interaction: Interaction): StoredMessage {
  const named = param(call, 'message_id');
  const id = named === '@original' ? interaction.responseId : named;
  const stored = id === undefined ? undefined : call.hub.state.messages.get(id);
  const belongs = stored?.interactionId === interaction.id || id === interaction.responseId;
  if (stored === undefined || stored.deleted || !belongs) throw new DiscordError(10008);
  return stored;
}

function editAnswer(call: RestCall): Reply {
  const interaction = interactionOf(call);
  const stored = messageOf(call, interaction);
  checkMessage(call, 'edit', call.body, stored.message);
  const { message } = editMessage(call.hub, stored, call.body, call.files);
  if (message.id === interaction.responseId) interaction.edits.push(call.body);
  return { status: 200, body: message, schema: 'MessageResponseSchema' };
}

function sendFollowup(call: RestCall): Reply {
  const { hub, body, files } = call;
  const interaction = interactionOf(call);
  const original =
    interaction.responseId === undefined
      ? undefined
      : hub.state.messages.get(interaction.responseId);
  checkMessage(call, 'followup', body);
  if (
    original !== undefined &&
    !original.deleted &&
    hasFlag(original.message.flags, MessageFlag.loading)
  ) {
    const detail =
      'a followup right after a defer edits the answer (deprecated): edit @original instead';
    hub.violations.add('warn', 'interaction/followup-as-edit', detail, call.request);
    interaction.edits.push(body);
    const flags = numberIn(body.flags) & ~MessageFlag.ephemeral;
    const { message } = editMessage(hub, original, { ...body, flags }, files);
    return { status: 200, body: message, schema: 'MessageResponseSchema' };
  }
  if (interaction.userInstallOnly && interaction.followups.length >= MAX_USER_INSTALL_FOLLOWUPS)
    throw new DiscordError(40094);
  const draft = {
    channel: interaction.channel,
    author: hub.state.bot,
    body,
    files,
    flags: shownFlags(interaction, numberIn(body.flags)),
    interaction,
  };
  const { message } = createMessage(hub, draft);
  interaction.followups.push(message.id);
  hub.changed.fire();
  return { status: 200, body: message, schema: 'MessageResponseSchema' };
}

/** The answer of an interaction and its followups. */
export const webhookRoutes: readonly Route[] = [
  {
    method: 'POST',
    template: '/webhooks/{webhook_id}/{webhook_token}',
    auth: false,
    bucket: 'webhook',
    run: sendFollowup,
  },
  {
    method: 'GET',
    template: '/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}',
    auth: false,
    bucket: 'webhook',
    run: (call) => {
      const { message } = messageOf(call, interactionOf(call));
      return { status: 200, body: message, schema: 'MessageResponseSchema' };
    },
  },
  {
    method: 'PATCH',
    template: '/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}',
    auth: false,
    bucket: 'webhook',
    run: editAnswer,
  },
  {
    method: 'DELETE',
    template: '/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}',
    auth: false,
    bucket: 'webhook',
    run: (call) => {
      deleteMessage(call.hub, messageOf(call, interactionOf(call)));
      return { status: 204 };
    },
  },
];

import { DiscordError } from '../errors.ts';
import { MessageFlag } from '../flags.ts';
import type { Interaction } from '../interactions.ts';
import { isObject, type JsonObject, numberIn, objectIn, objectsIn } from '../json.ts';
import { createMessage, editMessage } from '../messages/write.ts';
import { autocompleteProblems } from '../rules/autocomplete.ts';
import { CallbackType, callbackRefusal, requireOpen, shownFlags } from '../rules/interaction.ts';
import { modalProblems, modalWarnings } from '../rules/modal.ts';
import {
  param,
  type Reply,
  type RestCall,
  type Route,
  refuse,
  requireSchema,
  warn,
} from './call.ts';
import { checkMessage } from './draft.ts';

/** The schema of the whole callback, by its type. */
const SCHEMAS: Readonly<Record<number, string>> = {
  4: 'CreateMessageInteractionCallbackRequestSchema',
  5: 'CreateMessageInteractionCallbackRequestSchema',
  6: 'UpdateMessageInteractionCallbackRequestSchema',
  7: 'UpdateMessageInteractionCallbackRequestSchema',
  8: 'ApplicationCommandAutocompleteCallbackRequestSchema',
  9: 'ModalInteractionCallbackRequestSchema',
};

function respond(call: RestCall): Reply {
  const { hub, body } = call;
  const interaction = hub.interactions.find(
    param(call, 'interaction_id'),
    param(call, 'interaction_token'),
  );
  if (interaction === undefined) throw new DiscordError(10062);
  requireOpen(interaction, hub.settings.deadlineMs);
  const type = numberIn(body.type);
  const reason = callbackRefusal(interaction, body.type);
  if (reason !== undefined)
    refuse([{ path: ['type'], rule: 'interaction/callback-type', detail: reason }]);
  requireSchema(call, SCHEMAS[type] ?? 'CreateMessageInteractionCallbackRequestSchema');
  const data = objectIn(body.data);
  check(call, interaction, type, data);
  interaction.acks.push({ type, atMs: Date.now(), body });
  take(call, interaction, type, data);
  hub.changed.fire();
  return call.query.get('with_response') === 'true'
    ? fullReply(call, interaction, type)
    : { status: 204 };
}

/** What the schema does not hold, by callback type; nothing has happened yet. */
function check(call: RestCall, interaction: Interaction, type: number, data: JsonObject): void {
  switch (type) {
    case CallbackType.message:
      checkMessage(call, 'callback', data);
      return;
    case CallbackType.defer:
      checkMessage(call, 'defer', data);
      refuseExtras(data);
      return;
    case CallbackType.update: {
      const source = call.hub.state.messages.get(interaction.sourceMessageId ?? '');
      checkMessage(call, 'update', data, source?.message);
      return;
    }
    case CallbackType.choices:
      refuse(
        autocompleteProblems(data.choices, focusedType(objectIn(interaction.payload.data).options)),
      );
      return;
    case CallbackType.modal:
      refuse(modalProblems(data));
      warn(call, modalWarnings(data));
      return;
    default:
  }
}

/** A defer carries flags and nothing else. */
function refuseExtras(data: JsonObject): void {
  const extras = Object.keys(data).filter((key) => key !== 'flags' && data[key] !== undefined);
  refuse(
    extras.map((key) => ({
      path: ['data', key],
      rule: 'interaction/defer-data',
      detail: `a defer takes no ${key}`,
    })),
  );
}

/** The type of the option that is being typed, however deep it lies. */
function focusedType(options: unknown): number {
  for (const option of objectsIn(options)) {
    if (option.focused === true) return numberIn(option.type);
    const inner = focusedType(option.options);
    if (inner !== 0) return inner;
  }
  return 0;
}

/** Lets an accepted callback take effect. */
function take(call: RestCall, interaction: Interaction, type: number, data: JsonObject): void {
  const { hub, files } = call;
  const draft = { channel: interaction.channel, author: hub.state.bot, files, interaction };
  if (type === CallbackType.message) {
    interaction.responseId = createMessage(hub, {
      ...draft,
      body: data,
      flags: shownFlags(interaction, numberIn(data.flags)),
    }).message.id;
  } else if (type === CallbackType.defer) {
    const flags = shownFlags(interaction, numberIn(data.flags)) | MessageFlag.loading;
    interaction.responseId = createMessage(hub, {
      ...draft,
      body: {},
      files: [],
      flags,
    }).message.id;
  } else if (type === CallbackType.deferUpdate || type === CallbackType.update) {
    const source = hub.state.messages.get(interaction.sourceMessageId ?? '');
    if (source === undefined) return;
    interaction.responseId = source.message.id;
    if (type === CallbackType.update) editMessage(hub, source, data, files);
  }
}

function fullReply({ hub }: RestCall, interaction: Interaction, type: number): Reply {
  const stored = hub.state.messages.get(interaction.responseId ?? '');
  const message = stored?.message;
  const loading = (message?.flags ?? 0) & MessageFlag.loading;
  const ephemeral = (message?.flags ?? 0) & MessageFlag.ephemeral;
  const about = {
    id: interaction.id,
    type: interaction.type,
    channel_id: interaction.channel.id,
    ...(interaction.guildId === undefined ? {} : { guild_id: interaction.guildId }),
    ...(message === undefined
      ? {}
      : {
          response_message_id: message.id,
          response_message_loading: loading !== 0,
          response_message_ephemeral: ephemeral !== 0,
        }),
  };
  const resource = isObject(message) ? { resource: { type, message } } : {};
  // The OpenAPI document knows the resource of callbacks 4 and 7 only; 5 and 6 answer alike.
  const described =
    type === CallbackType.message || type === CallbackType.update || message === undefined;
  const schema = described ? { schema: 'InteractionCallbackResponseSchema' } : {};
  return { status: 200, body: { interaction: about, ...resource }, ...schema };
}

/** The first answer to an interaction. */
export const interactionRoutes: readonly Route[] = [
  {
    method: 'POST',
    template: '/interactions/{interaction_id}/{interaction_token}/callback',
    auth: false,
    run: respond,
  },
];

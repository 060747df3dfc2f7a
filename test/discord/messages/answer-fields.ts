import type { Hub } from '../hub.ts';
import type { Interaction } from '../interactions.ts';
import type { JsonObject } from '../json.ts';
import type { ApiMessage } from '../model.ts';
import { InteractionType } from '../rules/interaction.ts';

/** What tells an answer to an interaction from other messages (`resources/message#message-interaction-metadata-object`). */
export function answerFields(hub: Hub, interaction: Interaction): Partial<ApiMessage> {
  const base = {
    id: interaction.id,
    user: { ...interaction.user },
    authorizing_integration_owners: interaction.payload.authorizing_integration_owners,
  };
  const command = { ...base, type: InteractionType.command };
  const source = interaction.sourceMessageId;
  const trigger =
    source === undefined
      ? command
      : { ...base, type: InteractionType.component, interacted_message_id: source };
  const metadata: JsonObject =
    interaction.type === InteractionType.modal
      ? { ...base, type: InteractionType.modal, triggering_interaction_metadata: trigger }
      : trigger;
  return {
    webhook_id: hub.state.applicationId,
    application_id: hub.state.applicationId,
    interaction_metadata: metadata,
  };
}

import type { ButtonInteraction, ModalSubmitInteraction } from 'discord.js';
import { reportError } from '../../ops/logger.ts';
import { findAnswer } from '../answer-state.ts';
import type { ButtonContext } from '../buttons/button.ts';
import { parseCustomId } from '../buttons/custom-id.ts';
import { buttons } from '../buttons/index.ts';
import { apiErrorCode } from '../delivery/discord-errors.ts';
import type { InteractionKey } from '../delivery/interaction-api.ts';
import { replyToInteraction } from '../delivery/reply.ts';
import { renderNotice } from '../render/notice.ts';
import type { View } from '../render/view.ts';
import { serve } from '../serve.ts';
import { acknowledge, tellPrivately } from './acknowledge.ts';
import { askerOf, keyOf } from './asker.ts';
import type { RouteDeps } from './route-deps.ts';

const TOO_OLD = 'This answer is too old for its buttons. Please ask again.';
const NOT_YOURS =
  'Only the person who asked can do that. Ask with /ask to get an answer of your own.';

/** Does what a button, or the form it opened, stands for. The custom id may be old, or forged. */
export async function routeButton(
  interaction: ButtonInteraction | ModalSubmitInteraction,
  deps: RouteDeps,
): Promise<void> {
  const key = keyOf(interaction);
  const id = parseCustomId(interaction.customId);
  const button = buttons.find(({ action }) => action === id?.action);
  const state = id === null ? null : findAnswer(deps.answers, id.answer);
  if (id === null || button === undefined || state === null) {
    await tellPrivately(key, TOO_OLD, deps);
    return;
  }
  const asker = askerOf(interaction, deps.moderatorRoles);
  if (button.isForAsker && deps.hashUser(asker.id) !== state.owner) {
    await tellPrivately(key, NOT_YOURS, deps);
    return;
  }
  if (button.opens === 'modal') {
    await openModal(interaction, button.modal(id), deps);
    return;
  }
  const { guildId } = interaction;
  const incoming = { key, asker, guildId, name: `button ${button.action}` };
  if (!(await acknowledge(incoming, button.opens, deps))) return;
  const reply = replyToInteraction(key, deps.api, deps.log, null);
  const context: ButtonContext = {
    answer: id.answer,
    argument: id.argument,
    state,
    userId: asker.id,
    field: (name) => fieldOf(interaction, name),
    publish: (view) => publish(key, view, deps),
  };
  const job = {
    name: incoming.name,
    isLong: false,
    work: async () => {
      await reply.show(await button.press(context, deps));
      return 'answered' as const;
    },
  };
  await serve(job, reply, deps);
}

function fieldOf(
  interaction: ButtonInteraction | ModalSubmitInteraction,
  name: string,
): string | null {
  if (!interaction.isModalSubmit() || !interaction.fields.fields.has(name)) return null;
  return interaction.fields.getTextInputValue(name);
}

async function publish(key: InteractionKey, view: View, { api, log }: RouteDeps): Promise<boolean> {
  try {
    await api.publish(key, view);
    return true;
  } catch (error) {
    const ref = reportError(log, error, 'an answer could not be shared');
    await api
      .followUp(key, renderNotice(`The answer could not be shared here. (ref ${ref})`))
      .catch((err) => log.warn({ err, code: apiErrorCode(err) }, 'nor could its reader be told'));
    return false;
  }
}

async function openModal(
  interaction: ButtonInteraction | ModalSubmitInteraction,
  modal: Parameters<RouteDeps['api']['showModal']>[1],
  { api, log }: RouteDeps,
): Promise<void> {
  try {
    await api.showModal(keyOf(interaction), modal);
  } catch (err) {
    log.warn({ err, code: apiErrorCode(err) }, 'a form could not be opened');
  }
}

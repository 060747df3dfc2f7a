import type { ButtonInteraction, ModalSubmitInteraction } from 'discord.js';
import { findAnswer } from '../answer-state.ts';
import type { AnswerButton, ButtonContext } from '../buttons/button.ts';
import { type CustomId, parseCustomId } from '../buttons/custom-id.ts';
import { buttons } from '../buttons/index.ts';
import { apiErrorCode } from '../delivery/discord-errors.ts';
import { replyToInteraction } from '../delivery/reply.ts';
import { renderNotice } from '../render/notice.ts';
import { serve } from '../serve.ts';
import { acknowledge, tellPrivately } from './acknowledge.ts';
import { askerOf, keyOf } from './asker.ts';
import { fieldOf } from './field-of.ts';
import { openForm } from './open-form.ts';
import { publisherOf } from './publish.ts';
import type { RouteDeps } from './route-deps.ts';
import { mayShowToEveryone } from './sharing.ts';

/** A pressed button, or the form it opened. */
type Press = ButtonInteraction | ModalSubmitInteraction;

const TOO_OLD = 'This answer is too old for its buttons. Please ask again.';
const NOT_YOURS =
  'Only the person who asked can do that. Ask with /ask to get an answer of your own.';

/** Does what a button, or the form it opened, stands for. The custom id may be old, or forged. */
export async function routeButton(interaction: Press, deps: RouteDeps): Promise<void> {
  const key = keyOf(interaction);
  const id = parseCustomId(interaction.customId);
  const button = buttons.find(({ action }) => action === id?.action);
  const state = id === null ? null : findAnswer(deps.answers, id.answer);
  if (id === null || button === undefined || state === null) {
    await tellPrivately(key, TOO_OLD, deps);
    return;
  }
  if (button.isForAsker && deps.hashUser(interaction.user.id) !== state.owner) {
    await tellPrivately(key, NOT_YOURS, deps);
    return;
  }
  if (button.opens === 'modal') await openForm(key, button.modal(id), deps);
  else await press(interaction, button, id, { ...deps, state });
}

async function press(
  interaction: Press,
  button: AnswerButton,
  id: CustomId,
  deps: RouteDeps & Pick<ButtonContext, 'state'>,
): Promise<void> {
  const key = keyOf(interaction);
  const { api, log, state } = deps;
  const asker = askerOf(interaction, deps.moderators);
  const reply = replyToInteraction(key, { how: button.opens, api, log, late: null });
  const incoming = {
    key,
    asker,
    guildId: interaction.guildId,
    name: `button ${button.action}`,
    refusal: null,
    isAlwaysTaken: button.isAlwaysTaken === true,
  };
  if (!(await acknowledge(incoming, button.opens, reply, deps))) return;
  const context: ButtonContext = {
    answer: id.answer,
    argument: id.argument,
    state,
    userId: asker.id,
    mayShare: mayShowToEveryone(interaction, deps.settings.of(interaction.guildId)),
    field: (name) => fieldOf(interaction, name),
    publish: publisherOf(interaction, id.answer, deps),
    warn: async (text) => {
      await api
        .followUp(key, renderNotice(text))
        .catch((err) => log.warn({ err, code: apiErrorCode(err) }, 'a notice could not be shown'));
    },
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

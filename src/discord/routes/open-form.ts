import type { APIModalInteractionResponseCallbackData } from 'discord.js';
import type { InteractionKey } from '../delivery/interaction-api.ts';
import type { RouteDeps } from './route-deps.ts';

/** Opens a form in answer to an interaction. Never rejects: what opened it can be used again. */
export async function openForm(
  key: InteractionKey,
  form: APIModalInteractionResponseCallbackData,
  { api, log }: RouteDeps,
): Promise<void> {
  try {
    await api.showModal(key, form);
  } catch (err) {
    log.warn({ err }, 'a form could not be opened');
  }
}

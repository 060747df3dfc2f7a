import type { Interaction, Message } from 'discord.js';
import { createRecentIds } from '../recent-ids.ts';
import { routeAutocomplete } from './autocomplete-route.ts';
import { routeButton } from './button-route.ts';
import { routeCommand } from './command-route.ts';
import { isDraftPress, routeDraft } from './draft-route.ts';
import { routeMessage } from './message-route.ts';
import type { RouteDeps } from './route-deps.ts';

/** Takes every event on exactly once and brings it to its route. Neither function rejects. */
export interface Router {
  onInteraction(interaction: Interaction): Promise<void>;
  onMessage(message: Message, botId: string): Promise<void>;
}

/** Makes the router of a bot. Discord delivers events at least once, in any order (reference#consistency). */
export function createRouter(deps: RouteDeps): Router {
  const taken = createRecentIds();
  const guard = async (id: string, route: () => Promise<void>): Promise<void> => {
    if (!taken.add(id)) return;
    try {
      await deps.workload.hold(route());
    } catch (err) {
      deps.log.error({ err }, 'an event was not handled');
    }
  };
  return {
    onInteraction: (interaction) =>
      guard(interaction.id, () => routeInteraction(interaction, deps)),
    onMessage: (message, botId) => guard(message.id, () => routeMessage(message, botId, deps)),
  };
}

function routeInteraction(interaction: Interaction, deps: RouteDeps): Promise<void> {
  if (interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand()) {
    return routeCommand(interaction, deps);
  }
  if (interaction.isButton() || interaction.isModalSubmit()) {
    return isDraftPress(interaction)
      ? routeDraft(interaction, deps)
      : routeButton(interaction, deps);
  }
  if (interaction.isAutocomplete()) return routeAutocomplete(interaction, deps);
  deps.log.warn({ type: interaction.type }, 'an interaction of an unknown kind was left alone');
  return Promise.resolve();
}

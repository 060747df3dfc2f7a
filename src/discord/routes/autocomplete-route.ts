import type { AutocompleteInteraction } from 'discord.js';
import type { Choice } from '../command.ts';
import { apiErrorCode } from '../delivery/discord-errors.ts';
import { CHOICE_CHARACTERS, CHOICES } from '../limits.ts';
import { keyOf } from './asker.ts';
import type { RouteDeps } from './route-deps.ts';

/** Answers what a user is typing, from memory and at once; an empty list when anything fails. */
export async function routeAutocomplete(
  interaction: AutocompleteInteraction,
  deps: RouteDeps,
): Promise<void> {
  const { commands, api, log } = deps;
  const command = commands.find(({ definition }) => definition.name === interaction.commandName);
  let choices: readonly Choice[] = [];
  try {
    const { name, value } = interaction.options.getFocused(true);
    choices = cleanChoices(command?.complete?.(name, value, deps, interaction.guildId) ?? []);
  } catch (err) {
    log.error({ err, command: interaction.commandName }, 'autocomplete failed');
  }
  try {
    await api.complete(keyOf(interaction), choices);
  } catch (err) {
    // The user has typed on, or the menu is closed: the next keystroke asks again.
    log.debug({ err, code: apiErrorCode(err) }, 'autocomplete came too late');
  }
}

/** What Discord accepts: at most 25 choices, no two alike, names and values of 1 to 100 characters. */
export function cleanChoices(choices: readonly Choice[]): readonly Choice[] {
  const kept: Choice[] = [];
  const seen = new Set<string>();
  for (const { name, value } of choices) {
    const cut = cutToFit(name.replace(/\s+/g, ' ').trim());
    if (cut === '' || value === '' || value.length > CHOICE_CHARACTERS) continue;
    if (seen.has(value)) continue;
    seen.add(value);
    kept.push({ name: numberRepeated(cut, kept), value });
    if (kept.length === CHOICES) break;
  }
  return kept;
}

/** Two versions of an article may share a headline; Discord wants different names. */
function numberRepeated(name: string, kept: readonly Choice[]): string {
  if (!kept.some((choice) => choice.name === name)) return name;
  const suffix = ` (${kept.length + 1})`;
  return `${cutToFit(name, CHOICE_CHARACTERS - suffix.length)}${suffix}`;
}

function cutToFit(text: string, room = CHOICE_CHARACTERS): string {
  if (text.length <= room) return text;
  const cut = text.slice(0, room - 1);
  return `${cut.replace(/[\ud800-\udbff]$/, '')}…`;
}

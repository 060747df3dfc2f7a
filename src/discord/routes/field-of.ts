import type { ButtonInteraction, ModalSubmitInteraction } from 'discord.js';

/** What was typed into a field of a form; null where there is no such field, or no form. */
export function fieldOf(
  interaction: ButtonInteraction | ModalSubmitInteraction,
  name: string,
): string | null {
  if (!interaction.isModalSubmit() || !interaction.fields.fields.has(name)) return null;
  return interaction.fields.getTextInputValue(name);
}

/**
 * The limits of a message, an autocomplete answer and an option, in one place.
 * Source of Discord's own: docs.discord.com, components/reference, resources/message, interactions/application-commands.
 */

/** Characters of all text displays of one message. */
export const MESSAGE_TEXT_CHARACTERS = 4000;

/** Components of one message, nested ones included. */
export const MESSAGE_COMPONENTS = 40;

/** Buttons of one action row. */
export const ROW_BUTTONS = 5;

/** Autocomplete answers at once. */
export const CHOICES = 25;

/** Characters of an autocomplete answer's name and of its value. */
export const CHOICE_CHARACTERS = 100;

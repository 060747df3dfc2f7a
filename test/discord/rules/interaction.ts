import { DiscordError } from '../errors.ts';
import { MessageFlag } from '../flags.ts';
import type { Interaction } from '../interactions.ts';
import { isObject, textIn } from '../json.ts';
import { hasPermissions, Permission } from '../permissions.ts';

/** Interaction types (`receiving-and-responding#interaction-object-interaction-type`). */
export const InteractionType = { command: 2, component: 3, autocomplete: 4, modal: 5 } as const;

/** Callback types (`receiving-and-responding#interaction-response-object-interaction-callback-type`). */
export const CallbackType = {
  message: 4,
  defer: 5,
  deferUpdate: 6,
  update: 7,
  choices: 8,
  modal: 9,
} as const;

/** Whether an interaction may be answered in a way; the reason when it may not. */
export function callbackRefusal(interaction: Interaction, type: unknown): string | undefined {
  const isAutocomplete = interaction.type === InteractionType.autocomplete;
  switch (type) {
    case CallbackType.message:
    case CallbackType.defer:
      return isAutocomplete ? 'autocomplete takes callback 8 only' : undefined;
    case CallbackType.deferUpdate:
    case CallbackType.update:
      return interaction.sourceMessageId === undefined
        ? `callback ${type} needs a component's message`
        : undefined;
    case CallbackType.choices:
      return isAutocomplete ? undefined : 'callback 8 answers autocomplete only';
    case CallbackType.modal:
      if (isAutocomplete) return 'autocomplete takes callback 8 only';
      return interaction.type === InteractionType.modal
        ? 'a modal cannot answer a modal'
        : undefined;
    default:
      return `callback type ${String(type)} is not served`;
  }
}

/**
 * The flags a message really gets. What somebody's own application says in a server is for them alone unless they
 * have "Use External Apps" there (topics/permissions).
 */
export function shownFlags(interaction: Interaction, flags: number): number {
  const { member } = interaction.payload;
  if (!interaction.userInstallOnly || !isObject(member)) return flags;
  const held = BigInt(textIn(member.permissions) || '0');
  return hasPermissions(held, Permission.useExternalApps) ? flags : flags | MessageFlag.ephemeral;
}

/** Whether the time for the first answer is over, answered or not. */
export function isPast({ createdMs }: Interaction, deadlineMs: number): boolean {
  return Date.now() - createdMs > deadlineMs;
}

/**
 * An interaction takes one callback, in time.
 * @throws DiscordError 40060 for a second callback, 10062 after the deadline (already recorded when it passed).
 */
export function requireOpen(interaction: Interaction, deadlineMs: number): void {
  if (interaction.acks.length > 0)
    throw new DiscordError(40060, [], interaction.repeatExpected ? null : 'error');
  if (isPast(interaction, deadlineMs)) throw new DiscordError(10062, [], null);
}

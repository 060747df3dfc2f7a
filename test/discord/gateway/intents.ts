/** Gateway intents this server filters by (`events/gateway#list-of-intents`). */
export const Intent = {
  guilds: 1 << 0,
  guildMembers: 1 << 1,
  guildPresences: 1 << 8,
  guildMessages: 1 << 9,
  guildMessageTyping: 1 << 11,
  directMessages: 1 << 12,
  directMessageTyping: 1 << 14,
  messageContent: 1 << 15,
} as const;

/** Intents that a bot must be granted in the portal. */
export const PRIVILEGED_INTENTS =
  Intent.guildMembers | Intent.guildPresences | Intent.messageContent;

/** Every documented bit: 0 to 16, 20, 21, 24, 25. */
const KNOWN_INTENTS = 0x1ffff | (1 << 20) | (1 << 21) | (1 << 24) | (1 << 25);

/** Whether a number is a sum of documented intents. */
export function areValidIntents(intents: unknown): intents is number {
  return (
    typeof intents === 'number' &&
    Number.isInteger(intents) &&
    intents >= 0 &&
    (intents & ~KNOWN_INTENTS) === 0
  );
}

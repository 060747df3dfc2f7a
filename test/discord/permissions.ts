/** Permission bits that the server decides by (`topics/permissions`). */
export const Permission = {
  administrator: 1n << 3n,
  manageGuild: 1n << 5n,
  addReactions: 1n << 6n,
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  manageMessages: 1n << 13n,
  embedLinks: 1n << 14n,
  attachFiles: 1n << 15n,
  readMessageHistory: 1n << 16n,
  mentionEveryone: 1n << 17n,
  useApplicationCommands: 1n << 31n,
  useExternalApps: 1n << 50n,
} as const;

/** What a plain member and the bot may do unless a test says otherwise. */
export const MEMBER_PERMISSIONS =
  Permission.addReactions |
  Permission.viewChannel |
  Permission.sendMessages |
  Permission.embedLinks |
  Permission.attachFiles |
  Permission.readMessageHistory |
  Permission.useApplicationCommands |
  Permission.useExternalApps;

/** Every bit of the wanted permissions is held, or the holder is an administrator. */
export function hasPermissions(held: bigint, wanted: bigint): boolean {
  return (held & Permission.administrator) !== 0n || (held & wanted) === wanted;
}

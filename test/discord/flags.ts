/** Message flags (`resources/message#message-object-message-flags`). */
export const MessageFlag = {
  suppressEmbeds: 1 << 2,
  ephemeral: 1 << 6,
  loading: 1 << 7,
  suppressNotifications: 1 << 12,
  componentsV2: 1 << 15,
} as const;

/** Whether a set of flags holds one flag. */
export function hasFlag(flags: number, flag: number): boolean {
  return (flags & flag) !== 0;
}

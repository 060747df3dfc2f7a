import { DiscordAPIError, HTTPError } from 'discord.js';

/**
 * Discord's error codes that Byline expects (topics/opcodes-and-status-codes). Whatever is not here is a fault
 * of ours and is logged as one.
 */
export const ERROR_CODE = {
  unknownChannel: 10003,
  unknownGuild: 10004,
  unknownMessage: 10008,
  unknownWebhook: 10015,
  unknownInteraction: 10062,
  alreadyAcknowledged: 40060,
  noAccess: 50001,
  directMessagesClosed: 50007,
  missingPermissions: 50013,
  expiredToken: 50027,
  /** "Cannot message users you share no server with". */
  noSharedServer: 50278,
  /** "Cannot reply without permission to read message history". */
  cannotReply: 160002,
} as const;

/** Nobody can be told any more: the message, its channel or the interaction is gone, or its token too old. */
const GONE: readonly number[] = [
  ERROR_CODE.unknownChannel,
  ERROR_CODE.unknownMessage,
  ERROR_CODE.unknownWebhook,
  ERROR_CODE.unknownInteraction,
  ERROR_CODE.expiredToken,
];

/** The bot may not write there. */
const CLOSED: readonly number[] = [
  ERROR_CODE.noAccess,
  ERROR_CODE.directMessagesClosed,
  ERROR_CODE.missingPermissions,
  ERROR_CODE.noSharedServer,
];

/** Codes of undici and the system for a connection that broke; discord.js does not retry these. */
const CONNECTION = /^(?:UND_ERR_|ECONN|EPIPE|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|EAI_AGAIN)/;

/** Discord's own code of an API error, or null for any other error. */
export function apiErrorCode(error: unknown): number | null {
  return error instanceof DiscordAPIError && typeof error.code === 'number' ? error.code : null;
}

/** Whether there is no one left to tell. */
export function isGone(error: unknown): boolean {
  return GONE.includes(apiErrorCode(error) ?? 0);
}

/** Whether the bot is not allowed to write there. */
export function isClosed(error: unknown): boolean {
  return CLOSED.includes(apiErrorCode(error) ?? 0);
}

/** Whether trying again may help: a broken connection, a timeout, or a fault on Discord's side. */
export function isPassing(error: unknown): boolean {
  if (error instanceof HTTPError) return error.status >= 500;
  if (error instanceof DiscordAPIError) return error.status >= 500;
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return error.name === 'AbortError' || CONNECTION.test(code) || hasBrokenConnection(error.cause);
}

function hasBrokenConnection(cause: unknown): boolean {
  return cause instanceof Error && isPassing(cause);
}

import { UserError } from '../errors.ts';

const LOOPBACK_HOST = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** What is said wherever this machine's own addresses may be fetched. */
export const LOOPBACK_WARNING =
  'addresses of this machine may be fetched (--allow-loopback-fetch): for tests, never where others use Byline';

/**
 * Throws `UserError('config')` where loopback is to be fetched beside the real Discord: what people there send
 * would reach this machine's own services.
 */
export function requireLoopbackDiscord(discordApi: string): void {
  if (LOOPBACK_HOST.test(new URL(discordApi).hostname)) return;
  throw new UserError(
    'config',
    '--allow-loopback-fetch is for tests: it works only where DISCORD_API is a loopback address too. Leave it out.',
  );
}

import type { Fetcher } from '../fetch/fetch-request.ts';
import type { Arguments, OptionSpec } from './arguments.ts';
import type { CliContext } from './command.ts';
import { readVersion } from './read-version.ts';

/** The option that lets tests fetch from servers on this machine. */
export const ALLOW_LOOPBACK: OptionSpec = {
  describe: 'fetch from this machine too (for tests)',
  isHidden: true,
};

/** Makes the fetcher of a command. Rejects with a `UserError` "config" where loopback may not be fetched. */
export async function openFetcher(context: CliContext, args: Arguments): Promise<Fetcher> {
  const [{ createFetcher }, { userAgent }, { LOOPBACK_WARNING, requireLoopbackDiscord }] =
    await Promise.all([
      import('../fetch/fetcher.ts'),
      import('../fetch/user-agent.ts'),
      import('../fetch/allow-loopback.ts'),
    ]);
  const { contact, discordApi } = context.config();
  const allowLoopback = args.switches.has('allow-loopback-fetch');
  if (allowLoopback) {
    requireLoopbackDiscord(discordApi);
    context.note(`${context.err.style.warn('byline:')} ${LOOPBACK_WARNING}`);
  }
  return createFetcher({
    allowLoopback,
    userAgent: userAgent({ version: readVersion(), contact }),
  });
}

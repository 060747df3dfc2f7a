import { UserError } from '../../errors.ts';
import type { CliCommand } from '../command.ts';
import { ALLOW_LOOPBACK } from '../open-fetcher.ts';
import { noTexts } from '../values.ts';

/** `byline start`: the Discord bot; with `--or-chat`, the console where no token is set (`npm start`). */
export const startCommand: CliCommand = {
  name: 'start',
  usage: '',
  summary: 'the Discord bot (needs DISCORD_TOKEN)',
  options: {
    'or-chat': { describe: 'open the console when DISCORD_TOKEN is not set' },
    'allow-loopback-fetch': ALLOW_LOOPBACK,
  },
  examples: ['DISCORD_TOKEN=… byline start', 'byline start --or-chat'],
  inChat: false,
  json: false,
  run: async (context, args) => {
    noTexts(args, `${context.prefix}start`);
    const config = context.config();
    if (config.discordToken === null) {
      if (!args.switches.has('or-chat')) {
        throw new UserError(
          'config',
          'DISCORD_TOKEN is not set. Put the token of your bot into the environment or into .env (see .env.example), or open the console with byline chat.',
        );
      }
      context.note(context.err.style.dim('DISCORD_TOKEN is not set: this is the console.'));
      const { chat } = await import('../chat/session.ts');
      await chat(context);
      return 0;
    }
    const { runBot } = await import('../../main.ts');
    await runBot(config, { allowLoopbackFetch: args.switches.has('allow-loopback-fetch') });
    return 0;
  },
};

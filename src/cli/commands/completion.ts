import { UserError } from '../../errors.ts';
import type { CliCommand } from '../command.ts';
import { oneOfWords } from '../values.ts';

const SHELLS = ['bash', 'zsh', 'fish'] as const;

/** `byline completion SHELL`: prints the script that lets a shell complete commands, options and values. */
export const completionCommand: CliCommand = {
  name: 'completion',
  usage: 'bash|zsh|fish',
  summary: 'print the script that lets a shell complete byline',
  options: {},
  examples: [
    'source <(byline completion bash)',
    'byline completion fish > ~/.config/fish/completions/byline.fish',
  ],
  inChat: false,
  json: false,
  alone: true,
  run: async (context, args) => {
    const [given, ...more] = args.texts;
    if (given === undefined || more.length > 0) {
      throw new UserError('usage', `Name one shell: byline completion ${SHELLS.join('|')}.`);
    }
    const shell = oneOfWords('The shell', given, SHELLS);
    const { completionScript } = await import('../render/completion.ts');
    context.print(completionScript(shell, context.commands));
    return 0;
  },
};

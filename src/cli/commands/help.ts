import type { CliCommand } from '../command.ts';
import { findCommand } from '../find-command.ts';
import { showHelp } from '../show-help.ts';

/** `byline help`: what can be asked, with examples; `byline help COMMAND` for one command. */
export const helpCommand: CliCommand = {
  name: 'help',
  usage: '[COMMAND]',
  summary: 'what can be asked, with examples',
  options: {},
  examples: ['byline help', 'byline help reported'],
  inChat: true,
  json: true,
  alone: true,
  run: async (context, args) => {
    const [name] = args.texts;
    const one =
      name === undefined ? undefined : findCommand(context.commands, name, context.prefix);
    showHelp(context, one);
    return 0;
  },
};

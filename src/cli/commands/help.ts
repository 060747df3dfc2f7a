import type { CliCommand } from '../command.ts';
import { findCommand } from '../find-command.ts';
import { commandHelp, overview } from '../render/help.ts';

/** `byline help`: what can be asked, with examples; `byline help COMMAND` for one command. */
export const helpCommand: CliCommand = {
  name: 'help',
  usage: '[COMMAND]',
  summary: 'what can be asked, with examples',
  options: {},
  examples: ['byline help', 'byline help reported'],
  inChat: true,
  json: true,
  run: async (context, args) => {
    const [name] = args.texts;
    const one = name === undefined ? undefined : findCommand(context.commands, name);
    if (context.json) {
      const listed = (one === undefined ? context.commands : [one]).map(
        ({ name, usage, summary, options, examples }) => ({
          name,
          usage: `${context.prefix}${name} ${usage}`.trim(),
          summary,
          options,
          examples,
        }),
      );
      context.printJson({ commands: listed });
    } else {
      context.print(
        one === undefined ? overview(context.commands, context) : commandHelp(one, context),
      );
    }
    return 0;
  },
};

import { shownOptions } from './arguments.ts';
import type { CliCommand, CliContext } from './command.ts';
import { commandHelp, overview } from './render/help.ts';

/** Prints the help of one command, or of all: as text, or with `--json` as `{ "commands": … }`. */
export function showHelp(context: CliContext, command: CliCommand | undefined): void {
  if (context.json) {
    const shown = command === undefined ? context.commands : [command];
    context.printJson({ commands: shown.map((one) => describe(one, context.prefix)) });
  } else {
    context.print(
      command === undefined ? overview(context.commands, context) : commandHelp(command, context),
    );
  }
}

function describe(
  { name, usage, summary, examples, ...command }: CliCommand,
  prefix: string,
): object {
  const options = Object.fromEntries(shownOptions(command.options));
  return { name, usage: `${prefix}${name} ${usage}`.trim(), summary, options, examples };
}

import { UserError } from '../errors.ts';
import { type Arguments, parseArguments, splitCommand } from './arguments.ts';
import type { CliCommand, CliContext, ExitCode, Io } from './command.ts';
import { createContext } from './context.ts';
import { findCommand } from './find-command.ts';
import { openLater } from './open-later.ts';
import { readVersion } from './read-version.ts';
import { showError } from './show-error.ts';
import { showHelp } from './show-help.ts';

/**
 * Runs one command line and returns its exit code. Results go to standard output; every mistake is
 * explained on standard error and never thrown.
 */
export async function run(
  args: readonly string[],
  io: Io,
  commands: readonly CliCommand[],
): Promise<ExitCode> {
  const { command, parsed, problem } = readCommandLine(args, commands);
  const resources = openLater(io.env, parsed?.values.get('corpus'));
  const context = createContext(io, parsed?.switches.has('json') ?? false, commands, resources);
  const attempt = async (work: () => Promise<ExitCode>): Promise<ExitCode> =>
    work().catch(async (error: unknown) => {
      if (!(error instanceof UserError)) await resources.load();
      return showError(error, context);
    });
  const done = await attempt(async () => {
    if (parsed === undefined) throw problem;
    return dispatch(command, parsed, context, resources.load);
  });
  const closed = await attempt(async () => {
    await resources.close();
    return 0;
  });
  return done === 0 ? closed : done;
}

/** What the command line asks for, or what is wrong with it. */
interface CommandLine {
  readonly command?: CliCommand | undefined;
  readonly parsed?: Arguments;
  readonly problem?: unknown;
}

function readCommandLine(args: readonly string[], commands: readonly CliCommand[]): CommandLine {
  try {
    const { name, rest } = splitCommand(args);
    const command = name === undefined ? undefined : findCommand(commands, name);
    return { command, parsed: parseArguments(rest, command?.options ?? {}) };
  } catch (problem) {
    return { problem };
  }
}

async function dispatch(
  command: CliCommand | undefined,
  args: Arguments,
  context: CliContext,
  load: () => Promise<void>,
): Promise<ExitCode> {
  if (args.switches.has('version')) {
    const version = readVersion();
    if (context.json) context.printJson({ version });
    else context.print(version);
    return 0;
  }
  if (args.switches.has('help')) {
    showHelp(context, command);
    return 0;
  }
  if (command === undefined) {
    throw new UserError(
      'usage',
      'No command was given. byline help lists them; byline chat opens the console.',
    );
  }
  if (context.json && !command.json) {
    throw new UserError(
      'usage',
      `byline ${command.name} has no JSON form. For questions from a program there is byline batch.`,
    );
  }
  if (command.alone !== true) await load();
  return command.run(context, args);
}

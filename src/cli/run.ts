import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../errors.ts';
import { type Arguments, parseArguments, splitCommand } from './arguments.ts';
import type { CliCommand, CliContext, ExitCode, Io } from './command.ts';
import { createContext } from './context.ts';
import { findCommand } from './find-command.ts';
import { packageRoot } from './package-root.ts';
import { commandHelp, overview } from './render/help.ts';
import { openResources } from './resources.ts';
import { showError } from './show-error.ts';

/**
 * Runs one command line and returns its exit code. Results go to standard output; every mistake is
 * explained on standard error and never thrown.
 */
export async function run(
  args: readonly string[],
  io: Io,
  commands: readonly CliCommand[],
): Promise<ExitCode> {
  const json = args.includes('--json');
  let resources = openResources(io.env, undefined);
  let context = createContext(io, json, commands, resources);
  try {
    const { name, rest } = splitCommand(args);
    const command = name === undefined ? undefined : findCommand(commands, name);
    const parsed = parseArguments(rest, command?.options ?? {});
    resources = openResources(io.env, parsed.values.get('corpus'));
    context = createContext(io, parsed.switches.has('json'), commands, resources);
    return await dispatch(command, parsed, context);
  } catch (error) {
    return showError(error, context);
  } finally {
    await resources.close();
  }
}

async function dispatch(
  command: CliCommand | undefined,
  args: Arguments,
  context: CliContext,
): Promise<ExitCode> {
  const listed = context.commands.filter(({ hidden }) => hidden !== true);
  if (args.switches.has('version')) {
    const version = readVersion();
    if (context.json) context.printJson({ version });
    else context.print(version);
    return 0;
  }
  if (args.switches.has('help')) {
    context.print(
      command === undefined ? overview(listed, context) : commandHelp(command, context),
    );
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
  return command.run(context, args);
}

/** The version in package.json. */
function readVersion(): string {
  const file = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as unknown;
  const holdsVersion = typeof file === 'object' && file !== null && 'version' in file;
  return holdsVersion ? String(file.version) : 'unknown';
}

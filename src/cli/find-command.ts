import { echo, UserError } from '../errors.ts';
import { closest } from '../text/closest.ts';
import type { CliCommand } from './command.ts';
import { PREFIX } from './context.ts';

/** The command of a name. Throws a `UserError` "usage" that offers the nearest name. */
export function findCommand(
  commands: readonly CliCommand[],
  name: string,
  prefix = PREFIX,
): CliCommand {
  const bare = name.replace(/^\//, '');
  const found = commands.find((command) => command.name === bare);
  if (found !== undefined) return found;
  if (/\s/.test(bare)) {
    throw new UserError(
      'usage',
      `There is no command "${echo(bare)}". A question goes after ask: ${prefix}ask "${echo(bare)}".`,
    );
  }
  const near = closest(
    bare,
    commands.map((command) => command.name),
  );
  const hint = near === undefined ? '' : ` Did you mean "${near}"?`;
  throw new UserError(
    'usage',
    `There is no command "${echo(bare)}".${hint} ${prefix}help lists them.`,
  );
}

import { UserError } from '../errors.ts';
import { reportError } from '../ops/logger.ts';
import type { CliContext, ExitCode } from './command.ts';
import { neutralise } from './render/neutralise.ts';

/**
 * Tells a person what went wrong, on standard error, and returns the exit code. A `UserError` is shown as
 * it is; anything else is logged, and its reference shown.
 */
export function showError(
  error: unknown,
  context: Pick<CliContext, 'err' | 'note' | 'log'>,
): ExitCode {
  const { style } = context.err;
  if (error instanceof UserError) {
    const message = error.message.split('\n').map(neutralise).join('\n');
    context.note(`${style.bad('byline:')} ${message}`);
    return error.code === 'usage' ? 2 : 1;
  }
  const reference = reportError(context.log(), error, 'a command failed');
  context.note(
    `${style.bad('byline:')} Something went wrong (reference ${reference}). The log line above with that reference holds the details; please report it.`,
  );
  return 1;
}

import { UserError } from '../errors.ts';
import type { CliContext, ExitCode } from './command.ts';
import { block } from './render/block.ts';

/**
 * Tells a person what went wrong, on standard error, and returns the exit code. A `UserError` is shown as
 * it is; anything else is logged, and its reference shown.
 */
export async function showError(
  error: unknown,
  context: Pick<CliContext, 'err' | 'note' | 'log' | 'io'>,
): Promise<ExitCode> {
  const { style } = context.err;
  if (error instanceof UserError) {
    context.note(`${style.bad('byline:')} ${laidOut(error.message, context)}`);
    return error.code === 'usage' ? 2 : 1;
  }
  const { reportError } = await import('../ops/logger.ts');
  const reference = reportError(context.log(), error, 'a command failed');
  context.note(
    `${style.bad('byline:')} Something went wrong (reference ${reference}). The log line above with that reference holds the details; please report it.`,
  );
  return 1;
}

/** Wrapped on a terminal; elsewhere a line stays a line, so that it can be searched for. */
function laidOut(message: string, { err, io }: Pick<CliContext, 'err' | 'io'>): string {
  const columns = io.stderr.isTTY ? err.columns : null;
  return message
    .split('\n')
    .map((line) => block(line, { ...err, columns }, { indent: 8 }).trimStart())
    .join('\n');
}

import type { Arguments, OptionSpecs } from './arguments.ts';
import type { CliContext } from './context.ts';

/** 0 done, 1 the corpus or the request was at fault, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** One subcommand of `byline`. */
export interface CliCommand {
  readonly name: string;
  /** What follows the name: `"<question>" [--top N]`. */
  readonly usage: string;
  /** One line for the list of commands. */
  readonly summary: string;
  readonly options: OptionSpecs;
  /** Whole command lines, as typed. */
  readonly examples: readonly string[];
  /** Whether `/name` works in the console. */
  readonly inChat: boolean;
  /** Whether `--json` means anything for it. */
  readonly json: boolean;
  /** Left out of the list of commands; for scripts of this package. */
  readonly hidden?: boolean;
  run(context: CliContext, args: Arguments): Promise<ExitCode>;
}

import type { Engine, ReindexRequest } from '../answer/engine.ts';
import type { Config } from '../ops/config.ts';
import type { Log } from '../ops/logger.ts';
import type { ReindexResult } from '../types.ts';
import type { Arguments, OptionSpecs } from './arguments.ts';
import type { Surface } from './render/style.ts';

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
  /** It needs neither configuration nor corpus, so that it starts at once. */
  readonly alone?: true;
  run(context: CliContext, args: Arguments): Promise<ExitCode>;
}

/** The standard streams and environment of a run, passed in so that nothing reads globals. */
export interface Io {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * What an engine is opened for: `once`, a command that ends (it answers the same however long the reader takes), or
 * `serving`, a server that lives on (it takes over what other processes index, and keeps nobody waiting for the reader).
 */
export type EngineUse = 'once' | 'serving';

/** What a command may use. Results go to standard output, everything else to standard error. */
export interface CliContext {
  readonly io: Io;
  readonly json: boolean;
  readonly commands: readonly CliCommand[];
  /** What stands before a command's name where it is typed: `byline ` or, in the console, `/`. */
  readonly prefix: string;
  /** Surfaces of standard output and standard error. */
  readonly out: Surface;
  readonly err: Surface;
  /** The configuration, with `--corpus` applied; read once. Throws a `UserError` "config". */
  config(): Config;
  log(): Log;
  /** The engine over the configured corpus; opened on first use, for that use, and shared. */
  engine(use?: EngineUse): Promise<Engine>;
  /** Reindexes the configured corpus; where no engine is open, none is opened for it. */
  reindex(request: ReindexRequest): Promise<ReindexResult>;
  print(text: string): void;
  printJson(value: unknown): void;
  /** A remark or progress, on standard error. */
  note(text: string): void;
}

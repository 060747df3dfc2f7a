import type { Engine } from '../answer/engine.ts';
import type { Config } from '../ops/config.ts';
import type { Log } from '../ops/logger.ts';
import type { CliCommand } from './command.ts';
import { toJson } from './render/neutralise.ts';
import { type Surface, surfaceOf } from './render/style.ts';

/** The standard streams and environment of a run, passed in so that nothing reads globals. */
export interface Io {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** What a command may use. Results go to standard output, everything else to standard error. */
export interface CliContext {
  readonly io: Io;
  readonly json: boolean;
  readonly commands: readonly CliCommand[];
  /** Surfaces of standard output and standard error. */
  readonly out: Surface;
  readonly err: Surface;
  /** The configuration, with `--corpus` applied; read once. Throws a `UserError` "config". */
  config(): Config;
  log(): Log;
  /** The engine over the configured corpus; opened on first use and shared. */
  engine(): Promise<Engine>;
  print(text: string): void;
  printJson(value: unknown): void;
  /** A remark or progress, on standard error. */
  note(text: string): void;
}

/** The parts of a context that open something; given by the program's entry, replaced by nothing. */
export type Resources = Pick<CliContext, 'config' | 'log' | 'engine'>;

/** Puts a context together. JSON is indented on a terminal and one line elsewhere. */
export function createContext(
  io: Io,
  json: boolean,
  commands: readonly CliCommand[],
  resources: Resources,
): CliContext {
  const indent = io.stdout.isTTY ? 2 : 0;
  return {
    ...resources,
    io,
    json,
    commands,
    out: surfaceOf(io.stdout, io.env),
    err: surfaceOf(io.stderr, io.env),
    print: (text) => void io.stdout.write(`${text}\n`),
    printJson: (value) => void io.stdout.write(`${toJson(value, indent)}\n`),
    note: (text) => void io.stderr.write(`${text}\n`),
  };
}

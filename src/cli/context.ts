import type { CliCommand, CliContext, Io } from './command.ts';
import { toJson } from './render/neutralise.ts';
import { surfaceOf } from './render/style.ts';

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
    prefix: 'byline ',
    out: surfaceOf(io.stdout, io.env),
    err: surfaceOf(io.stderr, io.env),
    print: (text) => void io.stdout.write(`${text}\n`),
    printJson: (value) => void io.stdout.write(`${toJson(value, indent)}\n`),
    note: (text) => void io.stderr.write(`${text}\n`),
  };
}

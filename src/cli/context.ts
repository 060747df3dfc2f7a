import type { Engine } from '../answer/engine.ts';
import { plural } from '../show/plural.ts';
import type { CliCommand, CliContext, Io } from './command.ts';
import { toJson } from './render/neutralise.ts';
import { ERASE_LINE, surfaceOf } from './render/style.ts';

/** The parts of a context that open something; given by the program's entry, replaced by nothing. */
export type Resources = Pick<CliContext, 'config' | 'log' | 'engine' | 'reindex'>;

/** What stands before a command's name on the command line. */
export const PREFIX = 'byline ';

/** Puts a context together. JSON is indented on a terminal and one line elsewhere. */
export function createContext(
  io: Io,
  json: boolean,
  commands: readonly CliCommand[],
  resources: Resources,
): CliContext {
  const indent = io.stdout.isTTY ? 2 : 0;
  const err = surfaceOf(io.stderr, io.env);
  const note = (text: string) => void io.stderr.write(`${text}\n`);
  let engine: Promise<Engine> | undefined;
  return {
    ...resources,
    engine: (use) => {
      engine ??= resources.engine(use).then((opened) => tellRejected(opened, io, note));
      return engine;
    },
    reindex: async (request) =>
      engine === undefined ? resources.reindex(request) : (await engine).reindex(request),
    io,
    json,
    commands,
    prefix: PREFIX,
    out: surfaceOf(io.stdout, io.env),
    err,
    print: (text) => void io.stdout.write(`${text}\n`),
    printJson: (value) => void io.stdout.write(`${toJson(value, indent)}\n`),
    note,
  };
}

/** A corpus with rejected files still answers; but nobody should take it for whole. */
function tellRejected(engine: Engine, { stderr, env }: Io, note: (text: string) => void): Engine {
  const count = engine.corpus().rejected.length;
  if (count > 0) {
    const told = `${plural(count, 'article')} of the corpus ${count === 1 ? 'was' : 'were'} rejected; byline validate says why.`;
    const { style } = surfaceOf(stderr, env);
    // On a terminal the console may have said that it is reading; that line makes way.
    note(`${stderr.isTTY ? ERASE_LINE : ''}${style.warn('byline:')} ${told}`);
  }
  return engine;
}

import type { Engine } from '../../answer/engine.ts';
import type { CliCommand } from '../command.ts';

/** Completions offered at once: a screenful. */
const MOST = 20;

/**
 * Completions of a line, and the part of it they replace (as node:readline wants them): command names
 * after `/`, article ids after `/article`, options after `--`, and questions from the corpus.
 */
export function completeLine(
  line: string,
  engine: Pick<Engine, 'suggest' | 'findArticles'>,
  commands: readonly CliCommand[],
): [completions: string[], replaced: string] {
  const [, name, given = ''] = /^\/(\S*)(?:\s(.*))?$/.exec(line) ?? [];
  const rest = given.trimStart();
  if (name !== undefined && !/\s/.test(line)) {
    const names = [...commands.map((command) => `/${command.name}`), '/new', '/quit'];
    return [names.filter((known) => known.startsWith(line)).map((known) => `${known} `), line];
  }
  const command = commands.find((known) => known.name === name);
  const option = /(?:^|\s)(--[a-z]*)$/.exec(line)?.[1];
  if (command !== undefined && option !== undefined) {
    const flags = Object.keys(command.options).map((flag) => `--${flag} `);
    return [flags.filter((flag) => flag.startsWith(option)), option];
  }
  if (command?.name === 'article') {
    return [engine.findArticles(rest, MOST).map(({ id }) => `${id} `), rest];
  }
  const typed = command === undefined ? line : rest;
  return typed.trim() === '' ? [[], typed] : [[...engine.suggest(typed, MOST)], typed];
}

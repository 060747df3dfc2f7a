import { parseArgs } from 'node:util';
import { echo, UserError } from '../errors.ts';
import { closest } from '../text/closest.ts';

/** One option of a command. `value` names what it takes (`N`, `DATE`); without it the option is a switch. */
export interface OptionSpec {
  readonly value?: string;
  readonly short?: string;
  readonly describe: string;
  /** Taken, but not offered in help and completion: for tests. */
  readonly isHidden?: true;
}

/** Options by their long name, without the dashes. */
export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** A parsed command line: texts in order, values by option name, the switches that are on. */
export interface Arguments {
  readonly texts: readonly string[];
  readonly values: ReadonlyMap<string, string>;
  readonly switches: ReadonlySet<string>;
}

/** Options that every command takes, before or after its name. */
export const GLOBAL_OPTIONS: OptionSpecs = {
  corpus: { value: 'PATH', describe: 'a corpus folder, or a .jsonl file with one article a line' },
  json: { describe: 'one JSON value on standard output and nothing else' },
  help: { short: 'h', describe: 'what a command does and takes' },
  version: { short: 'v', describe: 'the version of Byline' },
};

/**
 * Finds the command's name among the arguments (global options may stand before it) and returns it with
 * the arguments without it. The name is undefined when there are only options.
 */
export function splitCommand(args: readonly string[]): {
  readonly name: string | undefined;
  readonly rest: readonly string[];
} {
  const { tokens } = tokenize(args, GLOBAL_OPTIONS);
  const first = tokens.find((token) => token.kind === 'positional');
  if (first === undefined) return { name: undefined, rest: args };
  return { name: args[first.index], rest: args.filter((_, index) => index !== first.index) };
}

/** Parses a command's arguments. Throws a `UserError` "usage" that names the option at fault and the cure. */
export function parseArguments(args: readonly string[], specs: OptionSpecs): Arguments {
  const all: OptionSpecs = { ...specs, ...GLOBAL_OPTIONS };
  const texts: string[] = [];
  const values = new Map<string, string>();
  const switches = new Set<string>();
  for (const token of tokenize(args, all).tokens) {
    if (token.kind === 'positional') texts.push(token.value);
    if (token.kind !== 'option') continue;
    const spec = Object.hasOwn(all, token.name) ? all[token.name] : undefined;
    if (spec === undefined) throw unknownOption(token.rawName, all);
    if (spec.value === undefined) {
      if (token.value !== undefined) {
        throw usage(`--${token.name} takes no value: write it without "=".`);
      }
      switches.add(token.name);
    } else {
      values.set(token.name, requireValue(token.name, spec.value, token));
    }
  }
  return { texts, values, switches };
}

function tokenize(args: readonly string[], specs: OptionSpecs) {
  const options = Object.fromEntries(
    Object.entries(specs).map(([name, { value, short }]) => [
      name,
      {
        type: value === undefined ? ('boolean' as const) : ('string' as const),
        ...(short === undefined ? {} : { short }),
      },
    ]),
  );
  return parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
}

function requireValue(
  name: string,
  value: string,
  token: { readonly value?: string | undefined; readonly inlineValue?: boolean | undefined },
): string {
  const given = token.value;
  if (given === undefined || given === '') {
    throw usage(`--${name} needs a value: --${name} ${value}.`);
  }
  if (!token.inlineValue && given.startsWith('-') && given.length > 1) {
    throw usage(
      `--${name} needs a value, but ${given} follows: write --${name} ${value}, or --${name}=${given} if that is the value.`,
    );
  }
  return given;
}

function unknownOption(rawName: string, specs: OptionSpecs): UserError {
  const near = closest(
    rawName.replace(/^-+/, ''),
    shownOptions(specs).map(([name]) => name),
  );
  const hint = near === undefined ? '' : ` Did you mean --${near}?`;
  return usage(
    `There is no option ${echo(rawName)}.${hint} A text that begins with a dash goes after "--"; --help lists the options.`,
  );
}

/** The options that are offered to people. */
export function shownOptions(specs: OptionSpecs): readonly (readonly [string, OptionSpec])[] {
  return Object.entries(specs).filter(([, { isHidden }]) => isHidden !== true);
}

function usage(message: string): UserError {
  return new UserError('usage', message);
}

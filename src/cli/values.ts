import { echo, UserError } from '../errors.ts';
import type { Arguments } from './arguments.ts';

/** The texts of a command line as one: quoting a question is allowed and not needed. */
export function requiredText(args: Arguments, what: string, example: string): string {
  if (args.texts.length === 0) {
    throw new UserError('usage', `The ${what} is missing. Write it after the command: ${example}`);
  }
  const text = args.texts.join(' ').trim();
  if (text === '') {
    throw new UserError('bad-request', `The ${what} is empty. Write some words: ${example}`);
  }
  return text;
}

/** The value of `--name` as a whole number within its bounds; undefined when it was not given. */
export function wholeNumber(
  args: Arguments,
  name: string,
  bounds: { readonly min: number; readonly max: number },
): number | undefined {
  const value = args.values.get(name);
  if (value === undefined) return undefined;
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  if (!(number >= bounds.min && number <= bounds.max)) {
    throw new UserError(
      'usage',
      `--${name} must be a whole number from ${bounds.min} to ${bounds.max}, not "${echo(value)}".`,
    );
  }
  return number;
}

/** One of the words a value may be; undefined when it was not given. */
export function oneOf<T extends string>(
  args: Arguments,
  name: string,
  words: readonly T[],
): T | undefined {
  const value = args.values.get(name);
  if (value === undefined) return undefined;
  return oneOfWords(`--${name}`, value, words);
}

/** The one of some words that was written; `what` names it in the error. */
export function oneOfWords<T extends string>(what: string, value: string, words: readonly T[]): T {
  const found = words.find((word) => word === value.toLowerCase());
  if (found === undefined) {
    throw new UserError('usage', `${what} must be ${words.join(' or ')}, not "${echo(value)}".`);
  }
  return found;
}

/** Throws a `UserError` "usage" when a command that takes no text was given some; `command` as it is typed. */
export function noTexts(args: Arguments, command: string): void {
  if (args.texts.length > 0) {
    throw new UserError(
      'usage',
      `${command} takes no text, but "${echo(args.texts[0] ?? '')}" was given. Leave it out.`,
    );
  }
}

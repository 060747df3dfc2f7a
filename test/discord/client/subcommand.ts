import { type JsonObject, objectsIn } from '../json.ts';
import { checkedOptions, NotAvailable } from './gate.ts';

const SUBCOMMAND = 1;

/** The options that a command, or its subcommand, defines. */
export function subcommandOptions(
  defined: readonly JsonObject[],
  subcommand: string | undefined,
): readonly JsonObject[] {
  if (subcommand === undefined) return defined;
  const found = defined.find(({ type, name }) => type === SUBCOMMAND && name === subcommand);
  if (found === undefined) throw new NotAvailable(subcommand, 'the command has no such subcommand');
  return objectsIn(found.options);
}

/**
 * The options of a command, or of its subcommand, as the client sends them.
 * @throws NotAvailable where a subcommand has to be named, there is none of that name, or its options are wrong.
 */
export function optionsWithin(
  defined: readonly JsonObject[],
  subcommand: string | undefined,
  given: JsonObject,
): readonly JsonObject[] {
  const needsOne = defined.some(({ type }) => type === SUBCOMMAND);
  if (needsOne && subcommand === undefined)
    throw new NotAvailable('subcommand', 'one has to be chosen');
  const checked = checkedOptions(subcommandOptions(defined, subcommand), given);
  return underSubcommand(subcommand, checked);
}

/** Options as they are nested in what the client sends. */
export function underSubcommand(
  subcommand: string | undefined,
  options: readonly JsonObject[],
): readonly JsonObject[] {
  return subcommand === undefined ? options : [{ type: SUBCOMMAND, name: subcommand, options }];
}

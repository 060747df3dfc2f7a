import { type Json, type JsonObject, listIn, objectIn, objectsIn, textIn } from '../json.ts';
import type { Command } from '../model.ts';
import { hasPermissions, Permission } from '../permissions.ts';
import type { State } from '../state.ts';
import type { Spot } from './place.ts';

/** What Discord's client would not let a user do. */
export class NotAvailable extends Error {
  constructor(what: string, why: string) {
    super(`not available: ${what}: ${why}`);
  }
}

/** Who wants to use a command, as far as the client decides by it. */
export interface Caller {
  readonly permissions: bigint;
  /** Whether the user installed the application for themselves. */
  readonly installed: boolean;
}

const GUILD_INSTALL = 0;
const USER_INSTALL = 1;

/**
 * The command a user's client offers under a name in a place; a guild's own before the global one.
 * @throws NotAvailable when it is not registered there, or contexts, installs or permissions forbid it.
 */
export function offeredCommand(
  state: State,
  spot: Spot,
  type: number,
  name: string,
  caller: Caller,
): Command {
  const isWanted = (command: Command): boolean => command.type === type && command.name === name;
  const ofGuild =
    spot.guild?.hasBot === true ? state.commands.get(spot.guild.id)?.find(isWanted) : undefined;
  if (ofGuild !== undefined) {
    requirePermissions(ofGuild, spot, caller);
    return ofGuild;
  }
  const command = state.commands.get('global')?.find(isWanted);
  if (command === undefined) throw new NotAvailable(name, 'no such command is registered');
  const contexts = Array.isArray(command.contexts) ? listIn(command.contexts) : [0, 1, 2];
  if (!contexts.includes(spot.context))
    throw new NotAvailable(name, `its contexts are [${contexts.join(', ')}]`);
  const installs = listIn(command.integration_types ?? [GUILD_INSTALL]);
  requireInstall(name, installs, spot, caller);
  requirePermissions(command, spot, caller);
  return command;
}

/** A guild with the bot takes guild installs; elsewhere only the user's own install reaches. */
function requireInstall(name: string, installs: readonly Json[], spot: Spot, caller: Caller): void {
  const byUser = caller.installed && installs.includes(USER_INSTALL);
  const byGuild =
    installs.includes(GUILD_INSTALL) && (spot.context === 1 || spot.guild?.hasBot === true);
  if (!byUser && !byGuild)
    throw new NotAvailable(name, 'neither the server nor the user has it installed');
}

function requirePermissions(command: Command, spot: Spot, caller: Caller): void {
  if (spot.context !== 0) return;
  if (!hasPermissions(caller.permissions, Permission.useApplicationCommands)) {
    throw new NotAvailable(command.name, 'no permission to use commands');
  }
  const wanted = command.default_member_permissions;
  if (typeof wanted !== 'string') return;
  const needed = wanted === '0' ? Permission.administrator : BigInt(wanted);
  if (!hasPermissions(caller.permissions, needed))
    throw new NotAvailable(command.name, `it needs permissions ${wanted}`);
}

/**
 * The options of a command as the client sends them.
 * @throws NotAvailable for an unknown or missing option, a wrong type, or a value out of range.
 */
export function checkedOptions(
  options: readonly JsonObject[],
  given: JsonObject,
): readonly JsonObject[] {
  for (const name of Object.keys(given)) {
    if (!options.some((option) => option.name === name))
      throw new NotAvailable(name, 'the command has no such option');
  }
  return options.flatMap((option) => {
    const name = textIn(option.name);
    const value = given[name];
    if (value === undefined || value === null) {
      if (option.required === true) throw new NotAvailable(name, 'the option is required');
      return [];
    }
    checkValue(option, name, value);
    return [{ name, type: option.type, value }];
  });
}

function checkValue(option: JsonObject, name: string, value: Json): void {
  switch (option.type) {
    case 3:
      if (typeof value !== 'string') throw new NotAvailable(name, 'it takes text');
      checkRange(name, value.length, option.min_length, option.max_length, 'characters');
      break;
    case 4:
      if (!Number.isInteger(value)) throw new NotAvailable(name, 'it takes a whole number');
      checkRange(name, Number(value), option.min_value, option.max_value, '');
      break;
    case 5:
      if (typeof value !== 'boolean') throw new NotAvailable(name, 'it takes true or false');
      break;
    case 10:
      if (typeof value !== 'number') throw new NotAvailable(name, 'it takes a number');
      checkRange(name, value, option.min_value, option.max_value, '');
      break;
    default:
      if (typeof value !== 'string') throw new NotAvailable(name, 'it takes an id');
  }
  const choices = objectsIn(option.choices);
  if (choices.length > 0 && !choices.some((choice) => choice.value === value)) {
    throw new NotAvailable(name, `${JSON.stringify(value)} is none of its choices`);
  }
}

function checkRange(name: string, size: number, min: unknown, max: unknown, unit: string): void {
  if (typeof min === 'number' && size < min)
    throw new NotAvailable(name, `${size} is less than ${min} ${unit}`);
  if (typeof max === 'number' && size > max)
    throw new NotAvailable(name, `${size} is more than ${max} ${unit}`);
}

/**
 * Marks the option a user is typing in.
 * @throws NotAvailable when the option does not declare autocomplete.
 */
export function focusedOption(
  options: readonly JsonObject[],
  name: string,
  partial: string,
): JsonObject {
  const option = objectIn(options.find((each) => each.name === name));
  if (option.autocomplete !== true) throw new NotAvailable(name, 'the option has no autocomplete');
  return { name, type: option.type, value: partial, focused: true };
}

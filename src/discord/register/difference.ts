import { isDeepStrictEqual } from 'node:util';
import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import { commandShape } from './normalise.ts';

/** A command as Discord lists it. */
export interface RegisteredCommand {
  readonly id: string;
  readonly name: string;
  readonly type: number;
}

/** What has to be sent so that Discord knows the local commands and no others. */
export interface Difference {
  /** New, or not as they are registered: both are created, which replaces one of the same name and type. */
  readonly create: readonly RESTPostAPIApplicationCommandsJSONBody[];
  /** Registered, but no longer ours. */
  readonly remove: readonly RegisteredCommand[];
}

/** Compares local definitions with what is registered. Commands are the same by name and type. */
export function commandDifference(
  local: readonly RESTPostAPIApplicationCommandsJSONBody[],
  registered: readonly RegisteredCommand[],
  isGlobal: boolean,
): Difference {
  const known = new Map(registered.map((command) => [keyOf(command), command]));
  const wanted = new Set(local.map(keyOf));
  return {
    create: local.filter((definition) => {
      const old = known.get(keyOf(definition));
      if (old === undefined) return true;
      return !isDeepStrictEqual(commandShape(definition, isGlobal), commandShape(old, isGlobal));
    }),
    remove: registered.filter((command) => !wanted.has(keyOf(command))),
  };
}

function keyOf({
  name,
  type,
}: {
  readonly name: string;
  readonly type?: number | undefined;
}): string {
  return `${type ?? 1} ${name}`;
}

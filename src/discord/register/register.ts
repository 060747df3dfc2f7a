import { type REST, type RESTPostAPIApplicationCommandsJSONBody, Routes } from 'discord.js';
import type { Log } from '../../ops/logger.ts';
import { commandDifference, type RegisteredCommand } from './difference.ts';
import { commandBody } from './normalise.ts';

/** Which commands, of which application, and where: everywhere, or in one server (`guildId`). */
export interface Registration {
  readonly applicationId: string;
  readonly guildId: string | null;
  readonly definitions: readonly RESTPostAPIApplicationCommandsJSONBody[];
}

/**
 * Makes Discord know these commands, sending only what differs: nothing on most starts, one bulk request on
 * the first, single requests after a change. Resolves with the commands and their ids. Rejects with Discord's error.
 */
export async function registerCommands(
  { applicationId, guildId, definitions }: Registration,
  rest: REST,
  log: Log,
): Promise<readonly RegisteredCommand[]> {
  const isGlobal = guildId === null;
  const all = isGlobal
    ? Routes.applicationCommands(applicationId)
    : Routes.applicationGuildCommands(applicationId, guildId);
  const one = (id: string) =>
    isGlobal
      ? Routes.applicationCommand(applicationId, id)
      : Routes.applicationGuildCommand(applicationId, guildId, id);
  const query = new URLSearchParams({ with_localizations: 'true' });
  const registered = (await rest.get(all, { query })) as readonly RegisteredCommand[];
  const { create, remove } = commandDifference(definitions, registered, isGlobal);
  const made: RegisteredCommand[] = [];
  if (registered.length === 0) {
    const body = definitions.map((definition) => commandBody(definition, isGlobal));
    made.push(...((await rest.put(all, { body })) as readonly RegisteredCommand[]));
  } else {
    for (const definition of create) {
      const body = commandBody(definition, isGlobal);
      made.push((await rest.post(all, { body })) as RegisteredCommand);
    }
    for (const { id } of remove) await rest.delete(one(id));
  }
  const names = {
    created: create.map(({ name }) => name),
    removed: remove.map(({ name }) => name),
  };
  log.info({ ...names, guildId }, 'commands are registered');
  return [...registered.filter((old) => !remove.includes(old)), ...made];
}

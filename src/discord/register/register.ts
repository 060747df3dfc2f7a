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
 * the first, single requests after a change. Rejects with Discord's error.
 */
export async function registerCommands(
  { applicationId, guildId, definitions }: Registration,
  rest: REST,
  log: Log,
): Promise<void> {
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
  if (registered.length === 0) {
    await rest.put(all, { body: definitions.map((body) => commandBody(body, isGlobal)) });
  } else {
    for (const body of create) await rest.post(all, { body: commandBody(body, isGlobal) });
    for (const { id } of remove) await rest.delete(one(id));
  }
  const names = {
    created: create.map(({ name }) => name),
    removed: remove.map(({ name }) => name),
  };
  log.info({ ...names, guildId }, 'commands are registered');
}

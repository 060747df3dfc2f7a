import { type REST, type RESTPostAPIApplicationCommandsJSONBody, Routes } from 'discord.js';
import type { Log } from '../../ops/logger.ts';
import { apiErrorCode, ERROR_CODE } from '../delivery/discord-errors.ts';
import { commandDifference, type RegisteredCommand } from './difference.ts';
import { commandBody } from './normalise.ts';
import type { RegistrationPlan } from './plan.ts';

/** Which commands, of which application, and where. */
export interface Registration {
  readonly applicationId: string;
  readonly plan: RegistrationPlan;
  /** Servers that may still hold commands of an earlier start; those that the plan does not name lose them. */
  readonly formerGuilds: readonly string[];
}

/** The bot is not, or no longer, in that server. */
const LEFT: readonly number[] = [ERROR_CODE.noAccess, ERROR_CODE.unknownGuild];

type Definitions = readonly RESTPostAPIApplicationCommandsJSONBody[];

/**
 * Makes Discord know these commands and no others, sending only what differs: nothing on most starts, one bulk
 * request a scope on the first, single requests after a change. Commands leave a scope before they enter
 * another, so that none ever stands twice. Resolves with the commands, and their ids, that stand everywhere, or in
 * the only server: those of the moderators' servers cannot be mentioned in another. Rejects with Discord's error.
 */
export async function registerCommands(
  { applicationId, plan, formerGuilds }: Registration,
  rest: REST,
  log: Log,
): Promise<readonly RegisteredCommand[]> {
  const former = formerGuilds.filter((id) => !plan.inGuilds.has(id));
  const scopes: readonly [string | null, Definitions][] = [
    ...former.map((id): [string, Definitions] => [id, []]),
    [null, plan.everywhere],
    ...plan.inGuilds,
  ];
  const shared: RegisteredCommand[] = [];
  for (const [guildId, definitions] of scopes) {
    try {
      const known = await registerScope(applicationId, guildId, definitions, rest, log);
      if (guildId === null || plan.everywhere.length === 0) shared.push(...known);
    } catch (err) {
      // One server that the bot has left must not keep the others from their commands.
      const isGone = LEFT.includes(apiErrorCode(err) ?? 0);
      if (guildId === null || !isGone) throw err;
      log.warn({ guildId }, 'the bot is not in a server whose commands it should change');
    }
  }
  return shared;
}

async function registerScope(
  applicationId: string,
  guildId: string | null,
  definitions: Definitions,
  rest: REST,
  log: Log,
): Promise<readonly RegisteredCommand[]> {
  const isGlobal = guildId === null;
  const all = isGlobal
    ? Routes.applicationCommands(applicationId)
    : Routes.applicationGuildCommands(applicationId, guildId);
  const query = new URLSearchParams({ with_localizations: 'true' });
  const registered = (await rest.get(all, { query })) as readonly RegisteredCommand[];
  const { create, remove } = commandDifference(definitions, registered, isGlobal);
  if (create.length === 0 && remove.length === 0) return registered;
  const made: RegisteredCommand[] = [];
  if (registered.length === 0 || definitions.length === 0) {
    const body = definitions.map((definition) => commandBody(definition, isGlobal));
    made.push(...((await rest.put(all, { body })) as readonly RegisteredCommand[]));
  } else {
    const one = (id: string) => `${all}/${id}` as const;
    for (const { id } of remove) await rest.delete(one(id));
    for (const definition of create) {
      const body = commandBody(definition, isGlobal);
      made.push((await rest.post(all, { body })) as RegisteredCommand);
    }
  }
  const names = {
    created: create.map(({ name }) => name),
    removed: remove.map(({ name }) => name),
  };
  log.info({ ...names, guildId }, 'commands are registered');
  return [...registered.filter((old) => !remove.includes(old)), ...made];
}

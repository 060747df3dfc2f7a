import { DiscordError } from '../errors.ts';
import { type JsonObject, numberIn, objectsIn, textIn } from '../json.ts';
import type { Command } from '../model.ts';
import {
  commandProblems,
  commandSetProblems,
  commandWarnings,
  hasTooManyCommands,
} from '../rules/commands.ts';
import { createSnowflake } from '../snowflake.ts';
import {
  param,
  type Reply,
  type RestCall,
  type Route,
  refuse,
  requireSchema,
  warn,
} from './call.ts';

const SCHEMA = 'ApplicationCommandResponseSchema';

/** `global`, or the id of the guild in the path. */
function scopeOf(call: RestCall): string {
  if (param(call, 'application_id') !== call.hub.state.applicationId) throw new DiscordError(50001);
  const guildId = call.params.guild_id;
  if (guildId === undefined) return 'global';
  const guild = call.hub.state.guilds.get(guildId);
  if (guild === undefined) throw new DiscordError(10004);
  if (!guild.hasBot) throw new DiscordError(50001);
  return guildId;
}

function commandsOf(call: RestCall): readonly Command[] {
  return call.hub.state.commands.get(scopeOf(call)) ?? [];
}

function store(call: RestCall, commands: readonly Command[]): void {
  if (hasTooManyCommands(commands)) throw new DiscordError(30032);
  refuse(commandSetProblems(commands));
  call.hub.state.commands.set(scopeOf(call), commands);
  call.hub.changed.fire();
}

function checkOne(call: RestCall, body: JsonObject, path: readonly (string | number)[]): void {
  requireSchema(call, 'ApplicationCommandCreateRequestSchema', body);
  refuse(commandProblems(body, path));
  warn(call, commandWarnings(body, scopeOf(call) === 'global'));
}

/** A definition as the API answers it, with its defaults. */
function commandFrom(call: RestCall, body: JsonObject, known?: Command): Command {
  const scope = scopeOf(call);
  const base = { nsfw: false, ...body, options: objectsIn(body.options) };
  const reach =
    scope === 'global'
      ? { contexts: body.contexts ?? null, integration_types: body.integration_types ?? [0] }
      : { guild_id: scope };
  return {
    ...base,
    ...reach,
    id: known?.id ?? createSnowflake(),
    application_id: call.hub.state.applicationId,
    version: createSnowflake(),
    type: numberIn(body.type, 1),
    name: textIn(body.name),
    description: textIn(body.description),
    default_member_permissions: permissionsText(body.default_member_permissions),
  };
}

function permissionsText(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

function sameCommand(known: readonly Command[], body: JsonObject): Command | undefined {
  return known.find(
    (command) => command.name === body.name && command.type === numberIn(body.type, 1),
  );
}

/** Replaces every command of the scope, of all types. */
function overwrite(call: RestCall): Reply {
  const known = commandsOf(call);
  if (!Array.isArray(call.json))
    refuse([{ path: [], rule: 'command/list', detail: 'the body is a list of commands' }]);
  const bodies = objectsIn(call.json);
  for (const [at, body] of bodies.entries()) checkOne(call, body, [at]);
  const commands = bodies.map((body) => commandFrom(call, body, sameCommand(known, body)));
  store(call, commands);
  return { status: 200, body: commands, schema: SCHEMA };
}

function create(call: RestCall): Reply {
  checkOne(call, call.body, []);
  const known = commandsOf(call);
  const same = sameCommand(known, call.body);
  const command = commandFrom(call, call.body, same);
  store(call, [...known.filter((each) => each !== same), command]);
  return { status: same === undefined ? 201 : 200, body: command, schema: SCHEMA };
}

function commandOf(call: RestCall): Command {
  const command = commandsOf(call).find(({ id }) => id === param(call, 'command_id'));
  if (command === undefined) throw new DiscordError(10063);
  return command;
}

function update(call: RestCall): Reply {
  const known = commandOf(call);
  requireSchema(call, 'ApplicationCommandPatchRequestPartialSchema');
  const { id: _id, application_id: _app, version: _version, ...definition } = known;
  const merged = { ...definition, ...call.body };
  refuse(commandProblems(merged, []));
  const command = commandFrom(call, merged, known);
  store(
    call,
    commandsOf(call).map((each) => (each.id === known.id ? command : each)),
  );
  return { status: 200, body: command, schema: SCHEMA };
}

function remove(call: RestCall): Reply {
  const command = commandOf(call);
  store(
    call,
    commandsOf(call).filter((each) => each !== command),
  );
  return { status: 204 };
}

function list(call: RestCall): Reply {
  const full = call.query.get('with_localizations') === 'true';
  const body = commandsOf(call).map((command) => (full ? command : withoutLocalizations(command)));
  return { status: 200, body, schema: SCHEMA };
}

function withoutLocalizations(command: Command): JsonObject {
  const { name_localizations: _names, description_localizations: _descriptions, ...rest } = command;
  return rest;
}

function routesUnder(base: string): readonly Route[] {
  const one = `${base}/{command_id}`;
  const get = (call: RestCall): Reply => ({ status: 200, body: commandOf(call), schema: SCHEMA });
  return [
    { method: 'GET', template: base, auth: true, run: list },
    { method: 'PUT', template: base, auth: true, bucket: 'commands', run: overwrite },
    { method: 'POST', template: base, auth: true, run: create },
    { method: 'GET', template: one, auth: true, run: get },
    { method: 'PATCH', template: one, auth: true, run: update },
    { method: 'DELETE', template: one, auth: true, run: remove },
  ];
}

/** Application commands, global and of one guild. */
export const commandRoutes: readonly Route[] = [
  ...routesUnder('/applications/{application_id}/commands'),
  ...routesUnder('/applications/{application_id}/guilds/{guild_id}/commands'),
];

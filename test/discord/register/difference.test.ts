import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import {
  commandDifference,
  type RegisteredCommand,
} from '../../../src/discord/register/difference.ts';

const local: readonly RESTPostAPIApplicationCommandsJSONBody[] = commands.map(
  ({ definition }) => definition,
);

/** A command as Discord lists it: ids and versions added, defaults spelt out, lists in another order. */
function asRegistered(definition: RESTPostAPIApplicationCommandsJSONBody): RegisteredCommand {
  const options = 'options' in definition ? definition.options : undefined;
  const command = {
    nsfw: false,
    description: '',
    default_member_permissions: null,
    description_localizations: null,
    ...definition,
    ...(options === undefined
      ? {}
      : { options: options.map((option) => ({ ...option, description_localizations: null })) }),
    name_localizations: Object.fromEntries(
      Object.entries(definition.name_localizations ?? {}).toReversed(),
    ),
    contexts: definition.contexts?.toReversed() ?? null,
    id: '1',
    type: definition.type ?? 1,
    version: '2',
    application_id: '3',
  };
  return command;
}

const registered = local.map(asRegistered);

describe('GIVEN the registered commands', () => {
  test('WHEN they are ours already THEN nothing is sent', () => {
    expect(commandDifference(local, registered, true)).toEqual({ create: [], remove: [] });
  });

  test('WHEN there are none THEN all are created', () => {
    expect(commandDifference(local, [], true).create).toEqual(local);
  });

  test('WHEN one has another description THEN it alone is created again', () => {
    const old = registered.map((command) =>
      command.name === 'ask' ? { ...command, description: 'Ask away' } : command,
    );
    expect(commandDifference(local, old, true).create.map(({ name }) => name)).toEqual(['ask']);
  });

  test('WHEN an option was optional before THEN the command is created again', () => {
    const old = registered.map((command) =>
      command.name === 'reported' && 'options' in command ? { ...command, options: [] } : command,
    );
    expect(commandDifference(local, old, true).create.map(({ name }) => name)).toEqual([
      'reported',
    ]);
  });

  test('WHEN one is not ours any more THEN it is removed', () => {
    const old = { id: '9', name: 'search', type: 1 };
    expect(commandDifference(local, [...registered, old], true)).toEqual({
      create: [],
      remove: [old],
    });
  });

  test('WHEN a message command has the name of a slash command THEN they stay apart', () => {
    const old = { id: '9', name: 'ask', type: 3 };
    expect(commandDifference(local, [...registered, old], true).remove).toEqual([old]);
  });

  test('WHEN they are those of one server THEN contexts do not count', () => {
    const inServer = registered.map((command) => ({ ...command, contexts: null }));
    expect(commandDifference(local, inServer, false)).toEqual({ create: [], remove: [] });
    expect(commandDifference(local, inServer, true).create).toHaveLength(local.length);
  });
});

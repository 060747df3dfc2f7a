import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../json.ts';
import { callRest, type RawReply } from '../raw-bot.ts';
import { type LoopbackDiscord, startDiscord } from '../server.ts';

let discord: LoopbackDiscord;
let path: string;
let before = 0;

beforeAll(async () => {
  discord = await startDiscord({ rateLimits: false });
  path = `/applications/${discord.applicationId}/commands`;
});
afterAll(async () => {
  await discord.stop();
});
beforeEach(() => {
  before = discord.violations.length;
});

const REACH = { contexts: [0, 1, 2], integration_types: [0, 1] };

function command(changes: JsonObject = {}): JsonObject {
  return { name: 'ask', description: 'Ask the articles', ...REACH, ...changes };
}

function option(changes: JsonObject = {}): JsonObject {
  return { type: 3, name: 'question', description: 'What to ask', ...changes };
}

function choices(...values: Json[]): JsonObject[] {
  return values.map((value, at) => ({ name: `Choice ${at}`, value }));
}

async function put(...commands: JsonObject[]): Promise<RawReply> {
  return await callRest(discord, 'PUT', path, commands);
}

function broken(): readonly string[] {
  return discord.violations.slice(before).map(({ rule }) => rule);
}

describe('definitions in the documented shapes pass', () => {
  test.each<[string, JsonObject]>([
    ['a plain command', command()],
    [
      'names in other scripts',
      command({ name: 'पूछो', name_localizations: { de: 'frage', ja: '質問' } }),
    ],
    ['permissions as text', command({ default_member_permissions: '32', contexts: [0] })],
    ['administrators only', command({ default_member_permissions: '0', contexts: [0] })],
    [
      'a message command with spaces and capitals',
      { name: 'Check this message', type: 3, ...REACH },
    ],
    [
      'options of many types',
      command({
        options: [
          option({ required: true, min_length: 1, max_length: 500 }),
          option({ name: 'paragraph', type: 4, min_value: 1 }),
          option({ name: 'private', type: 5 }),
          option({ name: 'outlet', autocomplete: true }),
          option({ name: 'severity', choices: choices('low', 'high') }),
          option({ name: 'share', type: 10, choices: choices(0.5, 1) }),
        ],
      }),
    ],
    [
      'subcommands',
      command({
        options: [
          { type: 1, name: 'list', description: 'd', options: [option({ required: true })] },
          {
            type: 2,
            name: 'group',
            description: 'd',
            options: [{ type: 1, name: 'one', description: 'd' }],
          },
        ],
      }),
    ],
  ])('%s', async (_name, body) => {
    const reply = await put(body);
    expect([reply.status, reply.body, broken()]).toEqual([200, reply.body, []]);
  });
});

describe('a definition is refused', () => {
  test.each<[string, JsonObject, string]>([
    ['with a capital in its name', command({ name: 'Ask' }), 'command/name'],
    ['with a space in its name', command({ name: 'ask me' }), 'command/name'],
    ['with a name of 33 characters', command({ name: 'x'.repeat(33) }), 'schema/too_big'],
    ['without description', command({ description: '' }), 'command/description'],
    [
      'with a description of 101 characters',
      command({ description: 'x'.repeat(101) }),
      'schema/too_big',
    ],
    [
      'with a localised name in capitals',
      command({ name_localizations: { de: 'Frage' } }),
      'command/name',
    ],
    [
      'with a locale Discord does not have',
      command({ name_localizations: { 'de-AT': 'frage' } }),
      'command/locale',
    ],
    [
      'with 26 options',
      command({ options: Array.from({ length: 26 }, (_, at) => option({ name: `o${at}` })) }),
      'schema/too_big',
    ],
    [
      'with one option name twice',
      command({ options: [option(), option()] }),
      'option/duplicate-name',
    ],
    [
      'with a required option after an optional one',
      command({ options: [option(), option({ name: 'b', required: true })] }),
      'option/required-order',
    ],
    [
      'with a capital in an option name',
      command({ options: [option({ name: 'Question' })] }),
      'option/name',
    ],
    [
      'with autocomplete and choices',
      command({ options: [option({ autocomplete: true, choices: choices('a') })] }),
      'option/autocomplete-choices',
    ],
    [
      'with autocomplete on a yes-or-no option',
      command({ options: [option({ type: 5, autocomplete: true })] }),
      'option/autocomplete-type',
    ],
    [
      'with a number among the choices of a text',
      command({ options: [option({ choices: choices(1) })] }),
      'schema/invalid_type',
    ],
    [
      'with a choice value of 101 characters',
      command({ options: [option({ choices: choices('x'.repeat(101)) })] }),
      'option/choice-length',
    ],
    [
      'with choices on a yes-or-no option',
      command({ options: [option({ type: 5, choices: choices('a') })] }),
      'option/choices-type',
    ],
    [
      'with one choice name twice',
      command({ options: [option({ choices: [...choices('a'), ...choices('b')] })] }),
      'option/duplicate-choice',
    ],
    [
      'with 26 choices',
      command({
        options: [option({ choices: choices(...Array.from({ length: 26 }, (_, at) => `v${at}`)) })],
      }),
      'schema/too_big',
    ],
    [
      'with min_length above max_length',
      command({ options: [option({ min_length: 5, max_length: 2 })] }),
      'option/length-range',
    ],
    [
      'with min_value above max_value',
      command({ options: [option({ type: 4, min_value: 5, max_value: 2 })] }),
      'option/value-range',
    ],
    [
      'with a subcommand beside a plain option',
      command({ options: [{ type: 1, name: 'list', description: 'd' }, option()] }),
      'option/mixed',
    ],
    [
      'with a description on a message command',
      { name: 'Check', type: 3, description: 'd', ...REACH },
      'command/context-menu',
    ],
    [
      'with options on a message command',
      { name: 'Check', type: 3, options: [option()], ...REACH },
      'command/context-menu',
    ],
    [
      'with more than 8000 characters',
      command({
        options: Array.from({ length: 25 }, (_, at) =>
          option({
            name: `o${at}`,
            choices: Array.from({ length: 5 }, (_each, n) => ({
              name: `${n}`,
              value: `${n}`.repeat(70),
            })),
          }),
        ),
      }),
      'command/total-length',
    ],
  ])('%s', async (_name, body, rule) => {
    expect((await put(body)).body.code).toBe(50035);
    expect(broken()).toContain(rule);
  });

  test('when the body is no list', async () => {
    expect((await callRest(discord, 'PUT', path, command())).body.code).toBe(50035);
    expect(broken()).toEqual(['command/list']);
  });

  test('when two share type and name, or when they are too many', async () => {
    expect((await put(command(), command())).body.code).toBe(50035);
    expect(broken()).toEqual(['command/duplicate-name']);
    const many = Array.from({ length: 16 }, (_, at) => ({
      name: `Check ${at}`,
      type: 3,
      ...REACH,
    }));
    expect((await put(...many)).body.code).toBe(30032);
  });
});

describe('a definition is poor', () => {
  test.each<[string, JsonObject, string]>([
    ['without contexts', { name: 'ask', description: 'd' }, 'command/contexts-unset'],
    [
      'in private channels without a user install',
      command({ integration_types: [0] }),
      'command/private-channel-unreachable',
    ],
    ['with dm_permission', command({ dm_permission: false }), 'command/dm-permission'],
    [
      'with the old default_permission',
      command({ default_permission: true }),
      'schema/unknown-field',
    ],
  ])('%s, which is a warning', async (_name, body, rule) => {
    expect((await put(body)).status).toBe(200);
    expect(discord.violations.slice(before)).toMatchObject([{ severity: 'warn', rule }]);
  });
});

test('contexts on a command of one guild are a warning', async () => {
  const guildPath = `/applications/${discord.applicationId}/guilds/${discord.guild().id}/commands`;
  expect((await callRest(discord, 'PUT', guildPath, [command()])).status).toBe(200);
  expect(broken()).toEqual(['command/guild-contexts']);
});

describe('registered commands', () => {
  test('keep their ids when they are written again, and a bulk PUT replaces all types', async () => {
    const check = { name: 'Check this message', type: 3, ...REACH };
    await put(command(), check);
    const id = discord.commands().find(({ name }) => name === 'ask')?.id;
    await put(command({ description: 'Ask again' }));
    expect(discord.commands()).toMatchObject([{ id, description: 'Ask again' }]);
  });

  test('can be made, shown, changed and removed one by one', async () => {
    await put();
    const made = await callRest(discord, 'POST', path, command());
    expect(made.status).toBe(201);
    expect((await callRest(discord, 'POST', path, command())).status).toBe(200);
    const one = `${path}/${String(made.body.id)}`;
    expect((await callRest(discord, 'PATCH', one, { description: 'New' })).body.description).toBe(
      'New',
    );
    expect((await callRest(discord, 'GET', one)).body.name).toBe('ask');
    expect((await callRest(discord, 'DELETE', one)).status).toBe(204);
    expect((await callRest(discord, 'GET', one)).body.code).toBe(10063);
  });

  test('show their localisations only when asked', async () => {
    await put(command({ name_localizations: { de: 'frage' } }));
    expect((await callRest(discord, 'GET', path)).json).not.toMatchObject([
      { name_localizations: { de: 'frage' } },
    ]);
    const full = await callRest(discord, 'GET', `${path}?with_localizations=true`);
    expect(full.json).toMatchObject([{ name_localizations: { de: 'frage' } }]);
  });

  test('of a guild are apart from the global ones', async () => {
    await put();
    const guild = discord.guild();
    await callRest(
      discord,
      'PUT',
      `/applications/${discord.applicationId}/guilds/${guild.id}/commands`,
      [{ name: 'reindex', description: 'd' }],
    );
    expect(discord.commands()).toEqual([]);
    expect(discord.commands('Newsroom')).toMatchObject([{ name: 'reindex', guild_id: guild.id }]);
  });
});

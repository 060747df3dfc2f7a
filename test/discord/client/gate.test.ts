import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type JsonObject, objectIn } from '../json.ts';
import { Permission } from '../permissions.ts';
import { callRest } from '../raw-bot.ts';
import { type LoopbackDiscord, startDiscord } from '../server.ts';
import type { InteractionHandle } from './handle.ts';
import type { Place } from './place.ts';

const ASK = {
  name: 'ask',
  description: 'Ask the articles',
  contexts: [0, 1, 2],
  integration_types: [0, 1],
  options: [
    {
      type: 3,
      name: 'question',
      description: 'What',
      required: true,
      min_length: 2,
      max_length: 10,
    },
    { type: 4, name: 'paragraph', description: 'Which', min_value: 1, max_value: 9 },
    {
      type: 3,
      name: 'severity',
      description: 'How bad',
      choices: [{ name: 'High', value: 'high' }],
    },
    { type: 5, name: 'private', description: 'Only for you' },
    { type: 3, name: 'outlet', description: 'Which outlet', autocomplete: true },
  ],
};
const REINDEX = {
  name: 'reindex',
  description: 'Rebuild',
  contexts: [0],
  integration_types: [0],
  default_member_permissions: '32',
};
const CHECK = {
  name: 'Check this message',
  type: 3,
  contexts: [0, 1, 2],
  integration_types: [0, 1],
};

let discord: LoopbackDiscord;

beforeEach(async () => {
  discord = await startDiscord({
    rateLimits: false,
    guilds: [
      { name: 'Newsroom', locale: 'de' },
      { name: 'Elsewhere', hasBot: false },
    ],
  });
  await callRest(discord, 'PUT', `/applications/${discord.applicationId}/commands`, [
    ASK,
    REINDEX,
    CHECK,
  ]);
});
afterEach(async () => {
  await discord.stop();
});

async function respond({ interaction }: InteractionHandle, data: JsonObject): Promise<void> {
  await callRest(discord, 'POST', `/interactions/${interaction.id}/${interaction.token}/callback`, {
    type: 4,
    data,
  });
}

const QUESTION = { question: 'Who?' };

describe('a slash command', () => {
  test('carries everything Discord sends', async () => {
    const reader = discord.user({ name: 'Reader', locale: 'fr' });
    const { interaction } = await reader.slash('ask', { ...QUESTION, paragraph: 2, private: true });
    expect(interaction.payload).toMatchObject({
      id: interaction.id,
      application_id: discord.applicationId,
      type: 2,
      token: interaction.token,
      version: 1,
      locale: 'fr',
      guild_locale: 'de',
      guild_id: discord.guild().id,
      context: 0,
      authorizing_integration_owners: { 0: discord.guild().id },
      attachment_size_limit: 10_485_760,
      member: { user: { id: reader.id } },
      data: {
        name: 'ask',
        type: 1,
        options: [
          { name: 'question', type: 3, value: 'Who?' },
          { name: 'paragraph', type: 4, value: 2 },
          { name: 'private', type: 5, value: true },
        ],
      },
    });
  });

  test.each<[string, Place, number, JsonObject]>([
    ['in the bot’s direct messages', { dm: true }, 1, { 0: '0' }],
    ['in a private channel', { privateChannel: true }, 2, { 1: 'user' }],
    ['in a server without the bot', { guild: 'Elsewhere' }, 0, { 1: 'user' }],
  ])('%s says who authorised it', async (_name, place, context, owners) => {
    const reader = discord.user({ name: 'Reader' });
    const { interaction } = await reader.slash('ask', QUESTION, place);
    const expected = owners['1'] === undefined ? owners : { 1: reader.id };
    expect(interaction.payload).toMatchObject({
      context,
      authorizing_integration_owners: expected,
    });
    expect(interaction.userInstallOnly).toBe(expected !== owners);
    expect(interaction.payload.guild_id).toBe(
      place.guild === undefined ? undefined : discord.guild('Elsewhere').id,
    );
  });

  test('of a guild takes precedence there', async () => {
    const path = `/applications/${discord.applicationId}/guilds/${discord.guild().id}/commands`;
    await callRest(discord, 'PUT', path, [{ name: 'ask', description: 'Here only' }]);
    const { interaction } = await discord.user({ name: 'Reader' }).slash('ask');
    expect(objectIn(interaction.payload.data).guild_id).toBe(discord.guild().id);
  });

  test.each<[string, string, JsonObject]>([
    ['that is not registered', 'tell', {}],
    ['without a required option', 'ask', {}],
    ['with an option it does not have', 'ask', { ...QUESTION, colour: 'red' }],
    ['with too short a text', 'ask', { question: '?' }],
    ['with too long a text', 'ask', { question: 'x'.repeat(11) }],
    ['with a number out of range', 'ask', { ...QUESTION, paragraph: 10 }],
    ['with a fraction for a whole number', 'ask', { ...QUESTION, paragraph: 1.5 }],
    ['with a value that is no choice', 'ask', { ...QUESTION, severity: 'low' }],
    ['with text for yes or no', 'ask', { ...QUESTION, private: 'yes' }],
    ['that needs permissions the user lacks', 'reindex', {}],
  ])('%s is not available', async (_name, name, options) => {
    await expect(discord.user({ name: 'Reader' }).slash(name, options)).rejects.toThrow(
      'not available',
    );
    expect(discord.interactions()).toEqual([]);
  });

  test('for moderators is there for those who manage the server, and in no direct message', async () => {
    const moderator = discord.user({ name: 'Moderator', permissions: Permission.manageGuild });
    await moderator.slash('reindex');
    await expect(moderator.slash('reindex', {}, { dm: true })).rejects.toThrow('not available');
    await expect(moderator.slash('reindex', {}, { privateChannel: true })).rejects.toThrow(
      'not available',
    );
    await discord
      .user({ name: 'Administrator', permissions: Permission.administrator })
      .slash('reindex');
  });

  test('is not there for a user without the install, where the server has none', async () => {
    const reader = discord.user({ name: 'Reader', installed: false });
    await expect(reader.slash('ask', QUESTION, { guild: 'Elsewhere' })).rejects.toThrow(
      'not available',
    );
  });
});

describe('other doors', () => {
  test('autocomplete only where it is declared', async () => {
    const reader = discord.user({ name: 'Reader' });
    await expect(reader.autocomplete('ask', 'question', 'W')).rejects.toThrow('not available');
  });

  test('a message command delivers the message with its content', async () => {
    const used = await discord
      .user({ name: 'Reader' })
      .contextMenu('Check this message', { content: 'The bridge is closed.' });
    const data = objectIn(used.interaction.payload.data);
    expect(objectIn(objectIn(data.resolved).messages)[String(data.target_id)]).toMatchObject({
      content: 'The bridge is closed.',
    });
  });

  test('disabled and link buttons and those that are not there cannot be clicked', async () => {
    const reader = discord.user({ name: 'Reader' });
    const asked = await reader.slash('ask', QUESTION);
    const buttons = [
      { type: 2, style: 1, label: 'Off', custom_id: 'off', disabled: true },
      { type: 2, style: 5, label: 'Page', url: 'https://example.org' },
    ];
    await respond(asked, { content: 'x', components: [{ type: 1, components: buttons }] });
    const answer = await asked.answer();
    for (const label of ['Off', 'Page', 'More'])
      await expect(reader.click(answer, label)).rejects.toThrow('not available');
  });

  test('an ephemeral message is its owner’s alone', async () => {
    const owner = discord.user({ name: 'Owner' });
    const asked = await owner.slash('ask', QUESTION);
    const row = { type: 1, components: [{ type: 2, style: 1, label: 'More', custom_id: 'more' }] };
    await respond(asked, { content: 'x', flags: 64, components: [row] });
    const answer = await asked.answer();
    expect(answer.ephemeral).toBe(true);
    await expect(discord.user({ name: 'Other' }).click(answer, 'More')).rejects.toThrow(
      'not available',
    );
    const click = await owner.click(answer, /^Mo/);
    expect(click.interaction.payload).toMatchObject({
      type: 3,
      data: { custom_id: 'more', component_type: 2 },
      message: { id: answer.id },
    });
  });

  test('of several buttons with one label each can be clicked', async () => {
    const reader = discord.user({ name: 'Reader' });
    const asked = await reader.slash('ask', QUESTION);
    const buttons = ['a', 'b'].map((custom_id) => ({
      type: 2,
      style: 2,
      label: 'More',
      custom_id,
    }));
    await respond(asked, { content: 'x', components: [{ type: 1, components: buttons }] });
    const answer = await asked.answer();
    const clicks = [await reader.click(answer, 'More'), await reader.click(answer, 'More', 1)];
    expect(clicks.map(({ interaction }) => objectIn(interaction.payload.data).custom_id)).toEqual([
      'a',
      'b',
    ]);
    await expect(reader.click(answer, 'More', 2)).rejects.toThrow('not available');
  });

  test('a select takes its own options only, as many as it says', async () => {
    const reader = discord.user({ name: 'Reader' });
    const asked = await reader.slash('ask', QUESTION);
    const options = ['a', 'b'].map((value) => ({ label: value, value }));
    await respond(asked, {
      content: 'x',
      components: [{ type: 1, components: [{ type: 3, custom_id: 's', options }] }],
    });
    const answer = await asked.answer();
    await expect(reader.select(answer, 's', ['c'])).rejects.toThrow('none of its options');
    await expect(reader.select(answer, 's', ['a', 'b'])).rejects.toThrow('takes 1 to 1');
    const used = await reader.select(answer, 's', ['a']);
    expect(used.interaction.payload.data).toMatchObject({ component_type: 3, values: ['a'] });
  });

  test('roles and permissions of a member reach the bot', async () => {
    const reader = discord.user({ name: 'Reader', roles: ['Editors'] });
    const { interaction } = await reader.slash('ask', QUESTION);
    const role = discord.guild().roles.find(({ name }) => name === 'Editors');
    expect(objectIn(interaction.payload.member).roles).toEqual([role?.id]);
  });
});

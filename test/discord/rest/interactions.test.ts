import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { InteractionHandle } from '../client/handle.ts';
import { type JsonObject, objectIn, textIn } from '../json.ts';
import type { DiscordOptions } from '../options.ts';
import { callRest, connectReady, type RawReply } from '../raw-bot.ts';
import { type LoopbackDiscord, startDiscord } from '../server.ts';

const COMMAND = {
  name: 'ask',
  description: 'Ask the articles',
  contexts: [0, 1, 2],
  integration_types: [0, 1],
  options: [{ type: 3, name: 'outlet', description: 'Which outlet', autocomplete: true }],
};
const BUTTON = { type: 2, style: 1, label: 'More', custom_id: 'v1:more' };
const WITH_BUTTON = { content: 'An answer', components: [{ type: 1, components: [BUTTON] }] };
const MODAL = {
  custom_id: 'v1:wrong',
  title: 'What went wrong?',
  components: [
    { type: 18, label: 'In your words', component: { type: 4, custom_id: 'text', style: 2 } },
  ],
};

let discord: LoopbackDiscord;

async function start(options: DiscordOptions = {}): Promise<void> {
  discord = await startDiscord({ rateLimits: false, ...options });
  await connectReady(discord);
  await callRest(discord, 'PUT', `/applications/${discord.applicationId}/commands`, [COMMAND]);
}

beforeEach(async () => {
  await start();
});
afterEach(async () => {
  await discord.stop();
});

async function callback(
  { interaction }: InteractionHandle,
  body: object,
  query = '',
): Promise<RawReply> {
  return await callRest(
    discord,
    'POST',
    `/interactions/${interaction.id}/${interaction.token}/callback${query}`,
    body,
  );
}

async function edit({ interaction }: InteractionHandle, body: object): Promise<RawReply> {
  const path = `/webhooks/${discord.applicationId}/${interaction.token}/messages/@original`;
  return await callRest(discord, 'PATCH', path, body);
}

async function followUp({ interaction }: InteractionHandle, body: object): Promise<RawReply> {
  return await callRest(
    discord,
    'POST',
    `/webhooks/${discord.applicationId}/${interaction.token}`,
    body,
  );
}

async function pause(milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Rules of everything recorded so far. */
function rules(): readonly string[] {
  return discord.violations.map(({ rule }) => rule);
}

describe('the first answer', () => {
  test('comes in time, once; a second one gets 40060', async () => {
    const asked = await discord.user({ name: 'Reader' }).slash('ask');
    expect((await callback(asked, { type: 4, data: { content: 'one' } })).status).toBe(204);
    expect((await callback(asked, { type: 4, data: { content: 'two' } })).body.code).toBe(40060);
    expect((await asked.answer()).content).toBe('one');
    expect(rules()).toEqual(['answer/40060']);
  });

  test('after the deadline gets 10062, and the user sees that nothing came', async () => {
    await discord.stop();
    await start({ deadlineMs: 30 });
    const asked = await discord.user({ name: 'Reader' }).slash('ask');
    await expect(asked.answer()).rejects.toThrow('did not respond');
    expect((await callback(asked, { type: 4, data: { content: 'late' } })).body.code).toBe(10062);
    expect(rules()).toEqual(['interaction/deadline']);
  });

  test('whose reply was lost may be repeated without blame', async () => {
    discord.faults.rest({ route: 'callback', status: 502, phase: 'after' });
    const asked = await discord.user({ name: 'Reader' }).slash('ask');
    expect((await callback(asked, { type: 5 })).status).toBe(502);
    expect((await callback(asked, { type: 5 })).body.code).toBe(40060);
    expect(discord.violations).toEqual([]);
  });

  test('gives the interaction and the message with with_response=true', async () => {
    const asked = await discord.user({ name: 'Reader' }).slash('ask');
    const reply = await callback(
      asked,
      { type: 4, data: { content: 'one' } },
      '?with_response=true',
    );
    expect(reply.status).toBe(200);
    expect(objectIn(reply.body.interaction)).toMatchObject({
      id: asked.interaction.id,
      response_message_loading: false,
    });
    expect(objectIn(objectIn(reply.body.resource).message).content).toBe('one');
    expect(discord.violations).toEqual([]);
  });

  test.each<[string, number]>([
    ['a deferred update', 6],
    ['an update', 7],
    ['autocomplete choices', 8],
    ['an unknown type', 3],
  ])('to a command is not %s', async (_name, type) => {
    const asked = await discord.user({ name: 'Reader' }).slash('ask');
    const reply = await callback(asked, { type, data: type === 8 ? { choices: [] } : {} });
    expect(reply.body.code).toBe(50035);
    expect(rules()).toEqual(['interaction/callback-type']);
  });
});

describe('a defer', () => {
  test('shows "thinking" until the edit, and keeps EPHEMERAL', async () => {
    const asked = await discord.user({ name: 'Reader' }).slash('ask');
    await callback(asked, { type: 5, data: { flags: 64 } });
    expect(asked.message()).toMatchObject({ loading: true, ephemeral: true });
    const reply = await edit(asked, {
      flags: 1 << 15,
      components: [{ type: 10, content: 'done' }],
    });
    expect(reply.status).toBe(200);
    expect(asked.versions.map(({ loading }) => loading)).toEqual([true, false]);
    expect(await asked.answer()).toMatchObject({
      loading: false,
      ephemeral: true,
      edited_timestamp: null,
    });
    expect(discord.violations).toEqual([]);
  });

  test('takes no flag but EPHEMERAL', async () => {
    const asked = await discord.user({ name: 'Reader' }).slash('ask');
    expect((await callback(asked, { type: 5, data: { flags: 1 << 15 } })).body.code).toBe(50035);
    expect(rules()).toEqual(['message/flags']);
  });

  test('carries nothing beside its flags', async () => {
    const asked = await discord.user({ name: 'Reader' }).slash('ask');
    await callback(asked, { type: 5, data: { content: 'not yet' } });
    expect(rules()).toEqual(['interaction/defer-data']);
  });

  test('followed by a followup at once makes that the answer, with a warning', async () => {
    const asked = await discord.user({ name: 'Reader' }).slash('ask');
    await callback(asked, { type: 5 });
    await followUp(asked, { content: 'the answer' });
    expect((await asked.answer()).content).toBe('the answer');
    expect(asked.followups).toEqual([]);
    expect(discord.violations).toMatchObject([
      { severity: 'warn', rule: 'interaction/followup-as-edit' },
    ]);
  });
});

describe('the token', () => {
  test('edits nothing before the first answer', async () => {
    const asked = await discord.user({ name: 'Reader' }).slash('ask');
    expect((await edit(asked, { content: 'early' })).body.code).toBe(10015);
  });

  test('is refused with 50027 when it has expired', async () => {
    await discord.stop();
    await start({ tokenLifetimeMs: 60 });
    const asked = await discord.user({ name: 'Reader' }).slash('ask');
    await callback(asked, { type: 5 });
    await pause(80);
    const reply = await edit(asked, { content: 'late' });
    expect([reply.status, reply.body.code]).toEqual([401, 50027]);
  });

  test('of somebody else is unknown', async () => {
    const path = `/webhooks/${discord.applicationId}/unknown/messages/@original`;
    expect((await callRest(discord, 'PATCH', path, { content: 'x' })).body.code).toBe(10015);
  });

  test('allows five followups where only the user installed the bot, any number in its servers', async () => {
    const reader = discord.user({ name: 'Reader' });
    for (const [place, sixth] of [
      [{ privateChannel: true }, 40094],
      [{}, undefined],
    ] as const) {
      const asked = await reader.slash('ask', {}, place);
      await callback(asked, { type: 4, data: { content: 'one' } });
      for (let sent = 0; sent < 5; sent += 1)
        expect((await followUp(asked, { content: 'more' })).status).toBe(200);
      expect((await followUp(asked, { content: 'sixth' })).body.code).toBe(sixth);
    }
  });

  test('shows and deletes the answer and its followups', async () => {
    const asked = await discord.user({ name: 'Reader' }).slash('ask');
    await callback(asked, { type: 4, data: { content: 'one' } });
    const more = await followUp(asked, { content: 'more', flags: 64 });
    const base = `/webhooks/${discord.applicationId}/${asked.interaction.token}/messages`;
    expect((await callRest(discord, 'GET', `${base}/@original`)).body.content).toBe('one');
    expect((await callRest(discord, 'DELETE', `${base}/${textIn(more.body.id)}`)).status).toBe(204);
    expect(asked.followups).toEqual([]);
    expect((await callRest(discord, 'GET', `${base}/${textIn(more.body.id)}`)).body.code).toBe(
      10008,
    );
  });
});

describe('components and modals', () => {
  async function clicked(): Promise<InteractionHandle> {
    const reader = discord.user({ name: 'Reader' });
    const asked = await reader.slash('ask');
    await callback(asked, { type: 4, data: WITH_BUTTON });
    return await reader.click(await asked.answer(), 'v1:more');
  }

  test('an update changes the message, a deferred update waits for the edit', async () => {
    const first = await clicked();
    await callback(first, { type: 7, data: { content: 'Page two', components: [] } });
    expect((await first.answer()).content).toBe('Page two');
    const second = await clicked();
    await callback(second, { type: 6 });
    await edit(second, { content: 'Page three' });
    expect((await second.answer()).content).toBe('Page three');
    expect(discord.violations).toEqual([]);
  });

  test('a modal opens, is filled within its rules, and answers the message behind it', async () => {
    const click = await clicked();
    await callback(click, { type: 9, data: MODAL });
    const modal = await click.modal();
    const reader = discord.user({ name: 'Writer' });
    await expect(reader.submitModal(modal, { text: '' })).rejects.toThrow('not available');
    await expect(reader.submitModal(modal, { text: 'x', other: 'y' })).rejects.toThrow(
      'no such field',
    );
    const sent = await reader.submitModal(modal, { 'In your words': 'The date is wrong' });
    expect(objectIn(sent.interaction.payload.data).components).toMatchObject([
      { type: 18, component: { type: 4, custom_id: 'text', value: 'The date is wrong' } },
    ]);
    await callback(sent, { type: 7, data: { content: 'Thank you', components: [] } });
    expect((await sent.answer()).content).toBe('Thank you');
    expect(discord.violations).toEqual([]);
  });

  test('a modal never answers a modal', async () => {
    const click = await clicked();
    await callback(click, { type: 9, data: MODAL });
    const sent = await discord
      .user({ name: 'Writer' })
      .submitModal(await click.modal(), { text: 'x' });
    expect((await callback(sent, { type: 9, data: MODAL })).body.code).toBe(50035);
  });

  test.each<[string, JsonObject, string]>([
    [
      'six components',
      { ...MODAL, components: Array.from({ length: 6 }, (_, at) => field(`f${at}`)) },
      'modal/component-count',
    ],
    ['a title of 46 characters', { ...MODAL, title: 'x'.repeat(46) }, 'schema/too_big'],
    [
      'two fields of one custom_id',
      { ...MODAL, components: [field('a'), field('a')] },
      'component/duplicate-custom_id',
    ],
    [
      'min_length above max_length',
      { ...MODAL, components: [field('a', { min_length: 9, max_length: 3 })] },
      'modal/length-range',
    ],
    [
      'a value longer than max_length',
      { ...MODAL, components: [field('a', { value: 'four', max_length: 3 })] },
      'modal/value-length',
    ],
    [
      'a second label inside a label',
      { ...MODAL, components: [field('a', { label: 'again' })] },
      'modal/label-twice',
    ],
    [
      'a text input in a row without a label',
      { ...MODAL, components: [{ type: 1, components: [{ type: 4, custom_id: 'a', style: 1 }] }] },
      'modal/label-missing',
    ],
    [
      'two options of one value',
      {
        ...MODAL,
        components: [
          select('a', [
            { label: 'A', value: '1' },
            { label: 'B', value: '1' },
          ]),
        ],
      },
      'modal/options',
    ],
  ])('a modal with %s is refused', async (_name, data, rule) => {
    const click = await clicked();
    expect((await callback(click, { type: 9, data })).body.code).toBe(50035);
    expect(rules()).toContain(rule);
  });

  test('a text input in an action row is a warning', async () => {
    const click = await clicked();
    const row = { type: 1, components: [{ type: 4, custom_id: 'text', style: 1, label: 'Text' }] };
    expect((await callback(click, { type: 9, data: { ...MODAL, components: [row] } })).status).toBe(
      204,
    );
    expect(discord.violations).toMatchObject([{ severity: 'warn', rule: 'modal/action-row' }]);
  });
});

function select(customId: string, options: readonly JsonObject[]): JsonObject {
  return { type: 18, label: customId, component: { type: 3, custom_id: customId, options } };
}

function field(customId: string, changes: JsonObject = {}): JsonObject {
  return {
    type: 18,
    label: customId,
    component: { type: 4, custom_id: customId, style: 1, ...changes },
  };
}

describe('autocomplete', () => {
  async function typing(choices: readonly object[]): Promise<RawReply> {
    const pending = discord.user({ name: 'Reader' }).autocomplete('ask', 'outlet', 'har');
    const typed = discord.until(
      () => discord.interactions().find(({ type }) => type === 4),
      'the interaction',
    );
    const { id, token } = await typed;
    const reply = await callRest(discord, 'POST', `/interactions/${id}/${token}/callback`, {
      type: 8,
      data: { choices },
    });
    if (reply.status === 204) expect(await pending).toEqual(choices);
    else pending.catch(() => {});
    return reply;
  }

  test('gives the user the choices', async () => {
    expect((await typing([{ name: 'Harbour Gazette', value: 'harbour' }])).status).toBe(204);
    expect(discord.violations).toEqual([]);
  });

  test.each<[string, readonly object[], string]>([
    ['a value of another type', [{ name: 'One', value: 1 }], 'autocomplete/value-type'],
    [
      'a value of 101 characters',
      [{ name: 'One', value: 'x'.repeat(101) }],
      'autocomplete/value-length',
    ],
    [
      'one name twice',
      [
        { name: 'One', value: 'a' },
        { name: 'One', value: 'b' },
      ],
      'autocomplete/duplicate-name',
    ],
    [
      '26 choices',
      Array.from({ length: 26 }, (_, at) => ({ name: `${at}`, value: `${at}` })),
      'schema/too_big',
    ],
  ])('refuses %s', async (_name, choices, rule) => {
    expect((await typing(choices)).body.code).toBe(50035);
    expect(rules()).toContain(rule);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../json.ts';
import { callRest, type RawReply } from '../raw-bot.ts';
import { type LoopbackDiscord, startDiscord } from '../server.ts';

const V2 = 1 << 15;
const QUIET = { allowed_mentions: { parse: [] } };

let discord: LoopbackDiscord;
let messages: string;

beforeAll(async () => {
  discord = await startDiscord({ rateLimits: false });
  messages = `/channels/${discord.guild().channels[0]?.id}/messages`;
});
afterAll(async () => {
  await discord.stop();
});

let before = 0;
beforeEach(() => {
  before = discord.violations.length;
});

async function send(body: JsonObject): Promise<RawReply> {
  return await callRest(discord, 'POST', messages, { ...QUIET, ...body });
}

/** Rules broken since the test began. */
function broken(): readonly string[] {
  return discord.violations.slice(before).map(({ rule }) => rule);
}

const text = (content: string): JsonObject => ({ type: 10, content });
const button = (id: string, changes: JsonObject = {}): JsonObject => ({
  type: 2,
  style: 2,
  label: id,
  custom_id: id,
  ...changes,
});
const link = (url: Json): JsonObject => ({ type: 2, style: 5, label: 'Page', url });
const row = (...components: JsonObject[]): JsonObject => ({ type: 1, components });
const select = (changes: JsonObject = {}): JsonObject => ({
  type: 3,
  custom_id: 'choose',
  options: [
    { label: 'One', value: '1' },
    { label: 'Two', value: '2' },
  ],
  ...changes,
});
const v2 = (...components: JsonObject[]): JsonObject => ({ flags: V2, components });
const media = { media: { url: 'https://example.org/a.png' } };

describe('messages in the documented shapes pass', () => {
  test.each<[string, JsonObject]>([
    ['plain text', { content: 'Hello' }],
    ['2000 characters', { content: 'x'.repeat(2000) }],
    [
      'an embed with everything',
      {
        embeds: [
          {
            title: 'T',
            description: 'D',
            url: 'https://example.org',
            color: 3,
            fields: [{ name: 'n', value: 'v', inline: true }],
            footer: { text: 'f' },
            author: { name: 'a' },
            image: { url: 'https://example.org/i.png' },
          },
        ],
      },
    ],
    [
      'an embed that is only a picture',
      { embeds: [{ image: { url: 'https://example.org/i.png' } }] },
    ],
    [
      'five rows of five buttons',
      {
        content: 'x',
        components: [0, 1, 2, 3, 4].map((at) =>
          row(...[0, 1, 2, 3, 4].map((n) => button(`b${at}${n}`))),
        ),
      },
    ],
    [
      'a button with an emoji alone',
      { content: 'x', components: [row(button('a', { label: null, emoji: { name: '👍' } }))] },
    ],
    [
      'a link button',
      { content: 'x', components: [row(link('https://example.org/page#:~:text=bridge'))] },
    ],
    [
      'a select',
      {
        content: 'x',
        components: [row(select({ min_values: 0, max_values: 2, placeholder: 'Choose' }))],
      },
    ],
    ['a user select', { content: 'x', components: [row({ type: 5, custom_id: 'who' })] }],
    ['a text display', v2(text('Hello'))],
    [
      'a container with everything',
      v2({
        type: 17,
        accent_color: 255,
        components: [
          text('a'),
          { type: 14, divider: true, spacing: 2 },
          { type: 9, components: [text('b')], accessory: button('c') },
          { type: 12, items: [{ ...media, description: 'A picture' }] },
          row(button('d'), link('https://example.org')),
        ],
      }),
    ],
    [
      'a section with a thumbnail',
      v2({
        type: 9,
        components: [text('a'), text('b'), text('c')],
        accessory: { type: 11, ...media, description: 'A picture' },
      }),
    ],
    ['4000 characters in text displays', v2(text('x'.repeat(2000)), text('x'.repeat(2000)))],
    ['40 components', v2(...Array.from({ length: 40 }, () => text('x')))],
    [
      'previews off and notifications off',
      { content: 'https://example.org', flags: (1 << 2) | (1 << 12) },
    ],
    [
      'mentions of one user only',
      { content: 'Hello', allowed_mentions: { parse: ['roles'], users: ['12'] } },
    ],
    [
      'a poll',
      {
        poll: {
          question: { text: 'Which?' },
          answers: [{ poll_media: { text: 'One' } }],
          duration: 24,
        },
      },
    ],
  ])('%s', async (_name, body) => {
    const reply = await send(body);
    expect([reply.status, reply.body, broken()]).toEqual([200, reply.body, []]);
  });
});

describe('a message is refused, and the broken rule is named,', () => {
  test.each<[string, JsonObject, string]>([
    ['with 2001 characters', { content: 'x'.repeat(2001) }, 'message/content-length'],
    ['with nothing in it', {}, 'answer/50006'],
    ['with blanks only', { content: '  \n' }, 'answer/50006'],
    ['with a flag a bot cannot set', { content: 'x', flags: 1 << 6 }, 'message/flags'],
    [
      'with two ways to allow users',
      { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
      'message/allowed-mentions',
    ],
    [
      'with embeds of 6001 characters',
      { embeds: [{ description: 'x'.repeat(4000) }, { description: 'x'.repeat(2001) }] },
      'embed/total-length',
    ],
    [
      'with a description of 4097 characters',
      { embeds: [{ description: 'x'.repeat(4097) }] },
      'schema/too_big',
    ],
    [
      'with 11 embeds',
      { embeds: Array.from({ length: 11 }, () => ({ title: 'x' })) },
      'schema/too_big',
    ],
    ['with an empty embed', { embeds: [{ color: 3 }] }, 'embed/empty'],
    [
      'with a blank field',
      { embeds: [{ fields: [{ name: ' ', value: 'v' }] }] },
      'embed/blank-field',
    ],
    [
      'replying to a message that is not there',
      { content: 'x', message_reference: { message_id: '1' } },
      'message/reference',
    ],
    [
      'naming a file that is not sent',
      { content: 'x', attachments: [{ id: 0, filename: 'a.csv' }] },
      'attachment/unknown-id',
    ],
    [
      'showing a file that is not sent',
      { embeds: [{ image: { url: 'attachment://a.png' } }] },
      'attachment/unknown-name',
    ],
    [
      'with six rows',
      { content: 'x', components: [0, 1, 2, 3, 4, 5].map((at) => row(button(`b${at}`))) },
      'component/rows',
    ],
    [
      'with six buttons in a row',
      { content: 'x', components: [row(...[0, 1, 2, 3, 4, 5].map((at) => button(`b${at}`)))] },
      'schema/too_big',
    ],
    [
      'with a button beside a select',
      { content: 'x', components: [row(select(), button('a'))] },
      'component/row-content',
    ],
    [
      'with one custom_id twice',
      { content: 'x', components: [row(button('a'), button('a'))] },
      'component/duplicate-custom_id',
    ],
    [
      'with one id twice',
      { content: 'x', components: [row(button('a', { id: 7 }), button('b', { id: 7 }))] },
      'component/duplicate-id',
    ],
    [
      'with a custom_id of 101 characters',
      { content: 'x', components: [row(button('x'.repeat(101), { label: 'a' }))] },
      'schema/too_big',
    ],
    [
      'with a label of 81 characters',
      { content: 'x', components: [row(button('a', { label: 'x'.repeat(81) }))] },
      'schema/too_big',
    ],
    ['with a button at the top', v2(button('a')), 'schema/invalid_value'],
    [
      'with a button without label or emoji',
      { content: 'x', components: [row({ type: 2, style: 1, custom_id: 'a' })] },
      'component/button-label',
    ],
    [
      'with a button without custom_id',
      { content: 'x', components: [row({ type: 2, style: 1, label: 'a' })] },
      'component/button-custom-id',
    ],
    [
      'with a link button to a script',
      { content: 'x', components: [row(link('javascript:alert(1)'))] },
      'component/link-url',
    ],
    [
      'with a link button that has a custom_id',
      { content: 'x', components: [row({ ...link('https://example.org'), custom_id: 'a' })] },
      'component/link-custom-id',
    ],
    [
      'with a premium button without its product',
      { content: 'x', components: [row({ type: 2, style: 6 })] },
      'component/premium-sku',
    ],
    [
      'with a url on a plain button',
      { content: 'x', components: [row(button('a', { url: 'https://example.org' }))] },
      'component/button-url',
    ],
    [
      'with two options of one value',
      {
        content: 'x',
        components: [
          row(
            select({
              options: [
                { label: 'a', value: '1' },
                { label: 'b', value: '1' },
              ],
            }),
          ),
        ],
      },
      'component/select-options',
    ],
    [
      'with min_values above max_values',
      { content: 'x', components: [row(select({ min_values: 2, max_values: 1 }))] },
      'component/select-range',
    ],
    [
      'with max_values above the options',
      { content: 'x', components: [row(select({ max_values: 3 }))] },
      'component/select-range',
    ],
    [
      'with an unknown component type',
      { content: 'x', components: [{ type: 99 }] },
      'schema/invalid_value',
    ],
    [
      'with text displays and no flag',
      { content: 'x', components: [text('a')] },
      'component/needs-v2',
    ],
    [
      'with a container in a container',
      v2({ type: 17, components: [{ type: 17, components: [text('a')] }] }),
      'schema/invalid_value',
    ],
    [
      'with four texts in a section',
      v2({
        type: 9,
        components: [text('a'), text('b'), text('c'), text('d')],
        accessory: button('e'),
      }),
      'schema/too_big',
    ],
    [
      'with a gallery of 11',
      v2({ type: 12, items: Array.from({ length: 11 }, () => media) }),
      'schema/too_big',
    ],
    [
      'with a file component from elsewhere',
      v2({ type: 13, file: { url: 'https://example.org/a.csv' } }),
      'attachment/file-url',
    ],
    ['with 41 components', v2(...Array.from({ length: 41 }, () => text('x'))), 'schema/too_big'],
    [
      'with 41 components, nested',
      v2({ type: 17, components: Array.from({ length: 40 }, () => text('x')) }),
      'v2/component-count',
    ],
    ['with 4001 characters of text', v2(text('x'.repeat(4000)), text('x')), 'v2/text-length'],
    ['with content beside components v2', { ...v2(text('a')), content: 'x' }, 'v2/legacy-field'],
    [
      'with embeds beside components v2',
      { ...v2(text('a')), embeds: [{ title: 'x' }] },
      'v2/legacy-field',
    ],
    ['with a number for content', { content: 5 }, 'schema/invalid_type'],
  ])('%s', async (_name, body, rule) => {
    const reply = await send(body);
    expect(reply.status).toBe(400);
    expect(broken()).toContain(rule);
    expect(discord.violations.slice(before).every(({ severity }) => severity === 'error')).toBe(
      true,
    );
  });

  test('with the errors nested by field', async () => {
    const { body } = await send({
      content: 'x',
      components: [row({ type: 2, style: 1, custom_id: 'a' })],
    });
    expect(body).toMatchObject({
      code: 50035,
      message: 'Invalid Form Body',
      errors: {
        components: { 0: { components: { 0: { _errors: [{ code: 'component/button-label' }] } } } },
      },
    });
  });
});

describe('an edit', () => {
  async function edited(first: JsonObject, change: JsonObject): Promise<RawReply> {
    const { body } = await send(first);
    return await callRest(discord, 'PATCH', `${messages}/${String(body.id)}`, change);
  }

  test('into components v2 needs the former content to be null', async () => {
    expect((await edited({ content: 'x' }, v2(text('a')))).status).toBe(400);
    expect(broken()).toEqual(['v2/legacy-field']);
    expect((await edited({ content: 'x' }, { ...v2(text('a')), content: null })).status).toBe(200);
  });

  test('of a v2 message stays v2 without naming the flag', async () => {
    const reply = await edited(v2(text('a')), { components: [text('b')] });
    expect([reply.status, reply.body.flags]).toEqual([200, V2]);
    expect((await edited(v2(text('a')), { content: 'x' })).status).toBe(400);
  });

  test('that leaves nothing is refused', async () => {
    expect((await edited({ content: 'x' }, { content: '' })).body.code).toBe(50006);
  });

  test('cannot make a message ephemeral', async () => {
    expect((await edited({ content: 'x' }, { flags: 64 })).status).toBe(400);
    expect(broken()).toEqual(['message/flags']);
  });

  test('leaves alone what it does not name', async () => {
    const reply = await edited({ content: 'x', embeds: [{ title: 't' }] }, { content: 'y' });
    expect(reply.body).toMatchObject({ content: 'y', embeds: [{ title: 't' }] });
  });
});

describe('mentions', () => {
  const pings = (): readonly string[] =>
    discord.pinged.map(({ kind, target }) => `${kind} ${target}`);

  test('notify by allowed_mentions; without it everyone is notified, with a warning', async () => {
    const reader = discord.user({ name: 'Reader' });
    const hostile = `@everyone <@${reader.id}> <@&77> \`<@1>\``;
    await send({ content: hostile });
    expect(pings()).toEqual([]);
    await callRest(discord, 'POST', messages, { content: hostile });
    expect(pings()).toEqual([`user ${reader.id}`, 'role 77', 'everyone everyone']);
    expect(broken()).toEqual(['message/allowed-mentions-unset']);
  });

  test('in text displays count too', async () => {
    const count = pings().length;
    await send({ ...v2(text('<@5>')), allowed_mentions: { users: ['5'] } });
    expect(pings().slice(count)).toEqual(['user 5']);
  });

  test('a misspelt field is a warning, one that is off is not', async () => {
    await send({ content: 'x', allowed_mention: { parse: [] } });
    await send({ content: 'x', made_up: false });
    expect(discord.violations.slice(before)).toMatchObject([
      { severity: 'warn', rule: 'schema/unknown-field' },
    ]);
  });
});

import {
  type ChatInputCommandInteraction,
  DiscordAPIError,
  GatewayIntentBits,
  type Interaction,
  type Message,
} from 'discord.js';
import { afterEach, describe, expect, test } from 'vitest';
import type { DiscordOptions } from './options.ts';
import { type Handlers, type SampleBot, startSampleBot } from './sample-bot.ts';
import { type LoopbackDiscord, startDiscord } from './server.ts';

const ASK = {
  name: 'ask',
  description: 'Ask the articles',
  contexts: [0, 1, 2],
  integration_types: [0, 1],
};
const QUIET = { parse: [], repliedUser: false };

let discord: LoopbackDiscord;
let bots: SampleBot[] = [];

async function start(handlers: Handlers, options: DiscordOptions = {}): Promise<SampleBot> {
  discord = await startDiscord({ identifyWindowMs: 0, ...options });
  const bot = await startSampleBot(discord, handlers, { shards: 'auto' });
  bots.push(bot);
  await bot.client.application.commands.set([ASK]);
  return bot;
}

afterEach(async () => {
  for (const bot of bots) await bot.stop();
  bots = [];
  await discord.stop();
});

/** Defers and edits, as a slow command does. */
async function deferAndEdit(event: ChatInputCommandInteraction): Promise<void> {
  await event.deferReply().catch((error: unknown) => {
    if (!(error instanceof DiscordAPIError && error.code === 40060)) throw error;
    event.deferred = true;
  });
  await event.editReply('done');
}

const slow: Handlers = {
  interactionCreate: async (event: Interaction) => {
    if (event.isChatInputCommand()) await deferAndEdit(event);
  },
};

const echo: Handlers = {
  messageCreate: async (message: Message) => {
    if (message.author.bot || message.content === '') return;
    await message.reply({
      content: `heard ${message.content}`,
      allowedMentions: QUIET,
      nonce: message.id,
      enforceNonce: true,
    });
  },
};

async function askOnce(): Promise<string> {
  return (await (await discord.user({ name: 'Reader' }).slash('ask')).answer()).content;
}

/** How often the bot identified. */
function identifies(): number {
  return discord.gatewayLog.filter(
    ({ direction, message }) => direction === 'in' && message.op === 2,
  ).length;
}

/** How often the bot resumed. */
function resumes(): number {
  return discord.gatewayLog.filter(
    ({ direction, message }) => direction === 'in' && message.op === 6,
  ).length;
}

describe('discord.js under REST faults', () => {
  test('goes on after a defer whose reply was lost: the retry gets 40060', async () => {
    await start(slow);
    discord.faults.rest({ route: 'callback', status: 502, phase: 'after' });
    expect(await askOnce()).toBe('done');
    expect(discord.violations).toEqual([]);
  });

  test.each([
    ['429', { status: 429, retryAfter: 0.05 }],
    ['500 twice', { status: 500, times: 2 }],
  ])('edits the answer once after %s', async (_name, fault) => {
    await start(slow);
    discord.faults.rest({ route: 'edit', ...fault });
    const asked = await discord.user({ name: 'Reader' }).slash('ask');
    expect((await asked.answer()).content).toBe('done');
    expect(asked.edits).toHaveLength(1);
  });

  test('leaves the user thinking when the edit’s connection is cut, as it does not retry that', async () => {
    await start(slow);
    discord.faults.rest({ route: 'edit', destroy: true });
    const asked = await discord.user({ name: 'Reader' }).slash('ask');
    await expect(asked.answer(500)).rejects.toThrow('waited 500 ms for the answer');
    expect(asked.message()?.loading).toBe(true);
  });

  test('sends one message with enforceNonce when the answer to the first was lost', async () => {
    await start(echo);
    discord.faults.rest({ route: 'message', status: 502, phase: 'after' });
    const sent = await discord.user({ name: 'Reader' }).dm('hello');
    await discord.until(
      () =>
        discord.requests.filter(
          ({ route, status }) => route.endsWith('/messages') && status === 200,
        ).length > 0
          ? true
          : undefined,
      'the retry',
    );
    expect(sent.repliesNow().map(({ content }) => content)).toEqual(['heard hello']);
  });

  test('waits out an exhausted bucket without being refused', async () => {
    const bot = await start({});
    const channel = await bot.client.channels.fetch(discord.guild().channels[0]?.id ?? '');
    if (channel?.isSendable() !== true) throw new Error('the channel is not sendable');
    for (let sent = 0; sent < 6; sent += 1)
      await channel.send({ content: `${sent}`, allowedMentions: QUIET });
    expect(discord.botMessages()).toHaveLength(6);
    expect(discord.requests.some(({ status }) => status === 429)).toBe(false);
  });

  test('runs its handler twice for an event delivered twice, which gets 40060 without blame', async () => {
    let runs = 0;
    await start({
      interactionCreate: async (event: Interaction) => {
        runs += 1;
        if (event.isChatInputCommand()) await event.reply('done');
      },
    });
    discord.faults.gateway.duplicateEvents(1);
    expect(await askOnce()).toBe('done');
    await discord.until(
      () =>
        discord.requests.filter(({ path, status }) => path.includes('/callback') && status === 400)
          .length === 1
          ? true
          : undefined,
      'the second callback',
    );
    expect(runs).toBe(2);
    expect(discord.violations).toEqual([]);
  });
});

describe('discord.js under gateway faults', () => {
  test.each<[string, () => void]>([
    ['a dropped connection', () => discord.faults.gateway.drop()],
    ['a reconnect request', () => discord.faults.gateway.reconnect()],
    ['close code 4009', () => discord.faults.gateway.close(4009)],
    ['an invalid session that can be resumed', () => discord.faults.gateway.invalidSession(true)],
  ])('resumes after %s and answers what happened meanwhile', async (_name, fault) => {
    await start(echo);
    fault();
    const sent = await discord.user({ name: 'Reader' }).dm('still there?');
    expect((await sent.reply(20_000)).content).toBe('heard still there?');
    expect([identifies(), resumes()]).toEqual([1, 1]);
    expect(discord.violations).toEqual([]);
  });

  test('resumes when its heartbeats stay unanswered', async () => {
    await start(echo, { heartbeatIntervalMs: 300 });
    discord.faults.gateway.muteAcks();
    await discord.until(() => (resumes() > 0 ? true : undefined), 'RESUME', 15_000);
    const sent = await discord.user({ name: 'Reader' }).dm('hello');
    expect((await sent.reply()).content).toBe('heard hello');
  });

  test('identifies anew after an invalid session that is gone', async () => {
    await start(echo);
    discord.faults.gateway.invalidSession(false);
    await discord.ready(0, 20_000);
    const sent = await discord.user({ name: 'Reader' }).dm('hello');
    expect((await sent.reply()).content).toBe('heard hello');
    expect(identifies()).toBe(2);
  });

  test('comes back when connections are refused for a while', async () => {
    await start(echo);
    discord.faults.gateway.refuse(2);
    discord.faults.gateway.drop();
    await discord.ready(0, 20_000);
    expect((await (await discord.user({ name: 'Reader' }).dm('hello')).reply()).content).toBe(
      'heard hello',
    );
  });
});

describe('discord.js and its place', () => {
  test('runs two shards, each with its own guilds, and gets direct messages', async () => {
    await start(
      { ...slow, ...echo },
      { shards: 2, guilds: [{ name: 'One' }, { name: 'Two' }, { name: 'Three' }] },
    );
    await discord.ready(1);
    expect(identifies()).toBe(2);
    for (const guild of ['One', 'Two', 'Three']) {
      const reader = discord.user({ name: 'Reader', guild });
      expect((await (await reader.slash('ask')).answer()).content).toBe('done');
    }
    expect((await (await discord.user({ name: 'Reader' }).dm('hello')).reply()).content).toBe(
      'heard hello',
    );
    expect(discord.violations).toEqual([]);
  });

  test.each<[string, Parameters<LoopbackDiscord['user']>[0] & { place: object }]>([
    ['a direct message', { name: 'Reader', place: { dm: true } }],
    ['a private channel', { name: 'Reader', place: { privateChannel: true } }],
    ['a server without the bot', { name: 'Reader', place: { guild: 'Elsewhere' } }],
  ])('answers a command in %s', async (_name, { place, ...options }) => {
    await start(slow, { guilds: [{ name: 'Newsroom' }, { name: 'Elsewhere', hasBot: false }] });
    const asked = await discord.user(options).slash('ask', {}, place);
    expect((await asked.answer()).content).toBe('done');
    expect(discord.violations).toEqual([]);
  });

  test('reads a mention and a reply to its own message, not other talk', async () => {
    await start(echo);
    const reader = discord.user({ name: 'Reader' });
    await reader.say('talk');
    const first = await (await reader.mention('hello')).reply();
    expect(first.content).toContain('hello');
    expect((await (await reader.reply(first, 'and then?')).reply()).content).toBe(
      'heard and then?',
    );
    expect(discord.botMessages()).toHaveLength(2);
  });

  test('is told when its token is wrong or its intents are not allowed', async () => {
    discord = await startDiscord();
    const wrong = { api: discord.api, token: 'wrong' };
    await expect(startSampleBot(wrong)).rejects.toThrow('token');
    const greedy = { intents: [GatewayIntentBits.Guilds, GatewayIntentBits.MessageContent] };
    await expect(startSampleBot(discord, {}, greedy)).rejects.toThrow('disallowed intents');
  });
});

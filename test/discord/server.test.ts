import { ButtonStyle, MessageFlags } from 'discord.js';
import { afterEach, describe, expect, test } from 'vitest';
import type { DiscordOptions } from './options.ts';
import { type Handlers, type SampleBot, startSampleBot } from './sample-bot.ts';
import { type LoopbackDiscord, startDiscord } from './server.ts';
import { textOf } from './text.ts';

const ASK = {
  name: 'ask',
  description: 'Ask the articles',
  contexts: [0, 1, 2],
  integration_types: [0, 1],
  options: [
    {
      type: 3,
      name: 'question',
      description: 'What to ask',
      required: true,
      min_length: 1,
      max_length: 500,
    },
    { type: 3, name: 'outlet', description: 'Which outlet', autocomplete: true },
  ],
};

let discord: LoopbackDiscord;
let bot: SampleBot | undefined;

async function start(handlers: Handlers, options: DiscordOptions = {}): Promise<void> {
  discord = await startDiscord(options);
  bot = await startSampleBot(discord, handlers);
  await bot.client.application.commands.set([ASK]);
}

afterEach(async () => {
  await bot?.stop();
  bot = undefined;
  await discord.stop();
});

describe('a bot on the real discord.js', () => {
  test('answers a slash command after a defer, and the answer is seen when it no longer thinks', async () => {
    await start({
      interactionCreate: async (event) => {
        if (!event.isChatInputCommand()) return;
        await event.deferReply();
        await event.editReply({ content: `You asked: ${event.options.getString('question')}` });
      },
    });
    const reader = discord.user({ name: 'Reader' });
    const asked = await reader.slash('ask', { question: 'Who closed the bridge?' });
    const answer = await asked.answer();
    expect(textOf(answer)).toBe('You asked: Who closed the bridge?');
    expect(answer.loading).toBe(false);
    expect(asked.acks).toHaveLength(1);
    expect(asked.edits).toHaveLength(1);
    expect(discord.violations).toEqual([]);
  });

  test('updates a message on a click, and only buttons that are there can be clicked', async () => {
    const row = {
      type: 1,
      components: [{ type: 2, style: ButtonStyle.Primary, label: 'More', custom_id: 'v1:more' }],
    };
    await start({
      interactionCreate: async (event) => {
        if (event.isChatInputCommand()) {
          const container = { type: 17, components: [{ type: 10, content: 'First page' }, row] };
          await event.reply({ flags: MessageFlags.IsComponentsV2, components: [container] });
        }
        if (event.isButton())
          await event.update({ components: [{ type: 10, content: 'Second page' }] });
      },
    });
    const reader = discord.user({ name: 'Reader' });
    const first = await (await reader.slash('ask', { question: 'q' })).answer();
    const second = await (await reader.click(first, 'More')).answer();
    expect(second.id).toBe(first.id);
    expect(textOf(second)).toBe('Second page');
    await expect(reader.click(second, 'More')).rejects.toThrow('not available');
    expect(discord.violations).toEqual([]);
  });

  test('answers a direct message', async () => {
    await start({
      messageCreate: async (message) => {
        if (!message.author.bot)
          (await message.channel.isSendable()) &&
            (await message.reply({
              content: `heard ${message.content}`,
              allowedMentions: { parse: [], repliedUser: false },
            }));
      },
    });
    const reader = discord.user({ name: 'Reader' });
    const reply = await (await reader.dm('hello')).reply();
    expect(reply.content).toBe('heard hello');
    expect(discord.pinged).toEqual([]);
    expect(discord.violations).toEqual([]);
  });
});

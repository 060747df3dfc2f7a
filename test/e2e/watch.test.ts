import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { UserClient } from '../discord/client/user.ts';
import { Permission } from '../discord/permissions.ts';
import { textOf } from '../discord/text.ts';
import { HARBOUR_CORPUS } from './harbour-corpus.ts';
import { openScene, type Scene } from './scene.ts';

/** Longest wait for an index: the build runs at low priority, and the machine may be busy. */
const INDEX_MS = 100_000;

vi.setConfig({ testTimeout: 120_000 });

let scene: Scene;
let mo: UserClient;
let ann: UserClient;

beforeAll(async () => {
  scene = await openScene({
    discord: {
      guilds: [
        {
          name: 'Newsroom',
          channels: [{ name: 'general' }, { name: 'closed', botPermissions: 1024n }],
        },
      ],
    },
  });
  mo = scene.discord.user({ name: 'Mo', permissions: Permission.manageGuild });
  ann = scene.discord.user({ name: 'Ann' });
});

afterAll(async () => {
  const { violations, pinged } = scene.discord;
  await scene.close();
  // Whether the bot may write into a channel or to a person is found out by writing.
  expect(violations.filter(({ rule }) => !/^answer\/500(?:13|07)$/.test(rule))).toEqual([]);
  expect(pinged).toEqual([]);
});

const channelId = (name: string): string =>
  scene.discord.guild().channels.find((channel) => channel.name === name)?.id ?? '';

const posted = () => scene.discord.botMessages().map(textOf);

describe('GIVEN topics that a person and a channel watch', () => {
  test('WHEN an article with another figure comes THEN each gets one message that says what is new', async () => {
    const topic = 'ferry Marigold';
    const set = await (await ann.slash('watch topic', { topic })).answer(30_000);
    expect(set.ephemeral).toBe(true);
    expect(textOf(set)).toContain('You are told in a direct message');
    const channel = channelId('general');
    await (await mo.slash('watch topic', { topic, channel })).answer(30_000);
    expect(posted().filter((text) => text.includes('tells of news on'))).toHaveLength(2);
    expect(textOf(await (await ann.slash('watch list')).answer())).toContain('1 watched topic');
    expect(textOf(await (await mo.slash('watch list')).answer())).toContain(`<#${channel}>`);

    const [first] = HARBOUR_CORPUS;
    const fresh = {
      ...(first as (typeof HARBOUR_CORPUS)[number]),
      id: 'herald-second',
      outlet: 'Port Herald',
      headline: 'Toll of the Marigold corrected',
      text: 'The ferry Marigold sank off Port Vale on Wednesday evening.\n\nNineteen people were killed in the sinking of the ferry Marigold, the Port Vale Coast Guard said.',
    };
    await scene.writeCorpus([...HARBOUR_CORPUS, fresh]);
    await (await mo.slash('reindex')).until((view) => textOf(view).includes('rejected'), INDEX_MS);
    const news = () => posted().filter((text) => text.includes('News on ferry Marigold'));
    await expect.poll(news, { timeout: INDEX_MS }).toHaveLength(2);
    for (const text of news()) {
      expect(text).toContain('Toll of the Marigold corrected');
      expect(text).toMatch(/new disagreements?/);
    }
  });

  test('WHEN they are removed, or a person asks to be forgotten THEN nothing is watched', async () => {
    const topic = 'ferry Marigold';
    const kept = textOf(await (await ann.slash('privacy show')).answer());
    expect(kept).toContain('1 topic that you are told of');
    await (await ann.slash('privacy forget')).answer();
    expect(textOf(await (await ann.slash('watch list')).answer())).toContain('Nothing is watched');
    await (await mo.slash('watch remove', { topic, channel: channelId('general') })).answer();
    expect(textOf(await (await mo.slash('watch list')).answer())).toContain('Nothing is watched');
    const again = await (await mo.slash('watch remove', { topic })).answer();
    expect(textOf(again)).toContain('is not watched there');
  });

  test('WHEN it cannot be told, or is not theirs to tell THEN that is said with the cure', async () => {
    const topic = 'tulips';
    const closed = await mo.slash('watch topic', { topic, channel: channelId('closed') });
    expect(textOf(await closed.answer(30_000))).toContain('Send Messages');
    const refused = await ann.slash('watch topic', { topic, channel: channelId('general') });
    expect(textOf(await refused.answer())).toContain('Manage Server');
    ann.setDmsClosed(true);
    const shut = await (await ann.slash('watch topic', { topic })).answer(30_000);
    expect(textOf(shut)).toContain('may not write you a direct message');
    expect(textOf(await (await ann.slash('watch list')).answer())).toContain('Nothing is watched');
  });
});

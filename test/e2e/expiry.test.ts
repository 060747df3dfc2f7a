import { PermissionFlagsBits } from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { textOf } from '../discord/text.ts';
import { openScene, type Scene } from './scene.ts';

const LIFETIME_MS = 400;

let scene: Scene;

beforeAll(async () => {
  scene = await openScene({
    discord: {
      tokenLifetimeMs: LIFETIME_MS,
      guilds: [
        {
          name: 'Newsroom',
          channels: [{ name: 'general' }, { name: 'closed', botPermissions: 1024n }],
        },
      ],
    },
  });
});

afterAll(() => scene.close());

describe('GIVEN a token that expires before the answer is ready', () => {
  test('THEN the bot notes it and goes on', async () => {
    const ann = scene.discord.user({ name: 'Ann' });
    scene.discord.faults.rest({ route: 'callback', phase: 'after', delayMs: 2 * LIFETIME_MS });
    const handle = await ann.slash('sources');
    await handle.acknowledged();
    await scene.discord.until(
      () => (scene.program.log.includes('50027') ? true : undefined),
      'the log line',
    );
    expect(textOf(await (await ann.dm('hello')).reply())).toContain('Ask about the news');
  });
});

describe('GIVEN a reindex that takes longer than its token lives', () => {
  test('THEN its result comes into the channel', async () => {
    const moderator = scene.discord.user({
      name: 'Mo',
      permissions: PermissionFlagsBits.ManageGuild,
    });
    await moderator.slash('reindex', { full: true });
    const shown = await scene.discord.until(
      () => scene.discord.botMessages().find((message) => textOf(message).includes('rejected')),
      'the result',
      20_000,
    );
    expect(shown.ephemeral).toBe(false);
    expect(textOf(shown)).toContain('0 added, 0 changed, 0 removed, 0 rejected');
  });
});

describe('GIVEN a channel where the bot may not write', () => {
  test('WHEN it is mentioned there THEN it stays silent and goes on', async () => {
    const ann = scene.discord.user({ name: 'Ann' });
    const sent = await ann.mention('hello', { channel: 'closed' });
    await (await ann.dm('hello')).reply();
    expect(sent.repliesNow()).toEqual([]);
  });
});

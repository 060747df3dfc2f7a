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

describe('GIVEN a channel where the bot may not write', () => {
  test('WHEN it is mentioned there THEN it stays silent and goes on', async () => {
    const ann = scene.discord.user({ name: 'Ann' });
    const sent = await ann.mention('hello', { channel: 'closed' });
    await (await ann.dm('hello')).reply();
    expect(sent.repliesNow()).toEqual([]);
  });
});

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
          channels: [
            { name: 'general' },
            { name: 'log' },
            { name: 'closed', botPermissions: 1024n },
          ],
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
    expect(textOf(await (await ann.dm('hello')).reply())).toContain('Hello!');
  });
});

describe('GIVEN a reindex that takes longer than its token lives', () => {
  const results = () =>
    scene.discord.botMessages().filter((message) => textOf(message).includes('0 rejected'));
  const refusedEdits = () =>
    scene.discord.requests.filter(
      ({ method, path, status }) =>
        method === 'PATCH' && path.includes('@original') && status === 401,
    );

  test('THEN its moderator is told directly, in no public place, and edits end with the first that is refused', async () => {
    const moderator = scene.discord.user({
      name: 'Mo',
      permissions: PermissionFlagsBits.ManageGuild,
    });
    await moderator.slash('reindex', { full: true });
    const shown = await scene.discord.until(() => results()[0], 'the result', 60_000);
    expect(textOf(shown)).toContain('0 added, 0 changed, 0 removed, 0 rejected');
    const general = scene.discord.guild().channels.map(({ id }) => id);
    expect(general).not.toContain(shown.channel_id);
    expect(results()).toHaveLength(1);
    expect(refusedEdits().length).toBeLessThanOrEqual(2);
  });

  test('WHEN the moderator takes no direct messages THEN the log channel of the server is told', async () => {
    const moderator = scene.discord.user({
      name: 'Nia',
      permissions: PermissionFlagsBits.ManageGuild,
      dmsClosed: true,
    });
    const log = scene.discord.guild().channels.find(({ name }) => name === 'log')?.id ?? '';
    await moderator.slash('config log', { channel: log });
    await scene.discord.until(
      () => scene.discord.botMessages().find(({ channel_id }) => channel_id === log),
      'the setting',
      30_000,
    );
    await moderator.slash('reindex', { full: true });
    const told = await scene.discord.until(
      () => results().find(({ channel_id }) => channel_id === log),
      'the result',
      60_000,
    );
    expect(textOf(told)).toContain('0 added');
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

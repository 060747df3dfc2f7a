import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { UserClient } from '../discord/client/user.ts';
import { Permission } from '../discord/permissions.ts';
import { textOf } from '../discord/text.ts';
import { openScene, type Scene, type SceneOptions } from './scene.ts';

const NEWSROOM = '700000000000000001';
const ELSEWHERE = '700000000000000002';
const GUILDS = [
  { name: 'Newsroom', id: NEWSROOM, roles: ['Editors'] },
  { name: 'Elsewhere', id: ELSEWHERE },
];
const MODERATION = ['Import this article', 'admin', 'feeds', 'import', 'reindex', 'remove'];

/** Longest time of a test that starts the program three times on a busy machine, in milliseconds. */
const THREE_STARTS_MS = 90_000;

let scene: Scene;
let roleId = '';
let owners: readonly UserClient[] = [];

async function open(options: SceneOptions = {}): Promise<Scene> {
  scene = await openScene({ discord: { guilds: GUILDS, rateLimits: false }, ...options });
  return scene;
}

afterEach(async () => {
  const { violations } = scene.discord;
  await scene.close();
  expect(violations).toEqual([]);
});

function namesIn(guild?: string): readonly string[] {
  return scene.discord
    .commands(guild)
    .map(({ name }) => name)
    .sort();
}

describe('GIVEN a server that is listed for moderation', () => {
  test('THEN its moderators may reindex, by permission or role; others are refused privately with the reason, and nobody elsewhere', async () => {
    const { discord } = await open({
      prepare: (server) => {
        const role = server.guild('Newsroom').roles.find(({ name }) => name === 'Editors');
        roleId = role?.id ?? '';
      },
      env: { BYLINE_MODERATOR_GUILDS: NEWSROOM },
    });
    await scene.restart({ BYLINE_MODERATOR_ROLES: roleId });
    expect(namesIn('Newsroom')).toEqual(MODERATION);
    expect(namesIn('Elsewhere')).toEqual([]);
    expect(namesIn()).not.toContain('reindex');
    for (const command of discord.commands('Newsroom')) {
      expect(command.default_member_permissions ?? null).toBeNull();
    }
    const editor = discord.user({ name: 'Eddie', roles: ['Editors'] });
    const manager = discord.user({ name: 'Mo', permissions: Permission.manageGuild });
    for (const moderator of [editor, manager]) {
      const handle = await moderator.slash('reindex');
      const done = await handle.until((view) => textOf(view).includes('rejected'), 90_000);
      expect(done.ephemeral).toBe(true);
    }
    const member = discord.user({ name: 'Ann' });
    const refused = await (await member.slash('reindex')).answer();
    expect(refused.ephemeral).toBe(true);
    expect(textOf(refused)).toContain('one of the moderators’ roles');
    const stranger = discord.user({
      name: 'Sam',
      guild: 'Elsewhere',
      permissions: Permission.manageGuild,
    });
    await expect(stranger.slash('reindex')).rejects.toThrow('not available');
    // The record is written beside the answer, so it may come a moment after it.
    const audit = () => readFile(join(scene.folder, 'data', 'audit.jsonl'), 'utf8');
    await expect.poll(audit, { timeout: 10_000 }).toContain('"refused"');
  });

  test('THEN who manages another server is limited like everybody else', async () => {
    const { discord } = await open({
      env: { BYLINE_MODERATOR_GUILDS: NEWSROOM, BYLINE_RATE_LIMIT: '2' },
    });
    const stranger = discord.user({
      name: 'Sam',
      guild: 'Elsewhere',
      permissions: Permission.manageGuild,
    });
    const answers = [];
    for (let n = 0; n < 3; n += 1) {
      answers.push(await (await stranger.slash('sources')).answer());
    }
    expect(answers.map(({ ephemeral }) => ephemeral)).toEqual([false, false, true]);
  });
});

describe('GIVEN no server that is listed', () => {
  test('THEN moderation is offered to those who manage a server, and refused to all but the owner and the team', async () => {
    const { discord } = await open({
      env: { BYLINE_MODERATOR_GUILDS: '' },
      prepare: (server) => {
        const people = ['Olga', 'Tim'].map((name) =>
          server.user({ name, permissions: Permission.manageGuild }),
        );
        server.ownedBy(...people);
        owners = people;
      },
    });
    expect(namesIn()).toEqual(expect.arrayContaining(MODERATION));
    await discord.until(
      () =>
        scene.program.log.includes('the owners of the application are known') ? true : undefined,
      'the owners',
    );
    const manager = discord.user({ name: 'Mo', permissions: Permission.manageGuild });
    const refused = await (await manager.slash('reindex')).answer();
    expect(refused.ephemeral).toBe(true);
    expect(textOf(refused)).toContain('Only the owner of this bot');
    for (const owner of owners) {
      const handle = await owner.slash('reindex');
      await handle.until((view) => textOf(view).includes('rejected'), 90_000);
    }
  });
});

describe('GIVEN commands that change their scope', () => {
  test(
    'WHEN DISCORD_GUILD_ID is set and taken away THEN no name ever stands in both scopes',
    async () => {
      await open();
      expect(namesIn()).toContain('ask');
      const expectOnce = (): void => {
        for (const guild of ['Newsroom', 'Elsewhere']) {
          expect(namesIn(guild).filter((name) => namesIn().includes(name))).toEqual([]);
        }
      };
      expectOnce();
      await scene.restart({ DISCORD_GUILD_ID: ELSEWHERE });
      expect(namesIn()).toEqual([]);
      expect(namesIn('Newsroom')).toEqual([]);
      expect(namesIn('Elsewhere')).toEqual(expect.arrayContaining(['ask', 'reindex']));
      await scene.restart();
      expect(namesIn('Elsewhere')).toEqual([]);
      expect(namesIn()).toContain('ask');
      expectOnce();
    },
    THREE_STARTS_MS,
  );
});

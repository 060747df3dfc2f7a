import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type LoopbackDiscord, startDiscord } from '../discord/server.ts';
import { textOf } from '../discord/text.ts';
import { HARBOUR_CORPUS, toJsonl } from './harbour-corpus.ts';
import { openScene, startProgram } from './scene.ts';

const HOW_MANY = 'How many people were killed in the sinking of the ferry Marigold?';
const folders: string[] = [];

afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

async function startAlone(discord: Pick<LoopbackDiscord, 'api' | 'token'>) {
  const folder = await mkdtemp(join(tmpdir(), 'byline-e2e-'));
  folders.push(folder);
  const corpus = join(folder, 'corpus.jsonl');
  await writeFile(corpus, toJsonl(HARBOUR_CORPUS));
  return startProgram(discord, folder, corpus);
}

describe('GIVEN SIGTERM in mid-answer', () => {
  test('THEN everything open is finished or politely ended, and the exit code is 0', async () => {
    const scene = await openScene();
    const users = Array.from({ length: 30 }, (_, n) => scene.discord.user({ name: `User ${n}` }));
    const handles = await Promise.all(
      users.map((user) => user.slash('ask', { question: HOW_MANY })),
    );
    await handles[0]?.acknowledged();
    scene.program.signal('SIGTERM');
    expect(await scene.program.exit).toEqual({ code: 0, signal: null });
    for (const handle of handles.filter(({ acks }) => acks.length > 0)) {
      const message = handle.message();
      expect(message?.loading).toBe(false);
      expect(message === undefined ? '' : textOf(message)).toMatch(/people were killed|restarted/);
    }
    expect(scene.discord.violations).toEqual([]);
    await scene.close();
  });
});

describe('GIVEN commands that Discord knows already', () => {
  test('WHEN the bot starts again THEN it registers nothing', async () => {
    const scene = await openScene();
    const writes = () =>
      scene.discord.requests.filter(
        ({ method, path }) => method !== 'GET' && path.includes('/commands'),
      ).length;
    // The moderators' server has commands of its own.
    expect(writes()).toBe(2);
    await scene.restart();
    await scene.discord
      .user({ name: 'Ann' })
      .slash('help')
      .then((handle) => handle.answer());
    expect(writes()).toBe(2);
    await scene.close();
  });

  test('WHEN a server is named THEN they are registered in that server only', async () => {
    const id = '700000000000000001';
    const scene = await openScene({
      discord: { guilds: [{ name: 'Newsroom', id }] },
      env: { DISCORD_GUILD_ID: id },
    });
    expect(scene.discord.commands()).toEqual([]);
    const handle = await scene.discord.user({ name: 'Ann' }).slash('help');
    expect(textOf(await handle.answer())).toContain('Ask about the news');
    expect(scene.discord.violations).toEqual([]);
    await scene.close();
  });
});

describe('GIVEN faults while the bot starts', () => {
  test.each([
    { route: 'commands', status: 500, times: 2 },
    { route: 'commands', status: 429, retryAfter: 0.5, times: 2 },
    { route: 'gateway', status: 500, times: 2 },
    { route: 'gateway', status: 429, retryAfter: 0.5 },
  ] as const)('WHEN it is %j THEN it starts all the same', async (fault) => {
    const scene = await openScene({ prepare: (discord) => discord.faults.rest(fault) });
    const handle = await scene.discord.user({ name: 'Ann' }).slash('help');
    expect(textOf(await handle.answer())).toContain('Ask about the news');
    expect(scene.discord.violations).toEqual([]);
    await scene.close();
  });
});

describe('GIVEN a bot that Discord refuses', () => {
  test('WHEN the token is wrong THEN the program says so and ends with code 1', async () => {
    const discord = await startDiscord();
    const program = await startAlone({ api: discord.api, token: 'wrong.token.entirely' });
    expect((await program.exit).code).toBe(1);
    expect(program.log).toContain('DISCORD_TOKEN');
    expect(program.log).not.toContain('wrong.token.entirely');
    await discord.stop();
  });
});

describe('GIVEN a process that runs one shard of two', () => {
  test('THEN it answers its own servers, and direct messages when it has shard 0', async () => {
    const scene = await openScene({
      discord: { shards: 2, guilds: [{ name: 'Even', id: '4194304000000000000' }] },
      env: { SHARD_IDS: '0', SHARD_COUNT: '2' },
    });
    const ann = scene.discord.user({ name: 'Ann' });
    const handle = await ann.slash('ask', { question: HOW_MANY }, { guild: 'Even' });
    expect(textOf(await handle.answer())).toContain('people were killed');
    expect(textOf(await (await ann.dm('hello')).reply())).toContain('Hello!');
    expect(scene.discord.violations).toEqual([]);
    await scene.close();
  });
});

describe('GIVEN two shards', () => {
  test('THEN both answer, and direct messages come to shard 0', async () => {
    const scene = await openScene({
      discord: {
        shards: 2,
        maxConcurrency: 2,
        guilds: [
          { name: 'Even', id: '4194304000000000000' },
          { name: 'Odd', id: '4194304000004194304' },
        ],
      },
    });
    await scene.discord.ready(1);
    const ann = scene.discord.user({ name: 'Ann' });
    for (const guild of ['Even', 'Odd']) {
      const handle = await ann.slash('ask', { question: HOW_MANY }, { guild });
      expect(textOf(await handle.answer())).toContain('people were killed');
    }
    expect(textOf(await (await ann.dm('hello')).reply())).toContain('Hello!');
    await scene.close();
  });
});

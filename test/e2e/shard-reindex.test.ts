import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Permission } from '../discord/permissions.ts';
import { startDiscord } from '../discord/server.ts';
import { textOf } from '../discord/text.ts';
import { HARBOUR_CORPUS, toJsonl } from './harbour-corpus.ts';
import { startProgram } from './scene.ts';

const EVEN = '4194304000000000000';
const ODD = '4194304000004194304';
const WHALE = {
  id: 'gazette-whale',
  outlet: 'Harbour Gazette',
  headline: 'Whale in the harbour basin',
  published: '2024-08-01',
  url: 'https://gazette-whale.example/story',
  text: 'A humpback whale swam into the harbour basin of Port Vale on Sunday.',
};

describe('GIVEN two shard processes on one data folder', () => {
  test('WHEN one of them reindexes THEN the other serves the new index as well', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'byline-shards-'));
    const discord = await startDiscord({
      shards: 2,
      maxConcurrency: 2,
      guilds: [
        { name: 'Even', id: EVEN },
        { name: 'Odd', id: ODD },
      ],
    });
    const corpus = join(folder, 'corpus.jsonl');
    await writeFile(corpus, toJsonl(HARBOUR_CORPUS));
    const programs = ['0', '1'].map((id) =>
      startProgram(discord, folder, corpus, {
        SHARD_IDS: id,
        SHARD_COUNT: '2',
        BYLINE_RATE_LIMIT: '0',
        BYLINE_MODERATOR_GUILDS: EVEN,
      }),
    );
    onTestFinished(async () => {
      for (const program of programs) program.signal('SIGKILL');
      await discord.stop();
      await rm(folder, { recursive: true, force: true });
    });
    await Promise.all([0, 1].map((shard) => discord.ready(shard, 100_000)));
    await expect
      .poll(() => programs[0]?.log, { timeout: 60_000 })
      .toContain('every command is registered');
    const moderator = discord.user({
      name: 'Mo',
      guild: 'Even',
      permissions: Permission.manageGuild,
    });
    const reader = discord.user({ name: 'Ann', guild: 'Odd' });
    const ask = async (): Promise<string> => {
      const handle = await reader.slash('ask', { question: 'What swam into the harbour basin?' });
      return textOf(await handle.answer(30_000));
    };
    expect(await ask()).not.toContain('humpback');
    await writeFile(corpus, toJsonl([...HARBOUR_CORPUS, WHALE]));
    const handle = await moderator.slash('reindex');
    await handle.until((view) => textOf(view).includes('1 added'), 60_000);
    await expect.poll(ask, { timeout: 60_000, interval: 1000 }).toContain('humpback');
    expect(discord.violations).toEqual([]);
  });
});

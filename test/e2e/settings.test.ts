import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { UserClient } from '../discord/client/user.ts';
import { Permission } from '../discord/permissions.ts';
import { buttonsOf, textOf } from '../discord/text.ts';
import { HARBOUR_CORPUS } from './harbour-corpus.ts';
import { openScene, type Scene } from './scene.ts';

const TOLL = 'How many people were killed in the sinking of the ferry Marigold?';

let scene: Scene;
let manager: UserClient;
let ann: UserClient;

beforeAll(async () => {
  scene = await openScene({
    discord: {
      guilds: [
        {
          name: 'Newsroom',
          channels: [
            { name: 'general' },
            { name: 'bots' },
            { name: 'log' },
            { name: 'closed', botPermissions: 1024n },
          ],
        },
        { name: 'Elsewhere', hasBot: false },
      ],
    },
  });
  manager = scene.discord.user({ name: 'Mo', permissions: Permission.manageGuild });
  ann = scene.discord.user({ name: 'Ann' });
});

afterAll(async () => {
  const { violations, pinged } = scene.discord;
  await scene.close();
  // Whether the bot may write into a log channel is found out by writing.
  expect(violations.filter(({ rule }) => rule !== 'answer/50013')).toEqual([]);
  expect(pinged).toEqual([]);
});

async function config(change: string, options: Record<string, string> = {}) {
  return await (await manager.slash(`config ${change}`, options)).answer(30_000);
}

function channelId(name: string): string {
  const found = scene.discord.guild('Newsroom').channels.find((channel) => channel.name === name);
  return found?.id ?? '';
}

async function ask(user = ann, options: Record<string, string | boolean> = {}) {
  return await (await user.slash('ask', { question: TOLL, ...options })).answer(30_000);
}

describe('GIVEN the settings of a server', () => {
  test('WHEN nothing is set THEN they are shown as they stand, to those who manage it alone', async () => {
    const shown = await config('show');
    expect(shown.ephemeral).toBe(true);
    for (const text of ['everyone sees them', 'all channels', 'all outlets', 'none']) {
      expect(textOf(shown)).toContain(text);
    }
    await expect(ann.slash('config show')).rejects.toThrow('not available');
  });

  test('WHEN answers are private THEN they are, unless somebody asks for all to see; and may be shared', async () => {
    expect(textOf(await config('answers', { privacy: 'private' }))).toContain('the asker alone');
    const hidden = await ask();
    expect(hidden.ephemeral).toBe(true);
    expect(buttonsOf(hidden)).toContain('Share');
    expect((await ask(ann, { private: false })).ephemeral).toBe(false);
  });

  test('WHEN answers are always private THEN none is public or shared, also not one that was asked before', async () => {
    const before = await ask();
    await config('answers', { privacy: 'always-private' });
    const hidden = await ask(ann, { private: false });
    expect(hidden.ephemeral).toBe(true);
    expect(buttonsOf(hidden)).not.toContain('Share');
    const posted = scene.discord.botMessages().filter(({ ephemeral }) => !ephemeral).length;
    const told = await (await ann.click(before, /Share/)).followup(0, 30_000);
    expect(told.ephemeral).toBe(true);
    expect(textOf(told)).toContain('stay private');
    expect(scene.discord.botMessages().filter(({ ephemeral }) => !ephemeral)).toHaveLength(posted);
    await config('answers', { privacy: 'public' });
  });

  test('WHEN channels are listed THEN mentions are answered in those alone', async () => {
    await config('channels', { action: 'add', channel: channelId('bots') });
    const ignored = await ann.mention(TOLL, { channel: 'general' });
    const answered = await ann.mention(TOLL, { channel: 'bots' });
    expect(textOf(await answered.reply(30_000))).toContain('people were killed');
    expect(ignored.repliesNow()).toEqual([]);
    await config('channels', { action: 'all' });
    const again = await ann.mention(TOLL, { channel: 'general' });
    await again.reply(30_000);
  });

  test('WHEN outlets are listed THEN answers, reports, disagreements and sources know those alone', async () => {
    await config('outlets', { action: 'add', outlet: 'port herald' });
    expect(textOf(await ask())).toMatch(/Fifteen\W+people/);
    expect(textOf(await ask())).not.toContain('Harbour Gazette');
    const reported = await ann.slash('reported', { fact: 'Twelve people were killed on Marigold' });
    expect(textOf(await reported.answer(30_000))).not.toContain('Harbour Gazette');
    const differing = await (await ann.slash('disagreements')).answer(30_000);
    expect(textOf(differing)).toContain('do not contradict');
    expect(textOf(await (await ann.slash('sources')).answer(30_000))).toContain('1 outlet,');
    expect(await ann.autocomplete('ask', 'outlet', '')).toEqual([
      { name: 'Port Herald', value: 'Port Herald' },
    ]);
    const elsewhere = await ann.slash('ask', { question: TOLL }, { dm: true });
    expect(textOf(await elsewhere.answer(30_000))).toContain('Harbour Gazette');
    await config('outlets', { action: 'all' });
  });

  test('WHEN a language is set THEN dates are written in it', async () => {
    await config('dates', { language: 'de' });
    expect(textOf(await (await ann.slash('sources')).answer(30_000))).toContain('2. Mai 2024');
    await config('dates', { language: 'default' });
    expect(textOf(await (await ann.slash('sources')).answer(30_000))).toMatch(/<t:\d+:D>/);
  });

  test('WHEN the bot is started again THEN they still hold, and can be reset', async () => {
    await config('answers', { privacy: 'private' });
    await scene.restart();
    expect((await ask()).ephemeral).toBe(true);
    expect(textOf(await config('reset'))).toContain('everyone sees them');
    expect((await ask()).ephemeral).toBe(false);
  });
});

describe('GIVEN a log channel', () => {
  test('WHEN the bot may not write there THEN the setting is refused with the cure', async () => {
    const told = await config('log', { channel: channelId('closed') });
    expect(textOf(told)).toContain('Send Messages');
    expect(textOf(await config('show'))).toContain('**Log of reindexes:** none');
  });

  test('WHEN the corpus is reindexed THEN one message says what came, and then where it differs', async () => {
    await config('log', { channel: channelId('log') });
    const [first] = HARBOUR_CORPUS;
    const fresh = {
      ...(first as (typeof HARBOUR_CORPUS)[number]),
      id: 'herald-second',
      outlet: 'Port Herald',
      headline: 'Toll of the Marigold corrected',
      text: 'The ferry Marigold sank off Port Vale on Wednesday evening.\n\nNineteen people were killed in the sinking of the ferry Marigold, the Port Vale Coast Guard said.',
    };
    await scene.writeCorpus([...HARBOUR_CORPUS, fresh, { ...fresh, id: 'empty', text: '' }]);
    await (await manager.slash('reindex')).until(
      (view) => textOf(view).includes('rejected'),
      60_000,
    );
    const inLog = () =>
      scene.discord
        .botMessages()
        .filter((message) => message.channel_id === channelId('log'))
        .filter((message) => textOf(message).includes('reindexed'));
    const done = await scene.discord.until(
      () => inLog().find((message) => !textOf(message).includes('being compared')),
      'the differences',
      30_000,
    );
    expect(inLog()).toHaveLength(1);
    expect(textOf(done)).toContain('1 added, 0 changed, 0 removed, 1 rejected');
    expect(textOf(done)).toContain('Toll of the Marigold corrected');
    expect(textOf(done)).toContain('**Rejected**');
    expect(textOf(done)).toMatch(/disagreements? with the new articles/);
  });
});

describe('GIVEN a server where the bot is a guest, whose members may not use external apps', () => {
  test('THEN answers are private there and sharing is not offered', async () => {
    const una = scene.discord.user({
      name: 'Una',
      guild: 'Elsewhere',
      without: Permission.useExternalApps,
    });
    const answer = await ask(una);
    expect(answer.ephemeral).toBe(true);
    expect(buttonsOf(answer)).not.toContain('Share');
  });
});

describe('GIVEN what managers have changed', () => {
  test('THEN the audit log says who', async () => {
    const audit = await readFile(join(scene.folder, 'data', 'audit.jsonl'), 'utf8');
    expect(audit).toContain('"action":"config"');
    expect(audit).toContain(manager.id);
  });
});

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PermissionFlagsBits } from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { UserClient } from '../discord/client/user.ts';
import { textOf } from '../discord/text.ts';
import { HARBOUR_CORPUS } from './harbour-corpus.ts';
import { openScene, type Scene } from './scene.ts';

const LIMIT = 3;

let scene: Scene;
let moderator: UserClient;

beforeAll(async () => {
  scene = await openScene({ env: { BYLINE_RATE_LIMIT: String(LIMIT) } });
  moderator = scene.discord.user({ name: 'Mo', permissions: PermissionFlagsBits.ManageGuild });
});

afterAll(async () => {
  const { violations } = scene.discord;
  await scene.close();
  expect(violations).toEqual([]);
});

async function auditOutcomes(): Promise<readonly string[]> {
  const text = await readFile(join(scene.folder, 'data', 'audit.jsonl'), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).outcome);
}

async function reindex(user: UserClient) {
  const handle = await user.slash('reindex');
  return await handle.until((message) =>
    /rejected|moderator|busy|runs|running/i.test(textOf(message)),
  );
}

describe('GIVEN a changed corpus', () => {
  test('WHEN a moderator reindexes THEN the diff is shown in words, and the new text is found', async () => {
    const [, ...rest] = HARBOUR_CORPUS;
    const added = {
      ...rest[0],
      id: 'gazette-whale',
      outlet: 'Harbour Gazette',
      headline: 'Whale in the harbour basin',
      text: 'A humpback whale swam into the harbour basin of Port Vale on Sunday.',
    };
    const changed = rest.map((article) =>
      article.id === 'courier-ferry' ? { ...article, headline: 'Vale Lines stops' } : article,
    );
    await scene.writeCorpus([
      ...changed,
      { ...HARBOUR_CORPUS[0], ...added } as (typeof HARBOUR_CORPUS)[number],
      { ...added, id: 'empty', text: '' } as (typeof HARBOUR_CORPUS)[number],
    ]);
    const message = await reindex(moderator);
    expect(message.ephemeral).toBe(true);
    const text = textOf(message);
    expect(text).toContain('1 added, 1 changed, 1 removed, 1 rejected');
    expect(text).toContain('gazette-whale');
    expect(text).toMatch(/corpus\.jsonl:6\S*: \S+/);
    const found = await (
      await moderator.slash('ask', { question: 'What swam into the harbour basin?' })
    ).answer();
    expect(textOf(found)).toContain('humpback');
    expect(await auditOutcomes()).toEqual(['done']);
  });
});

describe('GIVEN a reindex that runs', () => {
  test('WHEN somebody else starts one and others ask THEN they learn who and how far, and all are answered', async () => {
    const other = scene.discord.user({ name: 'Nia', permissions: PermissionFlagsBits.ManageGuild });
    const first = await moderator.slash('reindex', { full: true });
    await first.acknowledged();
    const second = await other.slash('reindex');
    expect(textOf(await second.answer())).toMatch(/already running: started by Mo/);
    const question = 'Which company owns the ferry Marigold?';
    const asked = await Promise.all(
      Array.from({ length: 5 }, () => moderator.slash('ask', { question })),
    );
    for (const handle of asked) expect(textOf(await handle.answer())).toContain('Vale Lines');
    const done = await first.until((message) => textOf(message).includes('rejected'));
    expect(textOf(done)).toContain('0 added, 0 changed, 0 removed');
    expect(await auditOutcomes()).toEqual(['done', 'busy', 'done']);
  });

  test('WHEN the bot is stopped THEN the moderator is not left waiting', async () => {
    const handle = await moderator.slash('reindex', { full: true });
    await handle.acknowledged();
    scene.program.signal('SIGTERM');
    expect(await scene.program.exit).toEqual({ code: 0, signal: null });
    expect(handle.message()?.loading).toBe(false);
    await scene.restart();
  });
});

describe('GIVEN somebody who may not reindex', () => {
  test('THEN members are refused privately, and it is not offered in direct messages', async () => {
    const member = scene.discord.user({ name: 'Ann' });
    const refused = await (await member.slash('reindex')).answer();
    expect(refused.ephemeral).toBe(true);
    expect(textOf(refused)).toContain('Only moderators');
    await expect(moderator.slash('reindex', {}, { dm: true })).rejects.toThrow();
  });
});

describe('GIVEN a limit of requests a minute', () => {
  test('WHEN a member goes beyond it THEN they are told privately; a moderator is not limited', async () => {
    const member = scene.discord.user({ name: 'Bea' });
    const replies = [];
    for (let n = 0; n <= LIMIT; n += 1) {
      replies.push(await (await member.slash('sources')).answer());
    }
    expect(replies.map(({ ephemeral }) => ephemeral)).toEqual([false, false, false, true]);
    expect(replies.slice(-1).map(textOf).join()).toMatch(/try again in \d+ s/);
    for (let n = 0; n <= LIMIT; n += 1) {
      const message = await (await moderator.slash('sources')).answer();
      expect(message.ephemeral).toBe(false);
    }
  });
});

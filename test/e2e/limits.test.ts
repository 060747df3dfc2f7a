import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { UserClient } from '../discord/client/user.ts';
import { textOf } from '../discord/text.ts';
import { openScene, type Scene } from './scene.ts';

const LIMIT = 3;
const TOLL = 'How many people were killed in the sinking of the ferry Marigold?';

let scene: Scene;
let ann: UserClient;

beforeAll(async () => {
  scene = await openScene({ env: { BYLINE_RATE_LIMIT: String(LIMIT) } });
  ann = scene.discord.user({ name: 'Ann' });
});

afterAll(async () => {
  const { violations } = scene.discord;
  await scene.close();
  expect(violations).toEqual([]);
});

describe('GIVEN somebody who has asked too much', () => {
  test('WHEN they flood THEN they are told once, and not once a message', async () => {
    const sent = [];
    for (let n = 0; n < LIMIT + 8; n += 1) sent.push(await ann.dm('hello'));
    const [first] = sent;
    await first?.replies(LIMIT + 1, 30_000);
    // Somebody else is answered after all of that has been dealt with.
    const bob = scene.discord.user({ name: 'Bob' });
    await (await bob.dm('hello')).reply(30_000);
    const replies = first?.repliesNow() ?? [];
    expect(replies).toHaveLength(LIMIT + 1);
    expect(replies.filter((reply) => textOf(reply).includes('try again in'))).toHaveLength(1);
  });

  test('WHEN they have typed a comment THEN it is kept all the same', async () => {
    const cid = scene.discord.user({ name: 'Cid' });
    const message = await (await cid.slash('ask', { question: TOLL })).answer(30_000);
    const modal = await (await cid.click(message, /👎/)).modal();
    for (let n = 1; n < LIMIT + 1; n += 1) await (await cid.slash('sources')).answer(30_000);
    const refused = await (await cid.slash('sources')).answer(30_000);
    expect(textOf(refused)).toContain('try again in');
    const sent = await cid.submitModal(modal, { comment: 'A comment that took me a while.' });
    expect(textOf(await sent.answer(30_000))).toContain('Thank you');
    const kept = await readFile(join(scene.folder, 'data', 'feedback.jsonl'), 'utf8');
    expect(kept).toContain('A comment that took me a while.');
  });
});

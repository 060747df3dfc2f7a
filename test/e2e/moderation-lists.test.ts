import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { UserClient } from '../discord/client/user.ts';
import type { MessageView } from '../discord/client/views.ts';
import { Permission } from '../discord/permissions.ts';
import { textOf } from '../discord/text.ts';
import { openScene, type Scene } from './scene.ts';

const TOLL = 'How many people were killed in the sinking of the ferry Marigold?';
const IN_VAIN = 'Who won the chess championship in Reykjavik?';

let scene: Scene;
let moderator: UserClient;
let ann: UserClient;
let bob: UserClient;

beforeAll(async () => {
  scene = await openScene();
  moderator = scene.discord.user({ name: 'Mo', permissions: Permission.manageGuild });
  ann = scene.discord.user({ name: 'Ann' });
  bob = scene.discord.user({ name: 'Bob' });
});

afterAll(async () => {
  const { violations, pinged } = scene.discord;
  await scene.close();
  expect(violations).toEqual([]);
  expect(pinged).toEqual([]);
});

async function ask(user: UserClient, question: string): Promise<MessageView> {
  return await (await user.slash('ask', { question })).answer(30_000);
}

async function dislike(user: UserClient, message: MessageView, comment: string): Promise<void> {
  const modal = await (await user.click(message, /👎/)).modal();
  await (await user.submitModal(modal, { comment })).answer(30_000);
}

async function admin(list: string, csv = false) {
  return await (await moderator.slash(`admin ${list}`, csv ? { csv } : {})).answer(30_000);
}

async function fileOf(message: MessageView): Promise<string> {
  const [attachment] = message.attachments;
  return await (await fetch(attachment?.url ?? '')).text();
}

describe('GIVEN votes on an answer', () => {
  test('THEN each person has one, which can be changed, and moderators read the comments without names', async () => {
    const first = await ask(ann, TOLL);
    const second = await ask(bob, TOLL);
    await dislike(bob, first, 'The =toll is out of date.');
    await (await bob.click(second, /👍/)).answer(30_000);
    await (await ann.click(first, /👍/)).answer(30_000);
    await dislike(bob, second, 'It is still out of date.');
    const shown = await admin('feedback');
    expect(shown.ephemeral).toBe(true);
    expect(textOf(shown)).toContain('👎 1 · 👍 1');
    expect(textOf(shown)).toContain('It is still out of date.');
    expect(textOf(shown)).not.toContain('The =toll');
    expect(textOf(shown)).not.toContain('Bob');
    const csv = await fileOf(await admin('feedback', true));
    expect(csv).toContain('"It is still out of date."');
    expect(csv).not.toContain(bob.id);
  });
});

describe('GIVEN questions that found nothing', () => {
  test('THEN moderators see how often they were asked; small talk is none', async () => {
    await ask(ann, IN_VAIN);
    await ask(bob, IN_VAIN.toLowerCase());
    await ask(bob, 'thanks!');
    const shown = await admin('gaps');
    expect(textOf(shown)).toContain('**2 ×** who won the chess championship');
    expect(textOf(shown)).toContain('2 people');
    expect(textOf(shown)).not.toContain('thanks');
    const csv = await fileOf(await admin('gaps', true));
    expect(csv.split('\r\n')[0]).toContain('"question","command","times"');
    expect(csv).toContain('"2","2"');
  });
});

describe('GIVEN the status', () => {
  test('THEN it says what is served, and members are refused it privately', async () => {
    const shown = textOf(await admin('status'));
    expect(shown).toContain('5 articles of 3 outlets');
    expect(shown).toContain('generation');
    const refused = await (await ann.slash('admin status')).answer(30_000);
    expect(refused.ephemeral).toBe(true);
    expect(textOf(refused)).toContain('Manage Server');
  });
});

describe('GIVEN somebody who wants to be forgotten', () => {
  test('THEN votes, comments, hashes and buttons go, and they are told so privately', async () => {
    const message = await ask(bob, TOLL);
    const kept = await (await bob.slash('privacy show')).answer(30_000);
    expect(kept.ephemeral).toBe(true);
    expect(textOf(kept)).toContain('1 vote, 1 with a comment');
    expect(textOf(kept)).toContain('1 question');
    const told = await (await bob.slash('privacy forget')).answer(30_000);
    expect(told.ephemeral).toBe(true);
    expect(textOf(told)).toContain('1 vote, 1 with a comment');
    const feedback = await readFile(join(scene.folder, 'data', 'feedback.jsonl'), 'utf8');
    expect(feedback).not.toContain('out of date');
    const after = textOf(await (await bob.slash('privacy show')).answer(30_000));
    expect(after).toContain('0 votes');
    expect(after).toContain('0 questions');
    expect(after).toContain('0 answers');
    const old = await (await bob.click(message, /👍/)).answer(30_000);
    expect(textOf(old)).toContain('too old');
    expect(textOf(await admin('gaps'))).toContain('**2 ×**');
  });
});

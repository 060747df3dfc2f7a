import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { UserClient } from '../discord/client/user.ts';
import type { MessageView } from '../discord/client/views.ts';
import { buttonsOf, textOf } from '../discord/text.ts';
import { openScene, type Scene } from './scene.ts';

const PARADE = 'Where will the lantern parade begin?';

let scene: Scene;
let ann: UserClient;
let bob: UserClient;

beforeAll(async () => {
  scene = await openScene();
  ann = scene.discord.user({ name: 'Ann' });
  bob = scene.discord.user({ name: 'Bob' });
});

afterAll(async () => {
  const { violations, pinged } = scene.discord;
  await scene.close();
  expect(violations).toEqual([]);
  expect(pinged).toEqual([]);
});

async function ask(question: string, isPrivate = false): Promise<MessageView> {
  const handle = await ann.slash('ask', { question, ...(isPrivate ? { private: true } : {}) });
  return await handle.answer();
}

async function press(user: UserClient, message: MessageView, button: RegExp) {
  const handle = await user.click(message, button);
  return await handle.answer();
}

/** Messages of the bot that answer nobody and that everyone sees: what has been shared. */
function sharedNow(): readonly MessageView[] {
  return scene.discord
    .botMessages()
    .filter(({ ephemeral, interaction_metadata: of }) => !ephemeral && of === undefined);
}

/** Numbers of the passages a message shows. */
function numbersIn(message: MessageView): readonly number[] {
  return [...textOf(message).matchAll(/^\*\*\[(\d+)\]/gm)].map(([, n]) => Number(n));
}

describe('GIVEN an answer of several pages', () => {
  test('WHEN its asker turns them THEN the message itself shows the next passages, and goes back', async () => {
    const first = await ask(PARADE);
    expect(numbersIn(first)).toEqual([1, 2]);
    const second = await press(ann, first, /More/);
    expect(second.id).toBe(first.id);
    expect(numbersIn(second)).toEqual([3, 4, 5, 6]);
    expect(textOf(second)).toContain('Page 2 of');
    const back = await press(ann, second, /Back/);
    expect(textOf(back)).toBe(textOf(first));
  });

  test('WHEN somebody else turns them THEN they are told, and the message stays', async () => {
    const first = await ask(PARADE);
    const told = await press(bob, first, /More/);
    expect(told.ephemeral).toBe(true);
    expect(textOf(told)).toContain('Only the person who asked');
    const now = scene.discord.message(first.id);
    expect(now === undefined ? '' : textOf(now)).toBe(textOf(first));
  });
});

describe('GIVEN an answer', () => {
  test('WHEN a passage is wanted in context THEN the paragraphs around it come, to that user alone', async () => {
    const message = await ask(PARADE);
    const [place] = /¶\u00a0(\d+)/.exec(textOf(message))?.slice(1) ?? [];
    const shown = await press(bob, message, /Context/);
    expect(shown.ephemeral).toBe(true);
    expect(textOf(shown)).toContain(`**¶ ${place} ◀**`);
    expect(textOf(shown)).toContain(`**¶ ${Number(place) + 1}**`);
  });

  test('WHEN its reporters are wanted THEN they come, to that user alone', async () => {
    const message = await ask('How many people were killed in the sinking of the ferry Marigold?');
    const shown = await press(bob, message, /Who reported this/);
    expect(shown.ephemeral).toBe(true);
    expect(textOf(shown)).toMatch(/reports it/);
  });

  test('WHEN it is private and shared THEN everyone sees it, with buttons of its own', async () => {
    const message = await ask(PARADE, true);
    const pressed = await ann.click(message, /Share/);
    await pressed.until((view) => buttonsOf(view).includes('Shared'), 30_000);
    const shared = sharedNow().at(-1);
    if (shared === undefined) throw new Error('nothing was shared');
    expect(numbersIn(shared)).toEqual([1, 2]);
    expect(numbersIn(await press(ann, shared, /More/))).toEqual([3, 4, 5, 6]);
  });

  test('WHEN it is shared from its second page THEN that page stays and can be shared no more', async () => {
    const before = sharedNow().length;
    const second = await press(ann, await ask(PARADE, true), /More/);
    const pressed = await ann.click(second, /Share/);
    const left = await pressed.until((message) => buttonsOf(message).includes('Shared'));
    expect(left.id).toBe(second.id);
    expect(numbersIn(left)).toEqual([3, 4, 5, 6]);
    expect(buttonsOf(left)).not.toContain('Share');
    await expect(ann.click(left, /Shared/)).rejects.toThrow('disabled');
    const back = await press(ann, left, /Back/);
    expect(buttonsOf(back)).toContain('Shared');
    expect(sharedNow()).toHaveLength(before + 1);
  });

  test('WHEN share is pressed twice at once THEN it is shared once', async () => {
    const before = sharedNow().length;
    const message = await ask(PARADE, true);
    const presses = await Promise.all([ann.click(message, /Share/), ann.click(message, /Share/)]);
    for (const pressed of presses) await pressed.until(() => pressed.edits.length > 0);
    expect(sharedNow()).toHaveLength(before + 1);
  });

  test('WHEN it helped or not THEN the verdicts are kept, without a readable user id', async () => {
    const message = await ask(PARADE);
    expect(textOf(await press(bob, message, /👍/))).toContain('Thank you');
    const modal = await (await bob.click(message, /👎/)).modal();
    const answered = await bob.submitModal(modal, { comment: 'It begins at the *pier*.' });
    const thanks = await answered.answer();
    expect(thanks.ephemeral).toBe(true);
    const kept = await readFile(join(scene.folder, 'data', 'feedback.jsonl'), 'utf8');
    const entries = kept
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(entries).toMatchObject([
      { command: 'ask', question: PARADE, helpful: true, comment: null },
      { command: 'ask', question: PARADE, helpful: false, comment: 'It begins at the *pier*.' },
    ]);
    expect(kept).not.toContain(bob.id);
  });
});

describe('GIVEN an answer from before a restart', () => {
  test('WHEN its buttons are pressed THEN they work as before', async () => {
    const message = await ask(PARADE);
    await scene.restart();
    expect(numbersIn(await press(ann, message, /More/))).toEqual([3, 4, 5, 6]);
    const told = await press(bob, message, /More/);
    expect(textOf(told)).toContain('Only the person who asked');
  });

  test('WHEN what it was is not kept any more THEN every button says that it is too old', async () => {
    const message = await ask(PARADE);
    scene.program.signal('SIGTERM');
    await scene.program.exit;
    await rm(join(scene.folder, 'data', 'answers.jsonl'));
    await scene.restart();
    for (const button of [/More/, /Context/, /Who reported/, /👍/, /👎/]) {
      const told = await press(ann, message, button);
      expect(told.ephemeral).toBe(true);
      expect(textOf(told)).toContain('too old');
    }
  });
});

describe('GIVEN a question that found nothing', () => {
  test('THEN it is kept for moderators, without a readable user id', async () => {
    await ask('Who won the chess championship in Reykjavik?');
    const kept = await readFile(join(scene.folder, 'data', 'gaps.jsonl'), 'utf8');
    expect(kept).toContain('chess championship');
    expect(kept).not.toContain(ann.id);
  });
});

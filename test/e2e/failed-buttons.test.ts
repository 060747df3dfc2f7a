import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { UserClient } from '../discord/client/user.ts';
import type { MessageView } from '../discord/client/views.ts';
import { buttonsOf, textOf } from '../discord/text.ts';
import { HARBOUR_CORPUS } from './harbour-corpus.ts';
import { openScene, type Scene } from './scene.ts';

const PARADE = 'Where will the lantern parade begin?';

let scene: Scene;
let ann: UserClient;

beforeAll(async () => {
  scene = await openScene({
    discord: { guilds: [{ name: 'Newsroom' }, { name: 'Elsewhere', hasBot: false }] },
  });
  ann = scene.discord.user({ name: 'Ann' });
});

afterEach(() => scene.discord.faults.clear());

afterAll(async () => {
  const { violations, pinged } = scene.discord;
  await scene.close();
  expect(violations.filter(({ severity }) => severity !== 'warn')).toEqual([]);
  expect(pinged).toEqual([]);
});

async function ask(question: string, isPrivate = false): Promise<MessageView> {
  return await (await ann.slash('ask', { question, private: isPrivate })).answer();
}

function sharedIn(): readonly MessageView[] {
  return scene.discord
    .botMessages()
    .filter((message) => !message.ephemeral && textOf(message).includes('Lantern parade'));
}

describe('GIVEN a page turn that fails', () => {
  test('WHEN Discord takes no edit THEN the answer stays with its buttons, and who pressed is told privately', async () => {
    const message = await ask(PARADE);
    scene.discord.faults.rest({ route: 'edit', status: 500, times: 100 });
    const pressed = await ann.click(message, /More ▶/);
    const told = await pressed.followup(0, 90_000);
    expect(told.ephemeral).toBe(true);
    expect(textOf(told)).toContain('ref');
    scene.discord.faults.clear();
    const now = scene.discord.message(message.id);
    expect(now === undefined ? '' : textOf(now)).toBe(textOf(message));
    expect(now === undefined ? [] : buttonsOf(now)).toEqual(buttonsOf(message));
  });

  test('WHEN the request is at fault by now THEN the answer stays, and who pressed is told privately', async () => {
    const handle = await ann.slash('ask', {
      question: 'Who declared mourning?',
      outlet: 'Port Herald',
    });
    const message = await handle.answer();
    const moderator = scene.discord.user({ name: 'Mo', permissions: 32n });
    await scene.writeCorpus(HARBOUR_CORPUS.filter(({ outlet }) => outlet !== 'Port Herald'));
    const reindexed = await moderator.slash('reindex');
    await reindexed.until((view) => textOf(view).includes('rejected'), 90_000);
    const button = buttonsOf(message).find((label) => label.includes('More'));
    const pressed =
      button === undefined
        ? await ann.forgeClick(message, customIdOfPage(message))
        : await ann.click(message, button);
    const told = await pressed.followup(0, 60_000);
    expect(told.ephemeral).toBe(true);
    expect(textOf(told)).toContain('Port Herald');
    const now = scene.discord.message(message.id);
    expect(now === undefined ? '' : textOf(now)).toBe(textOf(message));
    await scene.writeCorpus(HARBOUR_CORPUS);
    await (await moderator.slash('reindex')).until(
      (view) => textOf(view).includes('rejected'),
      90_000,
    );
  });
});

describe('GIVEN a private answer that is shared', () => {
  test('WHEN the post succeeds and is answered with a 502 THEN it stands there once', async () => {
    const before = sharedIn().length;
    const message = await ask(PARADE, true);
    scene.discord.faults.rest({ route: 'message', status: 502, phase: 'after' });
    const pressed = await ann.click(message, /Share/);
    await pressed.until((view) => buttonsOf(view).includes('Shared'), 60_000);
    expect(sharedIn()).toHaveLength(before + 1);
  });

  test('WHEN that happens where only the interaction opens the place THEN it is never sent again, and the asker is told', async () => {
    const una = scene.discord.user({ name: 'Una', guild: 'Elsewhere' });
    const handle = await una.slash('ask', { question: PARADE, private: true });
    const message = await handle.answer();
    const before = sharedIn().length;
    scene.discord.faults.rest({ route: 'followup', status: 502, phase: 'after' });
    const pressed = await una.click(message, /Share/);
    const told = await scene.discord.until(
      () => pressed.followups.find(({ ephemeral }) => ephemeral),
      'the notice',
      60_000,
    );
    expect(textOf(told)).toContain('Look at the channel');
    expect(sharedIn()).toHaveLength(before + 1);
  });
});

/** The id that a page button of an answer would have: anyone may send it. */
function customIdOfPage(message: MessageView): string {
  const [, answer] = /v1:\w+:([\w-]{12}):/.exec(JSON.stringify(message.components)) ?? [];
  return `v1:page:${answer}:2`;
}

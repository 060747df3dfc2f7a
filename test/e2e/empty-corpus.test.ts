import { afterAll, beforeAll, expect, test } from 'vitest';
import type { UserClient } from '../discord/client/user.ts';
import { textOf } from '../discord/text.ts';
import { openScene, type Scene } from './scene.ts';

let scene: Scene;
let ann: UserClient;

beforeAll(async () => {
  scene = await openScene({
    discord: { guilds: [{ name: 'Newsroom' }] },
    articles: [],
    startMs: 60_000,
  });
  ann = scene.discord.user({ name: 'Ann' });
}, 120_000);

afterAll(async () => {
  const { violations } = scene.discord;
  await scene.close();
  expect(violations).toEqual([]);
});

test.each([
  ['ask', { question: 'How many boats were lost?' }],
  ['reported', { fact: 'Forty boats were lost in the storm.' }],
  ['disagreements', {}],
  ['sources', {}],
])(
  'GIVEN a corpus of no articles WHEN /%s is used THEN that is said with the cure',
  async (command, options) => {
    // The fault is found after the acknowledgement: the placeholder goes, and who asked is told privately.
    const told = await (await ann.slash(command, options)).followup();
    expect(told.ephemeral).toBe(true);
    const text = textOf(told);
    expect(text).toContain('The corpus holds no articles, so there is nothing to answer from.');
    expect(text).toContain('byline import');
    expect(text).not.toContain('does not say');
  },
  60_000,
);

test('WHEN /help is used THEN it helps all the same', async () => {
  const handle = await ann.slash('help', {});
  expect(textOf(await handle.answer())).toContain('/ask');
}, 60_000);

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { UserClient } from '../discord/client/user.ts';
import { Permission } from '../discord/permissions.ts';
import { textOf } from '../discord/text.ts';
import { HARBOUR_CORPUS, type JsonArticle } from './harbour-corpus.ts';
import { openScene, type Scene } from './scene.ts';

const MOURNING = 'Who declared three days of mourning?';

let scene: Scene;
let ann: UserClient;
let moderator: UserClient;

beforeAll(async () => {
  scene = await openScene();
  ann = scene.discord.user({ name: 'Ann' });
  moderator = scene.discord.user({ name: 'Mo', permissions: Permission.manageGuild });
});

afterAll(async () => {
  const { violations } = scene.discord;
  await scene.close();
  expect(violations).toEqual([]);
});

async function reindexWith(change: (text: string) => string): Promise<void> {
  const changed: readonly JsonArticle[] = HARBOUR_CORPUS.map((article) =>
    article.id === 'herald-ferry' ? { ...article, text: change(article.text) } : article,
  );
  await scene.writeCorpus(changed);
  const handle = await moderator.slash('reindex');
  await handle.until((view) => textOf(view).includes('rejected'), 60_000);
}

describe('GIVEN an answer from before a reindex', () => {
  test('WHEN its passage has moved THEN context opens where it stands now; WHEN it is gone THEN that is said', async () => {
    await reindexWith((text) => text);
    const asked = await ann.slash('ask', { question: MOURNING, outlet: 'Port Herald' });
    const message = await asked.answer(30_000);
    await reindexWith((text) => `A new paragraph opens the article.\n\nAnd another.\n\n${text}`);
    const moved = await (await ann.click(message, /[Cc]ontext/)).answer(30_000);
    expect(textOf(moved)).toMatch(/\*\*¶ 5 ◀\*\* The mayor of Port Vale/);
    await reindexWith(() => 'The article says something else altogether now.');
    const gone = await (await ann.click(message, /[Cc]ontext/)).answer(30_000);
    expect(gone.ephemeral).toBe(true);
    expect(textOf(gone)).toContain('has changed since');
  });
});

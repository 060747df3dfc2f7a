import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { addFiles, articleFile, byline } from '../cli/run-byline.ts';
import type { UserClient } from '../discord/client/user.ts';
import { Permission } from '../discord/permissions.ts';
import { buttonsOf, textOf } from '../discord/text.ts';
import { openScene, type Scene } from './scene.ts';

/** Longest wait for an index: the build runs at low priority, and the machine may be busy. */
const INDEX_MS = 100_000;

vi.setConfig({ testTimeout: 120_000 });

const SECRET =
  'The harbour master Odo Finch keeps nine geese in the old customs house of Port Vale.';
const OTHER = 'The lantern parade of Port Vale will begin at the stone bridge on Saturday evening.';
const CLI = 'The pilot boat Cormorant was painted green in the shipyard of Port Vale on Tuesday.';

const FILES = {
  'articles/geese.md': articleFile(
    'geese',
    'Harbour Gazette',
    '2024-05-02',
    'Geese in the customs house',
    [SECRET],
  ),
  'articles/parade.md': articleFile(
    'parade',
    'Port Herald',
    '2024-05-03',
    'Lantern parade on Saturday',
    [OTHER],
  ),
  'articles/boat.md': articleFile(
    'boat',
    'Coast Courier',
    '2024-05-04',
    'Pilot boat painted green',
    [CLI],
  ),
};

let scene: Scene;
let mo: UserClient;
let ann: UserClient;

beforeAll(async () => {
  scene = await openScene({ files: FILES });
  mo = scene.discord.user({ name: 'Mo', permissions: Permission.manageGuild });
  ann = scene.discord.user({ name: 'Ann' });
});

afterAll(async () => {
  const { violations } = scene.discord;
  await scene.close();
  expect(violations).toEqual([]);
});

/** Everything below the data folder that is text, but the audit log, which says what was removed. */
function kept(): string {
  const data = join(scene.folder, 'data');
  return readdirSync(data, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !['audit.jsonl', 'removed.jsonl'].includes(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n');
}

describe('GIVEN an article and answers that quote it', () => {
  test('WHEN a moderator removes it THEN it is shown first, and then gone from files, index, kept answers and messages', async () => {
    const question = 'How many geese does Odo Finch keep in the customs house?';
    const asked = await (await ann.slash('ask', { question })).answer();
    const direct = await (await ann.dm('Where does Odo Finch keep geese?')).reply();
    const other = await (
      await ann.slash('ask', { question: 'Where will the lantern parade begin?' })
    ).answer();
    expect(textOf(asked)).toContain('nine');
    expect(textOf(direct)).toContain('customs house');
    expect(kept()).toContain('Odo Finch');

    const url = 'http://www.geese.example/story/?utm_source=mail';
    const shown = await (await mo.slash('remove', { url })).answer();
    expect(shown.ephemeral).toBe(true);
    expect(textOf(shown)).toContain('This would remove 1 article');
    expect(textOf(shown)).toContain('Geese in the customs house');
    expect(existsSync(join(scene.folder, 'corpus/articles/geese.md'))).toBe(true);

    const handle = await mo.slash('remove', { url, confirm: true });
    const done = await handle.until((view) => textOf(view).includes('### Removed'), INDEX_MS);
    expect(textOf(done)).toContain('0 added, 0 changed, 1 removed');
    expect(textOf(done)).toMatch(/[23] forgotten, [23] messages taken back/);
    expect(existsSync(join(scene.folder, 'corpus/articles/geese.md'))).toBe(false);
    for (const { id } of [asked, direct]) {
      const now = scene.discord.message(id);
      expect(now === undefined ? '' : textOf(now)).toContain('has been removed from the corpus');
      expect(now === undefined ? [] : buttonsOf(now)).toEqual([]);
    }
    const untouched = scene.discord.message(other.id);
    expect(untouched === undefined ? '' : textOf(untouched)).toContain('stone bridge');
    const again = await (await ann.slash('ask', { question })).answer();
    expect(textOf(again)).not.toContain('nine');
    expect(kept()).not.toMatch(/nine geese|Geese in the customs house/);
    const audit = readFileSync(join(scene.folder, 'data', 'audit.jsonl'), 'utf8');
    expect(audit).toMatch(
      new RegExp(`"who":"${mo.id}".*"action":"remove","outcome":"done".*geese`),
    );
  });

  test('WHEN the command line removes it THEN the running bot takes its answers back', async () => {
    const asked = await (
      await ann.slash('ask', { question: 'What colour was the pilot boat Cormorant painted?' })
    ).answer();
    expect(textOf(asked)).toContain('green');
    const run = await byline(
      ['remove', 'https://boat.example/story', '--corpus', join(scene.folder, 'corpus')],
      {
        cwd: scene.folder,
        env: { BYLINE_DATA: join(scene.folder, 'data'), BYLINE_READER: 'off' },
      },
    );
    expect(run).toMatchObject({ code: 0 });
    expect(run.stdout).toContain('1 article removed');
    await scene.discord.until(
      () => {
        const now = scene.discord.message(asked.id);
        return now !== undefined && textOf(now).includes('has been removed') ? true : undefined;
      },
      'the answer to be taken back',
      INDEX_MS,
    );
  });

  test.each([
    ['https://nowhere.example/x', 'no article with the address'],
    ['unknown-id', 'no article with the address'],
  ])('WHEN %s is to be removed THEN it is said that there is none', async (url, problem) => {
    const told = await (await mo.slash('remove', { url, confirm: true })).answer();
    expect(textOf(told)).toContain(problem);
  });

  test('WHEN somebody else tries THEN they are refused', async () => {
    const told = await (await ann.slash('remove', { url: 'parade', confirm: true })).answer();
    expect(told.ephemeral).toBe(true);
    expect(textOf(told)).toContain('Only moderators');
    expect(existsSync(join(scene.folder, 'corpus/articles/parade.md'))).toBe(true);
  });
});

describe('GIVEN a number of days or articles to keep', () => {
  test('WHEN the bot starts THEN older articles leave the corpus, and are listed', async () => {
    const today = new Date().toISOString().slice(0, 10);
    addFiles(join(scene.folder, 'corpus'), {
      'articles/new.md': articleFile('new', 'Port Herald', today, 'News of today', [
        'The harbour of Port Vale was calm today, the harbour office said in the morning.',
      ]),
    });
    await scene.restart({ BYLINE_KEEP_DAYS: '30' });
    const files = () => readdirSync(join(scene.folder, 'corpus/articles'));
    await expect.poll(files, { timeout: INDEX_MS }).toEqual(['new.md']);
    const audit = () => readFileSync(join(scene.folder, 'data', 'audit.jsonl'), 'utf8');
    await expect.poll(audit, { timeout: INDEX_MS }).toContain('removed by age: parade');
    const sources = await (await ann.slash('sources')).answer();
    expect(textOf(sources)).toContain('1 article');
  });

  test('WHEN a number of articles is set THEN the oldest leave', async () => {
    addFiles(join(scene.folder, 'corpus'), {
      'articles/old.md': articleFile('old', 'Port Herald', '2024-01-01', 'News of last year', [
        'The harbour of Port Vale was frozen in January, the harbour office said in the morning.',
      ]),
    });
    await scene.restart({ BYLINE_KEEP_ARTICLES: '1' });
    const files = () => readdirSync(join(scene.folder, 'corpus/articles'));
    await expect.poll(files, { timeout: INDEX_MS }).toEqual(['new.md']);
    const audit = () => readFileSync(join(scene.folder, 'data', 'audit.jsonl'), 'utf8');
    await expect
      .poll(audit, { timeout: INDEX_MS })
      .toMatch(/"who":"BYLINE_KEEP_ARTICLES".*removed by age: old/);
  });
});

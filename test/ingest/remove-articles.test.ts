import { existsSync } from 'node:fs';
import { mkdtemp, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadCorpus } from '../../src/corpus/load.ts';
import { beyondLimits } from '../../src/ingest/beyond-limits.ts';
import { articlesToRemove, deleteArticles } from '../../src/ingest/remove-articles.ts';
import { createLogger } from '../../src/ops/logger.ts';
import { openRemovalLog } from '../../src/ops/removals.ts';
import { addFiles, articleFile } from '../cli/run-byline.ts';

const TEXT = ['The tide rose at noon, and the ferry stayed in the harbour until the evening.'];
const UNDATED = articleFile('undated', 'Port Herald', 'null', 'No day', TEXT);
const VERSION = articleFile('ferry-2', 'Port Herald', '2024-05-03', 'Ferry, later', TEXT).replace(
  'url: https://ferry-2.example/story',
  'url: null\nversionOf: ferry',
);

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'byline-remove-'));
  addFiles(folder, {
    'corpus/articles/ferry.md': articleFile('ferry', 'Port Herald', '2024-05-02', 'Ferry', TEXT),
    'corpus/articles/ferry-2.md': VERSION,
    'corpus/articles/tide.md': articleFile('tide', 'Port Herald', '2024-06-30', 'Tide', TEXT),
    'corpus/articles/undated.md': UNDATED,
    'one.jsonl': `${JSON.stringify({ id: 'line', text: TEXT[0] })}\n`,
  });
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const ids = (articles: readonly { readonly id: string }[]) => articles.map(({ id }) => id).sort();

describe('GIVEN an address or an id', () => {
  test.each([
    ['ferry', ['ferry', 'ferry-2']],
    ['https://ferry.example/story', ['ferry', 'ferry-2']],
    ['http://www.ferry.example/story/?utm_source=x#y', ['ferry', 'ferry-2']],
    [' tide ', ['tide']],
  ])('WHEN it is %j THEN it means %j, versions included', async (text, wanted) => {
    const corpus = await loadCorpus(join(folder, 'corpus'));
    expect(ids(articlesToRemove(corpus, text))).toEqual(wanted);
  });

  test.each(['', 'https://ferry.example/', 'https://ferry.example/other', 'ferr', '../tide'])(
    'WHEN it is %j THEN it means nothing',
    async (text) => {
      const corpus = await loadCorpus(join(folder, 'corpus'));
      expect(() => articlesToRemove(corpus, text)).toThrow('no article with the address or id');
    },
  );
});

describe('GIVEN articles to delete', () => {
  const log = createLogger({ level: 'silent' });

  test('THEN their files go, that is noted, and the others stay', async () => {
    const path = join(folder, 'corpus');
    const removals = openRemovalLog(folder, log);
    const found = articlesToRemove(await loadCorpus(path), 'ferry');
    expect(ids(await deleteArticles(path, found, removals))).toEqual(['ferry', 'ferry-2']);
    expect(ids((await loadCorpus(path)).articles)).toEqual(['tide', 'undated']);
    expect(ids(await removals.entries())).toEqual(['ferry', 'ferry-2']);
  });

  test('THEN its older texts and what was left half written go with them, and what is being written stays', async () => {
    const path = join(folder, 'corpus');
    const beside = ['.versions/tide@2024-05-03T101500.000Z.md', '.0a1b2c3d4e5f.partial'];
    const others = ['.versions/ferry@2024-05-03T101500.000Z.md', '.5f4e3d2c1b0a.partial'];
    for (const name of [...beside, ...others]) addFiles(path, { [`articles/${name}`]: 'text' });
    const old = new Date(Date.now() - 120_000);
    await utimes(join(path, 'articles/.0a1b2c3d4e5f.partial'), old, old);
    const found = articlesToRemove(await loadCorpus(path), 'tide');
    await deleteArticles(path, found, openRemovalLog(folder, log));
    const isThere = (name: string) => existsSync(join(path, 'articles', name));
    expect([...beside, 'tide.md'].filter(isThere)).toEqual([]);
    expect(others.filter(isThere)).toEqual(others);
  });

  test('WHEN it cannot be noted THEN nothing is deleted', async () => {
    const path = join(folder, 'corpus');
    const removals = openRemovalLog(join(folder, 'one.jsonl'), log);
    const found = articlesToRemove(await loadCorpus(path), 'tide');
    await expect(deleteArticles(path, found, removals)).rejects.toThrow();
    expect(existsSync(join(path, 'articles/tide.md'))).toBe(true);
  });

  test('WHEN the corpus is one file THEN it is left alone, with the cure', async () => {
    const path = join(folder, 'one.jsonl');
    const corpus = await loadCorpus(path);
    const deleted = deleteArticles(path, corpus.articles, openRemovalLog(folder, log));
    await expect(deleted).rejects.toThrow('Delete the line one.jsonl:1 and reindex');
  });
});

describe('GIVEN a number of days', () => {
  const now = Date.parse('2024-07-01T12:00:00Z');

  test.each([
    [1, ['ferry', 'ferry-2']],
    [58, ['ferry', 'ferry-2']],
    [59, ['ferry']],
    [60, []],
    [36_500, []],
  ])('WHEN it is %i THEN what was published before leaves', async (days, wanted) => {
    const corpus = await loadCorpus(join(folder, 'corpus'));
    expect(ids(await beyondLimits(corpus, { days, articles: null }, now))).toEqual(wanted);
  });

  test('WHEN an article has no day THEN the age of its file counts', async () => {
    const old = new Date('2024-05-01T00:00:00Z');
    await utimes(join(folder, 'corpus/articles/undated.md'), old, old);
    const corpus = await loadCorpus(join(folder, 'corpus'));
    expect(ids(await beyondLimits(corpus, { days: 30, articles: null }, now))).toEqual([
      'ferry',
      'ferry-2',
      'undated',
    ]);
  });
});

describe('GIVEN a number of articles', () => {
  const now = Date.parse('2024-07-01T12:00:00Z');

  test.each([
    [null, 1, ['ferry', 'ferry-2', 'tide']],
    [null, 2, ['ferry', 'ferry-2']],
    [null, 3, ['ferry']],
    [null, 4, []],
    [59, 3, ['ferry']],
    [58, 4, ['ferry', 'ferry-2']],
    [36_500, 1, ['ferry', 'ferry-2', 'tide']],
  ])('WHEN it is %s days and %i articles THEN the oldest leave: %j', async (days, most, wanted) => {
    const corpus = await loadCorpus(join(folder, 'corpus'));
    const left = await beyondLimits(corpus, { days, articles: most }, now);
    expect(left.map(({ id }) => id)).toEqual(wanted);
  });
});

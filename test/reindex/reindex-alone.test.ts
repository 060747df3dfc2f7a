import { appendFile, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { takeLock } from '../../src/ops/lock.ts';
import { createLogger } from '../../src/ops/logger.ts';
import { currentFile, indexFolder } from '../../src/reindex/index-folder.ts';
import { listIndexes } from '../../src/reindex/kept-indexes.ts';
import { hashedArticles, readManifest, writeManifest } from '../../src/reindex/manifest.ts';
import { reindexAlone } from '../../src/reindex/rebuild.ts';
import { flipByte } from '../ops/flip-byte.ts';
import { temporaryFolder } from '../ops/temporary-folder.ts';
import { contentOfGeneration } from './evidence/generation-content.ts';
import { buildInto, currentGeneration } from './saved-index.ts';
import { inventArticles, writeCorpus } from './write-corpus.ts';

const log = createLogger({ level: 'silent' });

async function placeWith(articles: number) {
  const folder = await temporaryFolder();
  const options = { corpus: join(folder, 'news.jsonl'), data: join(folder, 'data'), log };
  await writeCorpus(options.corpus, inventArticles(articles));
  return { options, index: indexFolder(options.data, options.corpus) };
}

/** A corpus of three articles that was reindexed (on this thread, which is quicker), and what is current since. */
async function reindexed() {
  const { options, index } = await placeWith(3);
  const { corpus } = await buildInto(index, options.corpus);
  await writeManifest(index, hashedArticles(corpus));
  return { options, index, current: await currentGeneration(index) };
}

describe('reindexAlone', () => {
  test('GIVEN nothing saved THEN all is added, saved and noted', async () => {
    const { options, index } = await placeWith(3);
    const first = await reindexAlone(options, {});
    const ids = ['article-1', 'article-2', 'article-3'];
    expect(first).toMatchObject({ added: ids, unchanged: 0, articles: 3, paragraphs: 9 });
    expect((await readManifest(index))?.articles.map(({ id }) => id)).toEqual(ids);
    expect(await listIndexes(options.data)).toMatchObject([{ folder: index }]);
  });

  test('GIVEN nothing changed THEN nothing is built, and the result says so; full builds anew', async () => {
    const { options, index, current } = await reindexed();
    const named = await readFile(currentFile(index), 'utf8');
    const same = { added: [], changed: [], removed: [], unchanged: 3, articles: 3, paragraphs: 9 };
    expect(await reindexAlone(options, {})).toMatchObject(same);
    expect(await readFile(currentFile(index), 'utf8')).toBe(named);
    const before = await contentOfGeneration(index);
    expect(await reindexAlone(options, { full: true })).toMatchObject(same);
    const full = await currentGeneration(index);
    expect(full.folder).not.toBe(current.folder);
    expect(full.indexedAt).toBeGreaterThan(current.indexedAt);
    expect(await contentOfGeneration(index)).toEqual(before);
  });

  test('GIVEN no article changed, but a line is rejected THEN that is told and nothing is built', async () => {
    const { options, index, current } = await reindexed();
    await appendFile(options.corpus, '{"id": "no-text"}\n');
    expect(await reindexAlone(options, {})).toMatchObject({
      unchanged: 3,
      rejected: [{ file: 'news.jsonl', line: 4 }],
    });
    expect((await currentGeneration(index)).folder).toBe(current.folder);
  });

  test('GIVEN a saved index that is damaged THEN it is mended though nothing changed', async () => {
    const { options, index, current } = await reindexed();
    const before = await contentOfGeneration(index);
    await flipByte(current.file('corpus.jsonl'), -2);
    expect(await reindexAlone(options, {})).toMatchObject({ added: [], unchanged: 3 });
    expect((await currentGeneration(index)).folder).not.toBe(current.folder);
    expect(await contentOfGeneration(index)).toEqual(before);
  });

  test('GIVEN another process that reindexes THEN the caller is told which, and the index stays', async () => {
    const { options, index, current } = await reindexed();
    await writeCorpus(options.corpus, inventArticles(4));
    const lock = await takeLock(index, 'index');
    await expect(reindexAlone(options, {})).rejects.toMatchObject({
      code: 'busy',
      message: expect.stringContaining(`process ${process.pid}`),
    });
    expect((await currentGeneration(index)).folder).toBe(current.folder);
    if (lock.held) await lock.release();
    expect(await reindexAlone(options, {})).toMatchObject({ added: ['article-4'], unchanged: 3 });
  });

  test('GIVEN a corpus that has gone THEN the old index stays, and nobody is locked out', async () => {
    const { options, index, current } = await reindexed();
    await rm(options.corpus);
    await expect(reindexAlone(options, {})).rejects.toMatchObject({ code: 'corpus' });
    expect((await currentGeneration(index)).folder).toBe(current.folder);
    expect((await readManifest(index))?.articles).toHaveLength(3);
    await writeCorpus(options.corpus, inventArticles(2));
    expect(await reindexAlone(options, {})).toMatchObject({ removed: ['article-3'], unchanged: 2 });
  });

  test('GIVEN no data folder THEN it says what there is, and keeps nothing', async () => {
    const { options } = await placeWith(2);
    const result = await reindexAlone({ ...options, data: null }, {});
    expect(result).toMatchObject({ added: ['article-1', 'article-2'], articles: 2 });
    expect(await listIndexes(options.data)).toEqual([]);
  });
});

import { appendFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ReindexProgress } from '../../src/answer/engine.ts';
import { takeLock } from '../../src/ops/lock.ts';
import { createLogger } from '../../src/ops/logger.ts';
import type { Generation } from '../../src/reindex/generation.ts';
import { indexFolder } from '../../src/reindex/index-folder.ts';
import { type GenerationOptions, openGeneration } from '../../src/reindex/open-generation.ts';
import { rebuildGeneration } from '../../src/reindex/rebuild.ts';
import { temporaryFolder } from '../ops/temporary-folder.ts';
import { inventArticle, inventArticles, writeCorpus } from './write-corpus.ts';

const log = createLogger({ level: 'silent' });

interface Place extends GenerationOptions {
  readonly data: string;
}

async function placeWith(articles: number): Promise<Place> {
  const folder = await temporaryFolder();
  const corpus = join(folder, 'news.jsonl');
  await writeCorpus(corpus, inventArticles(articles));
  return { corpus, data: join(folder, 'data'), log };
}

async function find(generation: Generation, text: string): Promise<string | undefined> {
  const { hits } = await generation.store.search({ text, top: 1 });
  const ordinal = hits[0]?.ordinal ?? -1;
  return generation.corpus.articles.flatMap(({ paragraphs }) => paragraphs)[ordinal];
}

/** All evidence of a generation, read. */
function evidenceIn({ corpus, evidence }: Generation) {
  return { read: corpus.articles.map(({ id }) => evidence.article(id)), pairs: evidence.pairs };
}

describe('openGeneration', () => {
  test('GIVEN no saved index THEN it is built, found in, and saved', async () => {
    const place = await placeWith(4);
    const generation = await openGeneration(place);
    expect(generation.store.documents).toBe(12);
    expect(await find(generation, 'site2x1')).toContain('site2x1');
    expect(await readdir(indexFolder(place.data, place.corpus))).toContain('current.json');
  });

  test('GIVEN a saved index that fits THEN it is opened as it was, with the same hits', async () => {
    const place = await placeWith(4);
    const built = await openGeneration(place);
    const opened = await openGeneration(place);
    expect(opened.indexedAt).toBe(built.indexedAt);
    const query = { text: 'ferry repaired harbour', top: 10 };
    expect(await opened.store.search(query)).toEqual(await built.store.search(query));
    expect(evidenceIn(opened)).toEqual(evidenceIn(built));
  });

  test('GIVEN a corpus that changed since THEN the new text is served', async () => {
    const place = await placeWith(4);
    const built = await openGeneration(place);
    await writeCorpus(place.corpus, inventArticles(5));
    const opened = await openGeneration(place);
    expect(opened.indexedAt).not.toBe(built.indexedAt);
    expect(await find(opened, 'site5x0')).toContain('site5x0');
  });

  test.each(['store.bin', 'places.columns', 'pairs.columns', 'corpus.jsonl', 'header.json'])(
    'GIVEN a saved index whose %s is damaged THEN it is built anew and saved whole',
    async (name) => {
      const place = await placeWith(4);
      await openGeneration(place);
      const folder = indexFolder(place.data, place.corpus);
      const current = JSON.parse(await readFile(join(folder, 'current.json'), 'utf8'));
      await appendFile(join(folder, current.generation, name), 'rubbish');
      const rebuilt = await openGeneration(place);
      expect(await find(rebuilt, 'site2x1')).toContain('site2x1');
      expect((await openGeneration(place)).indexedAt).toBe(rebuilt.indexedAt);
    },
  );

  test('GIVEN a data folder that is in the way THEN the index is served from memory', async () => {
    const place = await placeWith(4);
    await writeFile(place.data, 'a file, not a folder');
    const generation = await openGeneration(place);
    expect(await find(generation, 'site2x1')).toContain('site2x1');
  });

  test('GIVEN an empty corpus THEN the index is empty and answers nothing', async () => {
    const place = await placeWith(0);
    const generation = await openGeneration(place);
    expect(generation.store.documents).toBe(0);
    expect((await generation.store.search({ text: 'ferry', top: 5 })).hits).toEqual([]);
  });

  test('GIVEN a corpus too large for the calling thread THEN a worker builds the same', async () => {
    const place = await placeWith(600);
    const generation = await openGeneration(place);
    expect(generation.store.documents).toBe(1_800);
    expect(await find(generation, 'site577x2')).toContain('site577x2');
    expect((await openGeneration(place)).indexedAt).toBe(generation.indexedAt);
  });

  test('GIVEN no corpus THEN the error is for people', async () => {
    const place = await placeWith(1);
    await rm(place.corpus);
    await expect(openGeneration(place)).rejects.toMatchObject({ code: 'corpus' });
  });
});

describe('rebuildGeneration', () => {
  test('GIVEN added, changed, removed and rejected articles THEN each is named, and the old index still answers', async () => {
    const place = await placeWith(4);
    const old = await openGeneration({ ...place, baseline: 'opened' });
    const articles = [
      ...inventArticles(5).filter(({ id }) => id !== 'article-1' && id !== 'article-2'),
      { ...inventArticle(2), text: 'The lighthouse was painted green.' },
    ];
    await writeCorpus(place.corpus, articles);
    await appendFile(place.corpus, '{"id": "no-text"}\n');
    const progress: ReindexProgress[] = [];
    const { generation, result } = await rebuildGeneration(place, old, {
      onProgress: (step) => progress.push(step),
    });
    expect(result).toMatchObject({
      added: ['article-5'],
      changed: ['article-2'],
      removed: ['article-1'],
      unchanged: 2,
      rejected: [{ file: 'news.jsonl', line: 5 }],
      articles: 4,
      paragraphs: 10,
    });
    expect([...new Set(progress.map(({ phase }) => phase))]).toEqual([
      'reading',
      'indexing',
      'comparing',
      'saving',
    ]);
    expect(await find(generation, 'painted green')).toContain('painted green');
    expect(await find(old, 'site1x0')).toContain('site1x0');
  });

  test('GIVEN nothing changed THEN all is unchanged and the same store serves on; full builds anew', async () => {
    const place = await placeWith(3);
    const old = await openGeneration({ ...place, baseline: 'opened' });
    const same = await rebuildGeneration(place, old, {});
    expect(same.result).toMatchObject({ added: [], changed: [], removed: [], unchanged: 3 });
    expect(same.generation.store).toBe(old.store);
    const full = await rebuildGeneration(place, old, { full: true });
    expect(full.generation.store).not.toBe(old.store);
    expect(full.result).toMatchObject({ added: [], unchanged: 3 });
  });

  test('GIVEN each reindex in a process of its own THEN it is compared with the one before it', async () => {
    const place = await placeWith(3);
    const reindex = async () =>
      (await rebuildGeneration(place, await openGeneration(place), {})).result;
    expect(await reindex()).toMatchObject({ added: ['article-1', 'article-2', 'article-3'] });
    await writeCorpus(place.corpus, inventArticles(4));
    await openGeneration(place);
    expect(await reindex()).toMatchObject({ added: ['article-4'], unchanged: 3 });
    expect(await reindex()).toMatchObject({ added: [], unchanged: 4 });
  });

  test('GIVEN an incremental and a full rebuild of one corpus THEN evidence and hits are the same', async () => {
    const place = await placeWith(4);
    const old = await openGeneration({ ...place, baseline: 'opened' });
    await writeCorpus(place.corpus, inventArticles(6).slice(1));
    const incremental = (await rebuildGeneration(place, old, {})).generation;
    const full = (await rebuildGeneration(place, incremental, { full: true })).generation;
    expect(evidenceIn(incremental)).toEqual(evidenceIn(full));
    const query = { text: 'workers repaired the crane', top: 50 };
    expect(await incremental.store.search(query)).toEqual(await full.store.search(query));
  });

  test('GIVEN a worker that runs out of memory THEN the error says so and the saved index stays', async () => {
    const place = await placeWith(200);
    const old = await openGeneration({ ...place, baseline: 'opened' });
    await writeCorpus(place.corpus, inventArticles(300));
    const starved = rebuildGeneration({ ...place, workerMemoryMb: 24 }, old, {});
    await expect(starved).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('memory'),
    });
    await writeCorpus(place.corpus, inventArticles(200));
    expect((await openGeneration(place)).indexedAt).toBe(old.indexedAt);
  });

  test('GIVEN another process that reindexes THEN the caller is told which', async () => {
    const place = await placeWith(2);
    const old = await openGeneration(place);
    const lock = await takeLock(indexFolder(place.data, place.corpus), 'index');
    await expect(rebuildGeneration(place, old, {})).rejects.toMatchObject({
      code: 'busy',
      message: expect.stringContaining(`process ${process.pid}`),
    });
    if (lock.held) await lock.release();
    expect((await rebuildGeneration(place, old, {})).result.unchanged).toBe(0);
  });

  test('GIVEN a reindex that is called off THEN nothing is left behind and the next one works', async () => {
    const place = await placeWith(50);
    const old = await openGeneration({ ...place, baseline: 'opened' });
    await writeCorpus(place.corpus, inventArticles(60));
    const abort = new AbortController();
    const stopped = rebuildGeneration(
      place,
      old,
      { onProgress: () => abort.abort(new Error('stopping')) },
      abort.signal,
    );
    await expect(stopped).rejects.toThrow('stopping');
    const { result } = await rebuildGeneration(place, old, {});
    expect(result.added).toHaveLength(10);
  });

  test('GIVEN a corpus that has gone THEN the error is for people and the old index stays', async () => {
    const place = await placeWith(2);
    const old = await openGeneration(place);
    await rm(place.corpus);
    await expect(rebuildGeneration(place, old, {})).rejects.toMatchObject({ code: 'corpus' });
    expect(await find(old, 'site2x1')).toContain('site2x1');
  });
});

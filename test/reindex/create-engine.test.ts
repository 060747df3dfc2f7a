import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createLogger } from '../../src/ops/logger.ts';
import { createEngine } from '../../src/reindex/create-engine.ts';
import { temporaryFolder } from '../ops/temporary-folder.ts';
import { inventArticle, inventArticles, writeCorpus } from './write-corpus.ts';

const log = createLogger({ level: 'silent' });

async function engineOver(articles: number) {
  const folder = await temporaryFolder();
  const corpus = join(folder, 'news.jsonl');
  await writeCorpus(corpus, inventArticles(articles));
  const engine = await createEngine({
    corpus,
    data: join(folder, 'data'),
    baseline: 'opened',
    log,
  });
  onTestFinished(() => engine.close());
  return { engine, corpus };
}

describe('createEngine', () => {
  test('GIVEN questions all through a reindex THEN none fails, and each is answered by one generation', async () => {
    const { engine, corpus } = await engineOver(20);
    await writeCorpus(corpus, [...inventArticles(20), inventArticle(500)]);
    const reindexing = { done: false };
    const reindex = engine.reindex({ startedBy: 'Ada' }).finally(() => {
      reindexing.done = true;
    });
    const seen = new Set<string>();
    const ask = async () => {
      const { passages } = await engine.search({ query: 'site500x1 site3x1', top: 5 });
      seen.add(passages.map(({ text }) => text.match(/site\d+x\d/)?.[0]).join(' '));
    };
    while (!reindexing.done) {
      await ask();
      await turn();
    }
    await ask();
    expect((await reindex).added).toEqual(['article-500']);
    expect([...seen].filter((found) => found.includes('site500x1'))).toHaveLength(1);
    expect([...seen].filter((found) => !found.includes('site500x1'))).toHaveLength(1);
    expect(engine.status()).toMatchObject({
      articles: 21,
      paragraphs: 63,
      outlets: 2,
      reindex: null,
    });
  });

  test('GIVEN a running reindex THEN it is seen in the status, and a second one is told of it', async () => {
    const { engine } = await engineOver(5);
    const first = engine.reindex({ startedBy: 'Ada', full: true });
    expect(engine.status().reindex?.startedBy).toBe('Ada');
    await expect(engine.reindex({ startedBy: 'Bo' })).rejects.toMatchObject({
      code: 'busy',
      message: expect.stringContaining('Ada'),
    });
    expect((await first).unchanged).toBe(5);
  });

  test('GIVEN an engine that closes during a reindex THEN the reindex ends in plain words', async () => {
    const { engine } = await engineOver(5);
    const reindex = engine.reindex({ full: true });
    const outcome = expect(reindex).rejects.toMatchObject({ code: 'unavailable' });
    await engine.close();
    await outcome;
  });
});

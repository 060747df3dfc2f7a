import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildEmbeddedIndex } from '../../../src/search/embedded/build.ts';
import { openEmbeddedStore } from '../../../src/search/embedded/store.ts';
import { buildManticore } from '../../../src/search/manticore/build.ts';
import { openManticoreStore } from '../../../src/search/manticore/store.ts';
import type { SearchStore, StoreName } from '../../../src/search/store.ts';
import { startCluster, type TestCluster } from '../manticore/cluster.ts';
import { generateCorpus, generateQuestions } from '../manticore/generated.ts';
import { describeWithEngine } from '../manticore/with-engine.ts';

const CORPUS = generateCorpus({ paragraphs: 4_000, seed: 5, vocabulary: 5_000 });
const QUESTIONS = generateQuestions(CORPUS, 100);
const TOP = 10;
/** Share of questions whose first passage must be the same on both stores. */
const SAME_FIRST = 0.9;
/** Mean share of common passages among the first ten. */
const SAME_TEN = 0.9;

describeWithEngine('the embedded and the distributed store over one corpus', () => {
  let cluster: TestCluster;
  let distributed: SearchStore;
  const embedded = openEmbeddedStore(buildEmbeddedIndex(CORPUS));

  beforeAll(async () => {
    cluster = await startCluster();
    await buildManticore({ url: cluster.url, documents: CORPUS });
    distributed = await openManticoreStore({ url: cluster.url, documents: CORPUS });
  });
  afterAll(async () => {
    await distributed?.close();
    await embedded.close();
    await cluster?.stop();
  });

  const ask = async (from: SearchStore, text: string, store: StoreName) =>
    (await from.search({ text, top: TOP, store })).hits.map(({ ordinal }) => ordinal);

  it.each(['fused', 'bm25', 'minisearch'] as const)(
    'GIVEN %s THEN both cite the same first, and mostly the same ten',
    async (store) => {
      let sameFirst = 0;
      let shared = 0;
      for (const text of QUESTIONS) {
        const [mine, theirs] = [
          await ask(distributed, text, store),
          await ask(embedded, text, store),
        ];
        if (mine[0] === theirs[0]) sameFirst += 1;
        shared += mine.filter((one) => theirs.includes(one)).length / theirs.length;
      }
      expect(sameFirst / QUESTIONS.length).toBeGreaterThanOrEqual(SAME_FIRST);
      expect(shared / QUESTIONS.length).toBeGreaterThanOrEqual(SAME_TEN);
    },
  );

  it('THEN both know the same of the terms of a query', async () => {
    for (const text of QUESTIONS.slice(0, 20)) {
      const [mine, theirs] = await Promise.all(
        [distributed, embedded].map(async (one) => (await one.search({ text, top: 1 })).terms),
      );
      expect(mine).toEqual(theirs);
    }
  });
});

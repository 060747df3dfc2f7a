import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildManticore, retireOldTables } from '../../../src/search/manticore/build.ts';
import { EngineClient } from '../../../src/search/manticore/client.ts';
import { openManticoreStore } from '../../../src/search/manticore/store.ts';
import type { SearchStore, StoreDocument, StoreResult } from '../../../src/search/store.ts';
import { startCluster, type TestCluster } from './cluster.ts';
import { generateCorpus, generateQuestions } from './generated.ts';
import { describeWithEngine } from './with-engine.ts';

const CORPUS = generateCorpus({ paragraphs: 1_000, seed: 1 });
/** Milliseconds three builds may take where the processor is shared with much else. */
const SWAP_TIMEOUT = 120_000;
/** Milliseconds between two questions of one asker: a load that leaves the builds room. */
const REST = 20;
const QUESTIONS = generateQuestions(CORPUS, 20);

/** The corpus with one article's text changed: only the agent that holds it has to be rebuilt. */
function withOneChange(
  documents: readonly StoreDocument[],
  mark: string,
): readonly StoreDocument[] {
  return documents.map((document) =>
    document.ordinal === 0 ? { ...document, text: `${document.text} ${mark}` } : document,
  );
}

/** The corpus with every text changed. */
function withMark(documents: readonly StoreDocument[], mark: string): readonly StoreDocument[] {
  return documents.map((document) => ({ ...document, text: `${document.text} ${mark}` }));
}

describeWithEngine('a head and two agents', () => {
  let cluster: TestCluster;
  let store: SearchStore;

  const request = (documents: readonly StoreDocument[]) => ({ url: cluster.url, documents });
  const firstOf = async (from: SearchStore, text: string) => {
    const { hits, partial } = await from.search({ text, top: 1 });
    return { ordinal: hits[0]?.ordinal, partial };
  };

  beforeAll(async () => {
    cluster = await startCluster('plain');
    await buildManticore(request(CORPUS));
    store = await openManticoreStore({ url: cluster.url, documents: CORPUS });
  });
  afterAll(async () => {
    await store?.close();
    await cluster?.stop();
  });

  describe('building', () => {
    it('WHEN the same corpus is built again THEN no agent is touched', async () => {
      expect(await buildManticore(request(CORPUS))).toEqual({ built: 0, kept: 2, silent: 0 });
    });

    it('WHEN one article changed THEN only its agent is rebuilt', async () => {
      const changed = withOneChange(CORPUS, 'lighthouse');
      expect(await buildManticore(request(changed))).toEqual({ built: 1, kept: 1, silent: 0 });
      const next = await openManticoreStore({ url: cluster.url, documents: changed });
      expect(await firstOf(next, 'lighthouse')).toEqual({ ordinal: 0, partial: false });
      await next.close();
    });

    it('WHEN several processes build at once THEN one builds and all find it done', async () => {
      const changed = withMark(CORPUS, 'foghorn');
      const reports = await Promise.all([1, 2, 3].map(() => buildManticore(request(changed))));
      expect(reports.map(({ built }) => built).sort()).toEqual([0, 0, 2]);
    });

    it('WHEN old tables are retired THEN their rows are gone and the current ones stay', async () => {
      const current = withMark(CORPUS, 'anchor');
      await buildManticore(request(current));
      await retireOldTables(request(current));
      const next = await openManticoreStore({ url: cluster.url, documents: current });
      expect((await firstOf(next, 'anchor')).ordinal).toBeDefined();
      await next.close();
      expect(await countRows(cluster)).toBe(current.length);
    });

    it('GIVEN a corpus that was never built WHEN it is opened THEN the message says what to do', async () => {
      const documents = withMark(CORPUS, 'unbuilt');
      await expect(openManticoreStore({ url: cluster.url, documents })).rejects.toThrow(
        /does not hold this corpus.*byline reindex/,
      );
    });
  });

  describe('swapping', () => {
    it(
      'WHEN a new corpus is built under load THEN every question is answered whole, by one version',
      async () => {
        await buildManticore(request(CORPUS));
        let serving = await openManticoreStore({ url: cluster.url, documents: CORPUS });
        for (const mark of ['gull', 'heron', 'tern']) {
          const next = withMark(CORPUS, mark);
          const expected = await askAll(serving);
          const answers = { asked: 0, different: 0 };
          let swapped = false;
          const load = [0, 1, 2].map(async (worker) => {
            for (let i = worker; !swapped; i += 3) {
              const at = i % QUESTIONS.length;
              const answer = await serving.search({ text: QUESTIONS[at] ?? '', top: 5 });
              answers.asked += 1;
              if (!isDeepStrictEqual(answer, expected[at])) answers.different += 1;
              await sleep(REST);
            }
          });
          let opened: SearchStore;
          try {
            await buildManticore(request(next));
            opened = await openManticoreStore({ url: cluster.url, documents: next });
          } finally {
            swapped = true;
          }
          await Promise.all(load);
          expect(answers).toEqual({ asked: expect.any(Number), different: 0 });
          expect(answers.asked).toBeGreaterThan(0);
          await serving.close();
          serving = opened;
          expect((await firstOf(serving, mark)).partial).toBe(false);
        }
        await serving.close();
      },
      SWAP_TIMEOUT,
    );

    it('GIVEN a store whose tables were replaced twice THEN it says so and never that nothing was found', async () => {
      const first = withMark(CORPUS, 'puffin');
      await buildManticore(request(first));
      const old = await openManticoreStore({ url: cluster.url, documents: first });
      await buildManticore(request(withMark(CORPUS, 'cormorant')));
      await buildManticore(request(withMark(CORPUS, 'plover')));
      await expect(old.search({ text: 'puffin', top: 3 })).rejects.toMatchObject({
        code: 'unavailable',
      });
      await old.close();
    });
  });

  describe('failures', () => {
    beforeAll(async () => {
      await store.close();
      await buildManticore(request(CORPUS));
      store = await openManticoreStore({ url: cluster.url, documents: CORPUS });
    });

    it('WHEN an agent dies THEN the rest is answered and marked; WHEN it returns THEN all is as before', async () => {
      const whole = await askAll(store);
      expect(whole.every(({ partial }) => !partial)).toBe(true);
      const agent = cluster.agents[1];
      await agent?.kill();
      const during = await askAll(store);
      expect(during.every(({ partial }) => partial)).toBe(true);
      expect(during.some(({ hits }) => hits.length > 0)).toBe(true);
      await agent?.start();
      expect(await askAll(store)).toEqual(whole);
    });

    it('GIVEN a dead agent WHEN a bot starts THEN it opens what there is; a new corpus is refused', async () => {
      const agent = cluster.agents[0];
      await agent?.kill();
      expect(await buildManticore(request(CORPUS))).toEqual({ built: 0, kept: 1, silent: 1 });
      const started = await openManticoreStore({ url: cluster.url, documents: CORPUS });
      expect((await started.search({ text: QUESTIONS[0] ?? '', top: 3 })).partial).toBe(true);
      const changed = withMark(CORPUS, 'refused');
      await expect(buildManticore(request(changed))).rejects.toMatchObject({
        code: 'unavailable',
        message: expect.stringContaining('does not answer'),
      });
      await agent?.start();
      expect((await started.search({ text: QUESTIONS[0] ?? '', top: 3 })).partial).toBe(false);
      await started.close();
    });

    it('WHEN no agent answers THEN the message says so; WHEN they return THEN searches work', async () => {
      await Promise.all(cluster.agents.map((agent) => agent.kill()));
      const question = { text: QUESTIONS[0] ?? '', top: 3 };
      await expect(store.search(question)).rejects.toMatchObject({
        code: 'unavailable',
        message: expect.stringContaining('No agent of the search engine answers'),
      });
      await Promise.all(cluster.agents.map((agent) => agent.start()));
      expect((await store.search(question)).partial).toBe(false);
    });

    it('WHEN the head dies THEN the message names it; WHEN it returns THEN searches work by themselves', async () => {
      const question = { text: QUESTIONS[0] ?? '', top: 3 };
      const before = await store.search(question);
      await cluster.head.kill();
      for (let i = 0; i < 8; i += 1) {
        await expect(store.search(question)).rejects.toMatchObject({
          code: 'unavailable',
          message: expect.stringMatching(/The search engine at 127\.0\.0\.1:\d+ does not answer/),
        });
      }
      await cluster.head.start();
      expect(await retryUntilAnswered(() => store.search(question))).toEqual(before);
    });

    it('GIVEN a closed store WHEN it is asked THEN it refuses', async () => {
      const closed = await openManticoreStore({ url: cluster.url, documents: CORPUS });
      await closed.close();
      await expect(closed.search({ text: QUESTIONS[0] ?? '', top: 3 })).rejects.toMatchObject({
        code: 'unavailable',
      });
    });
  });
});

/** Whole answers to all questions, in order. */
async function askAll(store: SearchStore): Promise<readonly StoreResult[]> {
  const answers: StoreResult[] = [];
  for (const text of QUESTIONS) answers.push(await store.search({ text, top: 5 }));
  return answers;
}

/** The breaker lets a probe through only after a wait; the test framework's time limit ends a hopeless loop. */
async function retryUntilAnswered<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch {
      await sleep(50);
    }
  }
}

/** Rows of all tables of the cluster that belong to a paragraph. */
async function countRows({ head }: TestCluster): Promise<number> {
  const client = new EngineClient(head.place.sql);
  try {
    const [rows] = await client.query(
      'SELECT COUNT(*) n FROM byline WHERE paragraph > 0 AND day > 0',
    );
    return Number(rows?.[0]?.n);
  } finally {
    await client.close();
  }
}

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createLogger } from '../../src/ops/logger.ts';
import { createEngine } from '../../src/reindex/create-engine.ts';
import { isAbout, termsOf } from '../../src/watches/topic.ts';
import { type Delivery, startWatching, type TopicNews } from '../../src/watches/watcher.ts';
import { openWatches } from '../../src/watches/watches.ts';
import { type JsonArticle, toJsonl } from '../e2e/harbour-corpus.ts';
import { temporaryFolder } from '../ops/temporary-folder.ts';

const log = createLogger({ level: 'silent' });

const TOLL = (id: string, outlet: string, toll: string, source: string): JsonArticle => ({
  id,
  outlet,
  headline: `Marigold sinking, told by ${outlet}`,
  published: '2024-05-02',
  url: `https://${id}.example/story`,
  text: `The ferry Marigold sank off Port Vale on Wednesday evening after striking a rock.\n\n${toll} people were killed in the sinking of the ferry Marigold, ${source} said.`,
});

const FIRST = TOLL('first', 'Harbour Gazette', 'Twelve', 'the Port Vale Coast Guard');
const COPY = TOLL('copy', 'Coast Courier', 'Twelve', 'the Port Vale Coast Guard');
const OTHER = TOLL('other', 'Port Herald', 'Fifteen', 'the Port Vale Hospital');
const TULIPS: JsonArticle = {
  id: 'tulips',
  outlet: 'Coast Courier',
  headline: 'Tulips bloom early',
  published: '2024-05-03',
  url: 'https://tulips.example/story',
  text: 'The tulips of the botanical garden bloomed two weeks early this year, gardeners said.',
};

/** An index is built at low priority, and the machine may be busy. */
const WAIT = { timeout: 30_000 };

vi.setConfig({ testTimeout: 120_000 });

const MO = '700000000000000009';

async function openWatching(digestMs = 0, answer: Delivery = 'told') {
  const folder = await temporaryFolder();
  const corpus = join(folder, 'news.jsonl');
  const articles: JsonArticle[] = [FIRST];
  await writeFile(corpus, toJsonl(articles));
  const data = join(folder, 'data');
  const engine = await createEngine({ corpus, data, baseline: 'opened', log });
  onTestFinished(() => engine.close());
  const watches = openWatches(data, log);
  const told: { readonly by: string; readonly news: readonly TopicNews[] }[] = [];
  const start = (wait = digestMs) =>
    startWatching({
      files: watches.files,
      engine,
      log,
      outletsOf: () => null,
      digestMs: wait,
      tell: async ({ by }, news) => {
        told.push({ by, news });
        return answer;
      },
    });
  onTestFinished(start());
  return {
    engine,
    watches,
    told,
    watch: (topic: string) => watches.add({ topic, place: null, by: MO }, engine),
    bring: async (...more: readonly JsonArticle[]) => {
      articles.push(...more);
      await writeFile(corpus, toJsonl(articles));
      await engine.reindex({ startedBy: 'a test' });
    },
    pending: async () => (await watches.files.list()).map(({ state }) => state?.pending.articles),
  };
}

describe('GIVEN a watched topic', () => {
  test('WHEN an article of the same origin comes THEN it is told, and nothing differs', async () => {
    const { watch, bring, told } = await openWatching();
    await watch('ferry Marigold');
    await bring(COPY, TULIPS);
    await expect.poll(() => told, WAIT).toHaveLength(1);
    expect(told[0]?.news).toMatchObject([
      { topic: 'ferry Marigold', articles: [{ id: 'copy' }], disagreements: [], origins: [] },
    ]);
  });

  test('WHEN an article with another figure and another origin comes THEN both are told, once', async () => {
    const { watch, bring, told } = await openWatching();
    await watch('Marigold');
    await bring(OTHER);
    await expect.poll(() => told, WAIT).toHaveLength(1);
    const [news] = told[0]?.news ?? [];
    expect(news?.articles.map(({ id }) => id)).toEqual(['other']);
    expect(news?.disagreements.length).toBeGreaterThan(0);
    expect(news?.origins.length).toBeGreaterThan(1);
    await bring(TULIPS);
    await bring(COPY);
    await expect.poll(() => told, WAIT).toHaveLength(2);
    expect(told[1]?.news[0]?.articles.map(({ id }) => id)).toEqual(['copy']);
    expect(told[1]?.news[0]?.origins).toEqual([]);
  });

  test('WHEN news follow each other THEN they wait for the digest, and are kept meanwhile', async () => {
    const { watch, bring, told, pending } = await openWatching(3_600_000);
    await watch('Marigold');
    await watch('tulips');
    await bring(COPY);
    await expect.poll(() => told, WAIT).toHaveLength(1);
    await bring(TULIPS);
    await expect.poll(async () => (await pending()).flat(), WAIT).toEqual(['tulips']);
    expect(told).toHaveLength(1);
  });

  test('WHEN the place cannot be told for now THEN it is tried again; for good, and it is forgotten', async () => {
    const later = await openWatching(0, 'later');
    await later.watch('Marigold');
    await later.bring(COPY);
    await expect.poll(() => later.told, WAIT).toHaveLength(1);
    expect(await later.pending()).toEqual([['copy']]);
    const closed = await openWatching(0, 'closed');
    await closed.watch('Marigold');
    await closed.bring(COPY);
    await expect.poll(async () => await closed.watches.files.list(), WAIT).toEqual([]);
  });
});

describe('GIVEN a topic to watch', () => {
  test('THEN it is listed for its owner, refused twice, and removed in any case of its letters', async () => {
    const { watches, watch } = await openWatching();
    await watch('Marigold');
    await expect(watch(' marigold ')).rejects.toThrow('watched there already');
    await expect(watch('the')).rejects.toThrow('Name a topic');
    for (const topic of [
      'Marigold outlet:"Port Herald"',
      'since:2024 Marigold',
      'Marigold until:',
      'Marigold -tulips',
    ]) {
      await expect(watch(topic)).rejects.toThrow('words alone');
    }
    expect(await watches.list(MO, null)).toMatchObject([{ topic: 'Marigold', by: MO }]);
    expect(await watches.list('700000000000000010', null)).toEqual([]);
    await expect(watches.remove('Marigold', null, '700000000000000010')).rejects.toThrow(
      'is not watched there',
    );
    expect(await watches.ofUser(MO)).toBe(1);
    await watches.remove('MARIGOLD', null, MO);
    expect(await watches.list(MO, null)).toEqual([]);
  });

  test('WHEN one person watches ten THEN an eleventh is refused with the cure', async () => {
    const { watches, engine } = await openWatching();
    for (let n = 0; n < 10; n += 1) {
      await watches.add({ topic: `harbour ${n}`, place: null, by: MO }, engine);
    }
    const more = watches.add({ topic: 'tulips', place: null, by: MO }, engine);
    await expect(more).rejects.toThrow('Remove one first');
  });

  test.each([
    ['ferry Marigold', true],
    ['Marigold rock', true],
    ['sinking of the Marigold', true],
    ['Harbour Gazette', true],
    ['Marigold tulips', false],
    ['rock killed', false],
    ['the of', false],
  ])('WHEN it is %s THEN whether the article is about it is %s', (topic, wanted) => {
    const [paragraph = '', second = ''] = FIRST.text.split('\n\n');
    const article = { headline: FIRST.headline, paragraphs: [paragraph, second] };
    expect(isAbout(topic, termsOf(article))).toBe(wanted);
  });
});

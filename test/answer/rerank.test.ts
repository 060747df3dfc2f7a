import { afterAll, describe, expect, test } from 'vitest';
import { openReader } from '../../src/reader/open-reader.ts';
import type { SearchResult } from '../../src/types.ts';
import type { NewsItem } from '../events/news.ts';
import { openNews } from './open-news.ts';

/** The words of the question stand in all reports; one alone says who opened the bridge. */
const BRIDGE: readonly NewsItem[] = [
  'Opened or not opened? The Tarn bridge has been the talk of Tarn since spring.',
  'The Tarn bridge was closed for repairs, and nobody knows when the bridge will have opened again.',
  'Mayor Ilse Brandt cut the ribbon at noon on Sunday and opened the crossing to traffic, while a choir sang on the northern bank.',
  'The bridge tolls of Tarn pay for the ferry that the bridge replaced.',
].map((text, i) => ({
  id: `bridge-${i}`,
  outlet: ['Coast Daily', 'Harbour Gazette', 'Inland Post', 'Valley Times'][i] ?? '',
  headline: 'Tarn bridge',
  published: '2024-09-01',
  text,
}));

/** More reports than are reordered. */
const MANY: readonly NewsItem[] = Array.from({ length: 40 }, (_, i) => ({
  id: `many-${i}`,
  outlet: 'Coast Daily',
  headline: 'Orchards',
  published: '2024-09-02',
  text: `Harvest report ${i}: the orchard of Lumley gave ${i + 3} crates of apples${' and pears'.repeat(i % 5)}.`,
}));

const QUESTION = 'Who opened the Tarn bridge?';
const reader = openReader();
const engine = await openNews([...BRIDGE, ...MANY], reader);
const byWords = await openNews([...BRIDGE, ...MANY], null);
afterAll(async () => {
  await Promise.all([engine.close(), byWords.close()]);
  await reader.close();
});

const ids = ({ passages }: SearchResult): readonly string[] =>
  passages.map(({ article }) => article.id);

describe('passages in the order in which they answer', () => {
  test('GIVEN a report that answers in other words THEN it comes first, which it does not by words', async () => {
    const plain = await engine.search({ query: QUESTION });
    const reranked = await engine.search({ query: QUESTION, rerank: true });
    expect(ids(plain)[0]).not.toBe('bridge-2');
    expect(ids(reranked)[0]).toBe('bridge-2');
    expect(ids(reranked).toSorted()).toEqual(ids(plain).toSorted());
  });

  test('GIVEN that one passage is asked for THEN it is the one that answers, found further down', async () => {
    const reranked = await engine.search({ query: QUESTION, top: 1, rerank: true });
    expect(ids(reranked)).toEqual(['bridge-2']);
  });

  test('GIVEN operators that leave nothing out THEN the reader does not read them, and the order is the same', async () => {
    const query = 'apples of the orchard of Lumley';
    const limits = 'outlet:"Coast Daily" since:2024-09 until:2024-12-31 -"Who opened the ferry?"';
    const plain = await engine.search({ query, top: 30, rerank: true });
    const limited = await engine.search({ query: `${query} ${limits}`, top: 30, rerank: true });
    expect(ids(limited)).toEqual(ids(plain));
  });

  test('GIVEN more passages than are reordered THEN the others follow as they were, and scores fall with rank', async () => {
    const query = 'apples of the orchard of Lumley';
    const plain = await engine.search({ query, top: 40 });
    const reranked = await engine.search({ query, top: 40, rerank: true });
    expect(plain.passages).toHaveLength(40);
    expect(ids(reranked).slice(0, 30)).not.toEqual(ids(plain).slice(0, 30));
    expect(ids(reranked).slice(30)).toEqual(ids(plain).slice(30));
    expect(reranked.passages.map(({ score }) => score)).toEqual(
      plain.passages.map(({ score }) => score),
    );
  });

  test('GIVEN no reader THEN the order stays', async () => {
    const plain = await byWords.search({ query: QUESTION });
    expect(await byWords.search({ query: QUESTION, rerank: true })).toEqual(plain);
  });
});

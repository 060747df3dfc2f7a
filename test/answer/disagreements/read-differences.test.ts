import { afterAll, expect, test } from 'vitest';
import {
  openReadDifferences,
  rememberDifferences,
} from '../../../src/answer/disagreements/read-differences.ts';
import { openReader } from '../../../src/reader/open-reader.ts';
import { evidenceOf } from '../../events/build-evidence.ts';
import { articlesOf, cleanCorpus } from '../../events/corpus.ts';
import type { NewsItem } from '../../events/news.ts';
import { openNews } from '../open-news.ts';

const reader = openReader();
afterAll(() => reader.close());

/** A takeover that two outlets tell in other words and with another share; a third report is of the first outlet. */
const TAKEOVER: readonly NewsItem[] = [
  {
    id: 'gazette-shipyard',
    outlet: 'Harbour Gazette',
    headline: 'Marlin buys the Eastvale shipyard',
    published: '2024-05-14',
    text: 'Marlin bought the Eastvale shipyard on Monday, its chief executive Ines Calder said. The deal translates to roughly 9 percent of what Marlin is worth, more than its rivals ever spent on a dock.',
  },
  {
    id: 'daily-shipyard',
    outlet: 'Coast Daily',
    headline: 'Eastvale shipyard goes to Marlin',
    published: '2024-05-14',
    text: 'The Eastvale shipyard was bought by Marlin on Monday, Ines Calder told reporters. It is equal to about 13 percent of the value of Marlin.',
  },
];

test('GIVEN two outlets with two figures in other words THEN the reader finds what structure does not, in both orders', async () => {
  for (const items of [TAKEOVER, TAKEOVER.toReversed()]) {
    const engine = await openNews(items, reader);
    const { disagreements } = await engine.disagreements({ severity: 'low' });
    const values = disagreements.map(({ kind, positions }) => [
      kind,
      ...positions.map(({ value }) => value).toSorted(),
    ]);
    expect(values).toContainEqual(['quantity', 'about 13 percent', 'roughly 9 percent']);
    await engine.close();
  }
});

test('GIVEN no reader THEN nothing is found but by structure', async () => {
  const engine = await openNews(TAKEOVER);
  const { disagreements } = await engine.disagreements({ severity: 'low' });
  expect(disagreements.filter(({ kind }) => kind === 'quantity')).toEqual([]);
  await engine.close();
});

test('GIVEN both reports of one outlet THEN its own later word is no difference between sources', async () => {
  const engine = await openNews(
    TAKEOVER.map((item) => ({ ...item, outlet: 'Harbour Gazette' })),
    reader,
  );
  const { disagreements } = await engine.disagreements({ severity: 'medium' });
  expect(disagreements).toEqual([]);
  await engine.close();
});

test('GIVEN figures that structure finds to differ as well THEN they are one disagreement', async () => {
  const engine = await openNews(
    [
      {
        id: 'gazette-flood',
        outlet: 'Harbour Gazette',
        headline: 'Flood at Northport',
        published: '2024-05-02',
        text: 'Forty barges were wrecked in the flood of the River Sill at Northport on Wednesday, the Coast Guard said. Mayor Ines Calder closed the bridge.',
      },
      {
        id: 'daily-flood',
        outlet: 'Coast Daily',
        headline: 'River floods Northport',
        published: '2024-05-02',
        text: 'The flood of the River Sill at Northport wrecked 17 barges on Wednesday, the harbour office said. Mayor Ines Calder said the bridge was closed.',
      },
    ],
    reader,
  );
  const { disagreements } = await engine.disagreements({ severity: 'low' });
  expect(disagreements.map(({ kind }) => kind)).toEqual(['quantity']);
  await engine.close();
});

test('GIVEN a model that is missing THEN the pairs stay left, and are compared once it is there', async () => {
  const articles = articlesOf(TAKEOVER);
  const corpus = cleanCorpus('news.jsonl', articles, '');
  const { index } = await evidenceOf(articles);
  const known = rememberDifferences();
  const missing = openReader({ folder: new URL('file:///no-such-folder/') });
  const lost = openReadDifferences(corpus, index, missing, known);
  await lost.compare(10_000);
  expect([lost.left, lost.found]).toEqual([1, 0]);
  await missing.close();
  const mended = openReadDifferences(corpus, index, reader, known);
  await mended.compare(10_000);
  expect([mended.left, mended.found]).toEqual([0, 1]);
});

test('GIVEN a reader that is lost THEN who compares again and again does not spin', async () => {
  const articles = articlesOf(TAKEOVER);
  const { index } = await evidenceOf(articles);
  const closed = openReader();
  await closed.close();
  const lost = openReadDifferences(
    cleanCorpus('news.jsonl', articles, ''),
    index,
    closed,
    rememberDifferences(),
  );
  let calls = 0;
  for (const until = performance.now() + 500; performance.now() < until; calls += 1)
    await lost.compare(1_000);
  expect(calls).toBeLessThan(20);
  expect(lost.left).toBe(1);
});

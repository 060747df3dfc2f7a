import { afterAll, describe, expect, test } from 'vitest';
import { openReader } from '../../src/reader/open-reader.ts';
import type { Reader } from '../../src/reader/reader.ts';
import type { NewsItem } from '../events/news.ts';
import { openNews } from './open-news.ts';

const VILLAGES = ['Arno', 'Brisk', 'Colm', 'Dray', 'Elm', 'Farr', 'Goss', 'Hale', 'Iver', 'Jarn'];

/** Twenty reports of closed ferries, two from each village; in one alone the ferry sank. */
const FERRIES: readonly NewsItem[] = VILLAGES.flatMap((village, i) =>
  ['Coast Daily', 'Harbour Gazette'].map((outlet, j) => ({
    id: `ferry-${i}-${j}`,
    outlet,
    headline: `Ferry of ${village} stays in port`,
    published: '2024-03-02',
    text: `The ferry of ${village} was closed on Friday. The ferry will not sail on Saturday, the harbour office said.

Nobody knows when the ferry sails again. The ferry was built in 1988. Its crew was sent home with pay.

The harbour office gave no reason. A bus takes passengers round the bay.`,
  })),
);
const SUNK: NewsItem = {
  id: 'ferry-sunk',
  outlet: 'Inland Post',
  headline: 'Ferry lost off Kestrel Point',
  published: '2024-03-02',
  text: 'The ferry sank off Kestrel Point in a storm on Friday, the coast guard said. All passengers were saved.',
};

const real = openReader();
let rows = 0;
const counting: Reader = {
  close: () => real.close(),
  read: (question, sentences, priority) => {
    rows += sentences.length;
    return real.read(question, sentences, priority);
  },
};
const engine = await openNews([...FERRIES, SUNK], counting);
afterAll(async () => {
  await engine.close();
  await real.close();
});

describe('reading many articles on one fact', () => {
  test('GIVEN 21 reports with the same words THEN the sentences read are bounded and the one that tells is among them', async () => {
    rows = 0;
    const { articles } = await engine.reported('The ferry sank off Kestrel Point');
    expect(articles.filter(({ stance }) => stance === 'reports')).toMatchObject([
      { article: { id: 'ferry-sunk' } },
    ]);
    // 40 sentences, one more of each of 16 articles, and their headlines.
    expect(rows).toBeLessThanOrEqual(40 + 16 + 16);
    expect(rows).toBeGreaterThan(16);
  });
});

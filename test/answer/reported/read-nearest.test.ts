import { afterAll, describe, expect, test } from 'vitest';
import { openReader } from '../../../src/reader/open-reader.ts';
import type { Reader } from '../../../src/reader/reader.ts';
import type { NewsItem } from '../../events/news.ts';
import { openNews } from '../open-news.ts';

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

/** Ten reports with the words of a fact about the Dunmoor death toll, and one that gives its figure in other words. */
const TOLLS: readonly NewsItem[] = [
  ...VILLAGES.map((village, i) => ({
    id: `toll-${i}`,
    outlet: ['Coast Daily', 'Harbour Gazette'][i % 2] ?? '',
    headline: `${village} and Dunmoor`,
    published: '2024-06-02',
    text: `The toll road from ${village} to Dunmoor stays shut. A death in Dunmoor led to an inquiry. The toll at Dunmoor was cut.

The death of a mayor of Dunmoor was mourned in ${village}. Dunmoor wants its toll bridge back.`,
  })),
  {
    id: 'toll-told',
    outlet: 'Inland Post',
    headline: 'Flood strikes valley',
    published: '2024-06-02',
    text: `Sixty-one people were killed, the rescue service said.

The council of Dunmoor met on Sunday. The toll bridge at Dunmoor was closed. Dunmoor had warned of the dam for years.

The owner of the Dunmoor mine was not reached. A death in Dunmoor had led to an inquiry in 2019.`,
  },
];

const real = openReader();
let read: string[] = [];
const noting: Reader = {
  close: () => real.close(),
  read: (question, sentences, priority) => {
    read.push(...sentences.map(({ text }) => text));
    return real.read(question, sentences, priority);
  },
};
const engine = await openNews([...FERRIES, SUNK], noting);
const tolls = await openNews(TOLLS, noting);
afterAll(async () => {
  await Promise.all([engine.close(), tolls.close()]);
  await real.close();
});

describe('reading many articles on one fact', () => {
  test('GIVEN 21 reports with the same words THEN the sentences read are bounded and the one that tells is among them', async () => {
    read = [];
    const { articles } = await engine.reported('The ferry sank off Kestrel Point');
    expect(articles.filter(({ stance }) => stance === 'reports')).toMatchObject([
      { article: { id: 'ferry-sunk' } },
    ]);
    // 40 sentences, one more of each of 16 articles, and their headlines.
    expect(read.length).toBeLessThanOrEqual(40 + 16 + 16);
    expect(read.length).toBeGreaterThan(16);
  });

  test('GIVEN more sentences with the words of a fact than are read THEN the one that gives its figure is read', async () => {
    read = [];
    const { articles } = await tolls.reported('The Dunmoor death toll was 61');
    expect(read).toContain('Sixty-one people were killed, the rescue service said.');
    expect(articles.filter(({ stance }) => stance === 'reports')).toMatchObject([
      { article: { id: 'toll-told' }, value: 'Sixty-one people' },
    ]);
  });
});

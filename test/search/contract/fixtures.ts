import type { StoreDocument } from '../../../src/search/store.ts';

/** One article of a small corpus, written for the tests. */
export interface FixtureArticle {
  readonly id: string;
  readonly headline: string | null;
  readonly outlet: string;
  readonly published: string | null;
  readonly paragraphs: readonly string[];
}

/** A corpus that has a case for everything stores must agree on. */
export const ARTICLES: readonly FixtureArticle[] = [
  {
    id: 'bridge-gazette',
    headline: 'Old harbour bridge reopens after repairs',
    outlet: 'Harbour Gazette',
    published: '2021-05-04',
    paragraphs: [
      'The old harbour bridge reopened on Tuesday after repairs that took fourteen months and cost 3.5 million crowns.',
      'Engineers replaced 1,200 bolts and two of the five arches, the port authority said.',
      'Ferry crews had carried commuters across the river since the flood of 2020.',
    ],
  },
  {
    id: 'bridge-herald',
    headline: 'Bridge repairs end',
    outlet: 'The Valley Herald',
    published: '2021-05-05',
    paragraphs: [
      'Repairs to the harbour bridge ended this week, two months later than planned.',
      'The mayor said the ferry would not sail again before the summer.',
    ],
  },
  {
    id: 'cafe-courier',
    headline: 'Café São João opens',
    outlet: 'Côte Courier',
    published: '2021-06-10',
    paragraphs: [
      'The Café São João opened its doors near the market with music & pastries.',
      'Its owner, O’Malley-Núñez, hired COVID-19 volunteers as waiters.',
    ],
  },
  {
    id: 'earlier-archive',
    headline: 'Flood of the century',
    outlet: 'Harbour Gazette',
    published: '1899-12-31',
    paragraphs: ['The flood carried the first harbour bridge away on New Year’s Eve.'],
  },
  {
    id: 'kyiv-posten',
    headline: null,
    outlet: 'Østby Posten',
    published: null,
    paragraphs: [
      'Київ зустрів весну новим мостом через річку.',
      '東京都の新しい橋が開通した。',
      'افتتح الجسر الجديد في المدينة',
    ],
  },
  ...['a', 'b', 'c', 'd'].map((letter) => ({
    id: `weather-${letter}`,
    headline: 'Weather',
    outlet: 'Harbour Gazette',
    published: '2021-07-01',
    paragraphs: ['Drizzle and fog are expected along the coast.'],
  })),
];

/** The paragraphs of articles in the order a corpus gives them: by article id, then paragraph. */
export function toDocuments(articles: readonly FixtureArticle[]): readonly StoreDocument[] {
  const sorted = [...articles].sort((a, b) => (a.id < b.id ? -1 : 1));
  return sorted
    .flatMap(({ id, headline, outlet, published, paragraphs }) =>
      paragraphs.map((text, i) => ({
        articleId: id,
        paragraph: i + 1,
        headline,
        text,
        outlet,
        published,
      })),
    )
    .map((document, ordinal) => ({ ordinal, ...document }));
}

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

function writing(id: string, ...paragraphs: readonly string[]): FixtureArticle {
  return { id, headline: null, outlet: 'Harbour Gazette', published: '2021-08-01', paragraphs };
}

/** Numbers, names and nouns that people write in more than one way. */
export const WRITINGS: readonly FixtureArticle[] = [
  writing('grain', 'The silo held 14,500 tonnes of grain before the fire.'),
  writing('votes', 'The bill got 6\u202f200 votes more than the year before.'),
  writing('tickets', 'Some 200 tickets and 6 buses were left, and 14 drivers came in 500 cars.'),
  writing('runner', 'She won the 5,000m on a wet track.'),
  writing('crane', 'The crane dropped a load of 750 kg on the quay.'),
  writing('vitamin', 'A lack of vitamin B12 was found in every second patient.'),
  writing('flats', 'Flats 4, 12 and 95 of block C-12 were searched, and B was left alone.'),
  writing('bomber', 'Two Tu-95s crossed the strait at noon.'),
  writing('road', 'The M4 was closed between two junctions.'),
  writing(
    'farm',
    'Geese, firemen and thieves: the village paper told of the crises of the year, and of teeth.',
  ),
  writing('bread', 'The baker gave a loaf to everybody who came.'),
  writing('band', 'After the break The Them played for an hour, and nobody left them alone.'),
  writing('country', 'The US envoy told us that they had heard of it.'),
  writing('computers', 'The IT office of the town was closed, and nobody said who had done it.'),
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

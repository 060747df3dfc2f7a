import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Engine } from '../../src/answer/engine.ts';
import type { Disagreement, ReportedResult } from '../../src/types.ts';
import { COUNT, FERRY, FERRY_BEFORE, FIRE, type NewsItem } from '../events/news.ts';
import { openNews } from './open-news.ts';

const ITEMS: readonly NewsItem[] = [...FERRY, ...FERRY_BEFORE, ...FIRE, ...COUNT];
const FACTS = [
  'Twelve people were killed when the ferry Alma Rose capsized off Northport',
  'The blaze at the Alder mill is still burning',
  'Police seized the ferry of the company Blueline',
  'Anna Berg won the election in Eastvale',
];

/** What an engine says of the corpus: its disagreements of every severity, and the facts. */
interface View {
  readonly disagreements: readonly Disagreement[];
  readonly reported: readonly ReportedResult[];
}

async function viewOf(items: readonly NewsItem[]): Promise<View> {
  const engine = await openNews(items);
  try {
    const { disagreements } = await engine.disagreements({ severity: 'low' });
    return { disagreements, reported: await reportAll(engine) };
  } finally {
    await engine.close();
  }
}

async function reportAll(engine: Engine): Promise<readonly ReportedResult[]> {
  const results: ReportedResult[] = [];
  for (const fact of FACTS) results.push(await engine.reported(fact));
  return results;
}

/** A disagreement without what depends on the ids of the articles: who holds which value. */
function substance({ disagreements }: View): readonly string[] {
  return disagreements
    .map(({ kind, severity, topic, positions }) => {
      const held = positions
        .map(
          ({ value, statements }) => `${value}: ${statements.map((one) => one.quote).toSorted()}`,
        )
        .toSorted();
      return `${kind} ${severity} ${topic}: ${held.join(' | ')}`;
    })
    .toSorted();
}

function stances({ reported }: View, rename = (id: string) => id): readonly string[] {
  return reported.map(({ articles }) =>
    articles
      .map(({ article, stance, value }) => `${rename(article.id)} ${stance} ${value}`)
      .toSorted()
      .join(', '),
  );
}

function origins({ reported }: View): readonly (readonly string[])[] {
  return reported.map((one) => one.origins.map((origin) => origin.name).toSorted());
}

const BASE = await viewOf(ITEMS);

test('GIVEN the corpus of these tests THEN it has disagreements, denials and another event', () => {
  expect(BASE.disagreements.length).toBeGreaterThan(1);
  const found = new Set(
    BASE.reported.flatMap(({ articles }) => articles.map(({ stance }) => stance)),
  );
  expect([...found]).toEqual(
    expect.arrayContaining(['reports', 'differs', 'denies', 'other-event']),
  );
});

describe('the order of articles', () => {
  test('GIVEN the lines of the corpus in any order THEN nothing changes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...ITEMS], { minLength: ITEMS.length }),
        async (items) => {
          expect(await viewOf(items)).toEqual(BASE);
        },
      ),
      { numRuns: 5 },
    );
  });

  test('GIVEN other ids, so that articles are read in another order THEN only the ids change', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(
          ITEMS.map((_, i) => i),
          { minLength: ITEMS.length },
        ),
        async (order) => {
          const renamed = ITEMS.map((item, i) => ({ ...item, id: `${order[i]}/${item.id}` }));
          const view = await viewOf(renamed);
          expect(substance(view)).toEqual(substance(BASE));
          expect(stances(view, (id) => id.slice(id.indexOf('/') + 1))).toEqual(stances(BASE));
          expect(origins(view)).toEqual(origins(BASE));
        },
      ),
      { numRuns: 5 },
    );
  });
});

describe('a copy of an article', () => {
  test.each(ITEMS.map((item) => [item.id, item] as const))(
    'GIVEN %s once more, from its outlet or another THEN there is no new disagreement or source',
    async (id, item) => {
      for (const outlet of [item.outlet ?? '', 'Weekly Copy']) {
        const view = await viewOf([...ITEMS, { ...item, id: `${id}-copy`, outlet }]);
        const values = (of: View) =>
          of.disagreements
            .map(({ kind, positions }) => `${kind} ${positions.map((one) => one.value).toSorted()}`)
            .toSorted();
        expect(values(view)).toEqual(values(BASE));
        expect(origins(view)).toEqual(origins(BASE));
      }
    },
  );
});

test('GIVEN outlets of other names THEN only the names change', async () => {
  const renamed = await viewOf(
    ITEMS.map((item) => ({ ...item, outlet: `The ${item.outlet} of the North` })),
  );
  const named = JSON.stringify(BASE).replaceAll(
    /Harbour Gazette|Coast Daily|Inland Post|Pier Herald/g,
    (name) => `The ${name} of the North`,
  );
  expect(substance(renamed)).toEqual(substance(BASE));
  expect(stances(renamed)).toEqual(stances(BASE));
  const outlets = (view: View) =>
    view.reported.map((one) => one.outlets.map(({ outlet, stance }) => `${outlet} ${stance}`));
  expect(outlets(renamed)).toEqual(outlets(JSON.parse(named) as View));
});

test('GIVEN an article that says what another says in other words THEN no disagreement is added', async () => {
  const agreeing: NewsItem = {
    id: 'herald-count',
    outlet: 'Pier Herald',
    published: '2024-07-08',
    text: 'In Eastvale the election for mayor was won by Anna Berg, who took 52 percent of the votes. Some 48,000 ballots were counted.',
  };
  expect(substance(await viewOf([...ITEMS, agreeing]))).toEqual(substance(BASE));
});

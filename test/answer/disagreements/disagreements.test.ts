import { afterAll, describe, expect, test } from 'vitest';
import { NEWS } from '../../events/news.ts';
import { openNews } from '../open-news.ts';

const engine = await openNews([
  ...NEWS,
  {
    id: 'herald-ferry',
    outlet: 'Pier Herald',
    headline: 'Who sank the Alma Rose',
    published: '2024-05-14',
    text: 'Twelve people were killed when the ferry Alma Rose capsized off Northport, the Coast Guard said. “The sea came over the side at once, and the lights went out,” Mayor Ines Calder said.',
  },
  {
    id: 'daily-evacuation',
    outlet: 'Coast Daily',
    headline: 'Northport after the ferry accident',
    published: '2024-05-14',
    text: 'The ferry Alma Rose capsized off Northport in the storm. “The sea had come over the side at once, and then the lights went out,” Mayor Ines Calder said.',
  },
]);
afterAll(() => engine.close());

describe('where the sources disagree', () => {
  test('GIVEN no filter THEN medium and high are listed, the most severe first', async () => {
    const { disagreements } = await engine.disagreements({});
    expect(disagreements.map(({ kind, severity }) => `${kind} ${severity}`)).toEqual([
      'quantity high',
      'status medium',
    ]);
  });

  test('GIVEN a severity THEN it and what is above it are listed', async () => {
    const listed = async (severity: 'low' | 'medium' | 'high') =>
      (await engine.disagreements({ severity })).disagreements.map((one) => one.id);
    const [low, medium, high] = [await listed('low'), await listed('medium'), await listed('high')];
    expect(low).toEqual(expect.arrayContaining(medium));
    expect(medium).toEqual(expect.arrayContaining(high));
    expect(high).toHaveLength(1);
    expect(low.length).toBeGreaterThan(medium.length);
  });

  test.each([
    ['the ferry', 'quantity'],
    ['Alma Rose', 'quantity'],
    ['fire at the mill', 'status'],
    ['Westmark', null],
    ['the election in Eastvale', null],
    ['Gondwana', null],
    ['number of people killed', 'quantity'],
    ['number of goats', null],
  ])('GIVEN the topic %j THEN the kind is %s', async (topic, kind) => {
    const { disagreements } = await engine.disagreements({ topic });
    expect(disagreements[0]?.kind ?? null).toBe(kind);
    expect(disagreements.length).toBeLessThanOrEqual(1);
  });

  test('GIVEN an empty topic THEN all are listed', async () => {
    expect(await engine.disagreements({ topic: ' ' })).toEqual(await engine.disagreements({}));
  });
});

describe('one disagreement', () => {
  test('GIVEN a toll THEN its note names the outlets, figures and source, and takes no side', async () => {
    const { disagreements } = await engine.disagreements({ topic: 'ferry' });
    expect(disagreements[0]).toMatchObject({ topic: 'number of people killed' });
    expect(disagreements[0]?.note).toBe(
      'Harbour Gazette and Pier Herald: “Twelve people”, citing Coast Guard; Coast Daily: “19 people”, citing Coast Guard. All cite Coast Guard.',
    );
  });

  test('GIVEN any disagreement THEN every statement is quoted from its paragraph, once', async () => {
    const { disagreements } = await engine.disagreements({ severity: 'low' });
    for (const { positions } of disagreements) {
      expect(positions.length).toBeGreaterThan(1);
      const places = positions.flatMap(({ statements }) =>
        statements.map(({ article, paragraph, text, quote }) => {
          expect(engine.lookup(article.id)?.paragraphs[paragraph - 1]).toBe(text);
          expect(text).toContain(quote);
          return `${article.id} ${quote}`;
        }),
      );
      expect(new Set(places).size).toBe(places.length);
    }
  });

  test('GIVEN internal names of concepts THEN a reader never sees them', async () => {
    const { disagreements } = await engine.disagreements({ severity: 'low' });
    for (const { topic, note, positions } of disagreements)
      for (const text of [topic, note, ...positions.map((one) => one.value)])
        expect(text).not.toMatch(/[~^@=]/);
  });
});

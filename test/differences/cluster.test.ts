import { describe, expect, test } from 'vitest';
import { clusterFindings, READ } from '../../src/differences/cluster.ts';
import type { StoredFinding } from '../../src/events/evidence-index.ts';
import { evidenceOf } from '../events/build-evidence.ts';
import { articlesOf } from '../events/corpus.ts';
import { COUNT, FERRY, FIRE, type NewsItem } from '../events/news.ts';

const AGREES: NewsItem = {
  id: 'herald-ferry',
  outlet: 'Pier Herald',
  published: '2024-05-14',
  text: 'The Coast Guard said 19 people were killed when the ferry Alma Rose capsized off Northport.',
};

async function clustersOf(items: readonly NewsItem[]) {
  const { index } = await evidenceOf(articlesOf(items));
  return clusterFindings(index.pairs, index.article);
}

describe('disagreements from pairs of statements', () => {
  test('GIVEN two that agree against a third THEN there is one disagreement with two positions', async () => {
    const tolls = (await clustersOf([...FERRY, AGREES, ...COUNT])).filter(
      (one) => one.kind === 'quantity',
    );
    expect(tolls).toHaveLength(1);
    const held = tolls[0]?.positions.map(({ value, statements }) => [
      value,
      statements.map((one) => one.statement.articleId),
    ]);
    expect(held).toEqual([
      ['19 people', ['daily-ferry', 'herald-ferry']],
      ['Twelve people', ['gazette-ferry']],
    ]);
    expect(tolls[0]?.severity).toBe('high');
    expect(tolls[0]?.reasons.join()).toContain('Both cite the same source.');
  });

  test('GIVEN the articles in another order THEN ids, positions and their order are the same', async () => {
    const items = [...FERRY, AGREES, ...FIRE, ...COUNT];
    expect(await clustersOf(items.toReversed())).toEqual(await clustersOf(items));
  });

  test('GIVEN disagreements of two severities THEN the more severe comes first', async () => {
    const severities = (await clustersOf([...FIRE, ...FERRY])).map((one) => one.severity);
    expect(severities[0]).toBe('high');
    expect(new Set(severities).size).toBeGreaterThan(1);
    const rank = (severity: string) => ['high', 'medium', 'low'].indexOf(severity);
    expect(severities).toEqual(severities.toSorted((a, b) => rank(a) - rank(b)));
  });

  test('GIVEN articles that agree THEN there is no disagreement', async () => {
    expect(await clustersOf(COUNT)).toEqual([]);
  });
});

test('GIVEN two words for one happening THEN their dates are one disagreement', async () => {
  const dated = (id: string, outlet: string, verb: string, day: string): NewsItem => ({
    id,
    outlet,
    published: '2024-05-15',
    text: `The ferry Alma Rose ${verb} off Northport on ${day} with the crew of Karl Voss aboard.`,
  });
  const dates = (
    await clustersOf([
      dated('gazette', 'Harbour Gazette', 'sank', 'Saturday'),
      dated('daily', 'Coast Daily', 'capsized', 'Sunday'),
      dated('post', 'Inland Post', 'sank', 'Sunday'),
    ])
  ).filter((one) => one.kind === 'date');
  expect(dates.map(({ positions }) => positions.map(({ value }) => value))).toEqual([
    ['Sunday', 'Saturday'],
  ]);
});

test('GIVEN figures that the reader strings together, of which one article gives two, THEN they are no disagreement', async () => {
  const { index } = await evidenceOf(articlesOf([...FERRY, AGREES, ...COUNT]));
  const [pair] = index.pairs;
  if (pair === undefined) throw new Error('no pair');
  const side = (statement: number, value: string, at: number) => ({
    statement,
    value,
    key: value,
    span: [at, at + value.length] as const,
  });
  const finding = (a: string, b: string, at: number): StoredFinding => ({
    kind: 'quantity',
    severity: 'low',
    topic: 'people',
    group: `${READ}count `,
    why: 'The figures differ.',
    a: side(0, a, 0),
    b: side(0, b, at),
  });
  const read = (findings: readonly StoredFinding[]) =>
    clusterFindings([{ ...pair, findings }], index.article);
  expect(read([finding('17', '22', 0)])).toHaveLength(1);
  expect(read([finding('17', '22', 0), finding('17', '45', 9)])).toEqual([]);
  const byStructure = { ...finding('17', '22', 0), group: 'person die' };
  const [kept, ...others] = read([byStructure, finding('17', '45', 9)]);
  expect(kept?.positions.map(({ value }) => value)).toEqual(['17', '22']);
  expect(others).toEqual([]);
});

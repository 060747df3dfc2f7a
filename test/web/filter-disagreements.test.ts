import { describe, expect, test } from 'vitest';
import type { ArticleRef, Disagreement } from '../../src/types.ts';
import { filterDisagreements } from '../../src/web/filter-disagreements.ts';

const ANY = { kind: null, outlet: null, since: null, until: null };

function disagreement(
  id: string,
  kind: Disagreement['kind'],
  told: readonly [string, string | null][],
) {
  return {
    id,
    kind,
    severity: 'high',
    topic: id,
    note: '',
    positions: told.map(([outlet, published]) => ({
      value: outlet,
      statements: [
        {
          article: { outlet, published } as ArticleRef,
          paragraph: 1,
          text: '',
          quote: '',
          attribution: [],
        },
      ],
    })),
  } satisfies Disagreement;
}

const ALL = [
  disagreement('boats', 'quantity', [
    ['Coast Daily', '2024-05-02'],
    ['Inland Post', '2024-05-03'],
  ]),
  disagreement('bridge', 'date', [
    ['Coast Daily', null],
    ['Harbour Gazette', '2024-06-01T10:00:00Z'],
  ]),
];

const ids = (filter: Partial<Parameters<typeof filterDisagreements>[1]>) =>
  filterDisagreements(ALL, { ...ANY, ...filter }).map(({ id }) => id);

describe('the filters of disagreements', () => {
  test('GIVEN none THEN all stay in their order', () => {
    expect(ids({})).toEqual(['boats', 'bridge']);
  });

  test('GIVEN a kind or an outlet THEN what has it stays', () => {
    expect(ids({ kind: 'date' })).toEqual(['bridge']);
    expect(ids({ outlet: 'Inland Post' })).toEqual(['boats']);
    expect(ids({ outlet: 'Coast Daily' })).toEqual(['boats', 'bridge']);
  });

  test('GIVEN days THEN they are inclusive, and a statement without a date is of none', () => {
    expect(ids({ since: '2024-05-03', until: '2024-05-03' })).toEqual(['boats']);
    expect(ids({ until: '2024-06-01' })).toEqual(['boats', 'bridge']);
    expect(ids({ since: '2024-06-02' })).toEqual([]);
  });

  test('GIVEN an outlet and days THEN one statement must have both', () => {
    expect(ids({ outlet: 'Coast Daily', since: '2024-06-01' })).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { originsOf } from '../../src/answer/origins.ts';
import { originGroups } from '../../src/show/origin-groups.ts';
import type { ArticleStance, OutletStance, ReportedResult, Stance } from '../../src/types.ts';
import { article, reportedResult } from '../cli/results.ts';

type Told = readonly [outlet: string, stance: Stance, ...origins: readonly string[]];

/** A report as the engine makes one: an outlet stands for its first article, the origins are of all. */
function reportOf(...told: readonly Told[]): ReportedResult {
  const articles = told.map(
    ([outlet, stance, ...origins], n): ArticleStance => ({
      article: article({ id: `${n}`, outlet }),
      stance,
      confidence: 1,
      value: null,
      passages: [],
      origins,
    }),
  );
  const outlets = [...new Set(told.map(([outlet]) => outlet))].map((outlet): OutletStance => {
    const own = articles.filter((one) => one.article.outlet === outlet);
    return {
      outlet,
      stance: own[0]?.stance ?? 'silent',
      articles: own.map((one) => one.article.id),
    };
  });
  return reportedResult({ articles, outlets, origins: originsOf(articles) });
}

function groupsOf(...told: readonly Told[]): Readonly<Record<string, readonly string[]>> {
  const groups = originGroups(reportOf(...told));
  return Object.fromEntries(
    groups.map(({ origin, voices }) => [
      origin,
      voices.map(({ outlet, stance }) => `${outlet} ${stance}`),
    ]),
  );
}

describe('outlets under their origins', () => {
  test('GIVEN a source that only another article of the outlet cites THEN what it reports is not traced to that', () => {
    expect(
      groupsOf(
        ['Inland Post', 'reports', 'Dorn Water Board'],
        ['Inland Post', 'differs', 'Ines Calder'],
        ['Inland Post', 'mentions'],
      ),
    ).toEqual({ 'Dorn Water Board': ['Inland Post reports'] });
  });

  test.each(['differs', 'denies'] as const)(
    'GIVEN a source under a short and a full name THEN it is one origin of all that %s',
    (stance) => {
      expect(
        groupsOf(
          ['Inland Post', 'reports', 'Dorn Water Board'],
          ['Coast Daily', stance, 'Water Board'],
          ['Pier Herald', stance, 'Dorn Water Board'],
        ),
      ).toEqual({
        'Dorn Water Board': [
          'Inland Post reports',
          `Coast Daily ${stance}`,
          `Pier Herald ${stance}`,
        ],
      });
    },
  );

  test('GIVEN a speaker who is named alone THEN the institution is the origin', () => {
    expect(
      groupsOf(
        ['Inland Post', 'reports', 'Observatory director Rolf Anders'],
        ['Coast Daily', 'reports', 'Rolf Anders'],
      ),
    ).toEqual({ Observatory: ['Inland Post reports', 'Coast Daily reports'] });
  });

  test('GIVEN nobody cited THEN the outlet is its own origin', () => {
    expect(groupsOf(['Inland Post', 'denies'], ['Coast Daily', 'silent'])).toEqual({
      'Inland Post': ['Inland Post denies'],
    });
  });
});

import { describe, expect, test } from 'vitest';
import { reportingOf } from '../../src/show/reporting.ts';
import type { ArticleStance, OutletStance, Stance } from '../../src/types.ts';

const UNKNOWN = { headline: null, published: null, url: null, source: null };

function told(outlet: string, stance: Stance, origins: readonly string[]): ArticleStance {
  const article = { id: outlet.toLowerCase(), outlet, kind: 'article' as const, ...UNKNOWN };
  return { article, stance, confidence: 1, value: null, passages: [], origins };
}

function resultOf(articles: readonly ArticleStance[], origins: readonly string[]) {
  const outlets = articles.map(
    ({ article, stance }): OutletStance => ({
      outlet: article.outlet,
      stance,
      articles: [article.id],
    }),
  );
  return {
    fact: 'The dam broke',
    summary: '',
    articles,
    outlets,
    origins: origins.map((name) => ({ name, outlets: [] })),
    copies: [],
  };
}

describe('who reports a fact', () => {
  test('GIVEN an origin that only a denial cites THEN the reports are not counted from it', () => {
    const articles = [
      told('Gazette', 'reports', ['Water Board']),
      told('Post', 'reports', ['Water Board']),
      told('Daily', 'denies', ['Dam Operator']),
    ];
    expect(reportingOf(resultOf(articles, ['Water Board', 'Dam Operator']))).toEqual({
      outlets: 2,
      origins: ['Water Board'],
      verb: ' report it',
    });
  });

  test('GIVEN a report that names a speaker of another article’s institution THEN it traces to the institution', () => {
    const articles = [
      told('Gazette', 'reports', ['Rolf Anders']),
      told('Post', 'differs', ['Observatory director Rolf Anders']),
    ];
    expect(reportingOf(resultOf(articles, ['Observatory']))?.origins).toEqual(['Observatory']);
  });

  test('GIVEN nobody who reports it THEN there is nothing to count', () => {
    expect(
      reportingOf(resultOf([told('Post', 'mentions', ['Ada Fern'])], ['Ada Fern'])),
    ).toBeNull();
  });
});

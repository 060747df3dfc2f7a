import { describe, expect, test } from 'vitest';
import { passageOrigins } from '../../src/answer/passage-origins.ts';
import type { Article } from '../../src/corpus/article.ts';
import type { Passage } from '../../src/types.ts';

function passage(outlet: string, attribution: readonly string[]): Passage {
  const article = {
    id: outlet,
    outlet,
    headline: null,
    published: null,
    url: null,
    source: null,
    kind: 'article' as const,
  };
  return { n: 1, article, paragraph: 1, text: 'x', highlights: [], score: 1, attribution };
}

const unknown = () => undefined;

describe('origins of the passages shown', () => {
  test('GIVEN three outlets that cite one source THEN there is one origin', () => {
    const passages = ['Harbour Gazette', 'Coast Daily', 'Inland Post'].map((outlet) =>
      passage(outlet, ['Northport Storm Observatory']),
    );
    expect(passageOrigins(passages, unknown)).toEqual({
      outlets: ['Harbour Gazette', 'Coast Daily', 'Inland Post'],
      origins: ['Northport Storm Observatory'],
    });
  });

  test('GIVEN passages that cite nobody THEN the agency of the article stands behind them, else the outlet', () => {
    const passages = [passage('Harbour Gazette', []), passage('Coast Daily', [])];
    const lookup = (id: string) =>
      id === 'Coast Daily' ? ({ agency: 'Shoreline Wire' } as Article) : undefined;
    expect(passageOrigins(passages, lookup).origins).toEqual(['Harbour Gazette', 'Shoreline Wire']);
  });

  test('GIVEN no passage THEN there is nobody', () => {
    expect(passageOrigins([], unknown)).toEqual({ outlets: [], origins: [] });
  });
});

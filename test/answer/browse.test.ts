import { afterAll, describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { NEWS } from '../events/news.ts';
import { openNews } from './open-news.ts';

const engine = await openNews(NEWS);
afterAll(() => engine.close());

describe('sources', () => {
  test('GIVEN a corpus THEN outlets come by name, their articles newest first, teasers last', () => {
    const { outlets } = engine.sources();
    expect(outlets.map((one) => one.outlet)).toEqual([
      'Coast Daily',
      'Harbour Gazette',
      'Inland Post',
      'Pier Herald',
    ]);
    expect(outlets[1]?.articles.map((one) => one.id)).toEqual([
      'gazette-fire',
      'gazette-ferry',
      'gazette-ferry-2023',
      'gazette-teaser',
    ]);
  });
});

describe('article', () => {
  test('GIVEN an id THEN its paragraphs come in order', () => {
    const { paragraphs, total, focus } = engine.article('gazette-ferry', 2);
    expect(paragraphs.map((one) => one.paragraph)).toEqual([1, 2, 3]);
    expect(paragraphs.map((one) => one.text)).toEqual(engine.lookup('gazette-ferry')?.paragraphs);
    expect([total, focus]).toEqual([3, 2]);
  });

  test('GIVEN part of an id THEN the error names the near ones', () => {
    expect(() => engine.article('ferry-2023')).toThrow(/Near ones: gazette-ferry-2023\./);
    expect(() => engine.article('nothing like it')).toThrow('sources command');
  });

  test.each([0, 4, -1, 1.5])(
    'GIVEN paragraph %d of three THEN the error says which there are',
    (n) => {
      const read = () => engine.article('gazette-ferry', n);
      expect(read).toThrow(UserError);
      expect(read).toThrow('paragraphs 1 to 3');
    },
  );
});

describe('findArticles', () => {
  test.each([
    ['gazette fer', ['gazette-ferry', 'gazette-ferry-2023']],
    ['BERG', ['daily-count', 'post-count']],
    ['pier', ['herald-fire']],
    ['xyz', []],
  ])('GIVEN %j THEN %j match by id, headline or outlet', (typed, ids) => {
    expect(engine.findArticles(typed, 10).map((one) => one.id)).toEqual(ids);
  });

  test('GIVEN nothing typed THEN all match, up to the limit', () => {
    expect(engine.findArticles('', 3)).toHaveLength(3);
  });
});

describe('search', () => {
  test('GIVEN words THEN passages are ranked, numbered and hold them', async () => {
    const { passages } = await engine.search({ query: 'trams turnout' });
    expect(passages[0]).toMatchObject({ n: 1, article: { id: 'post-count' }, paragraph: 1 });
    const scores = passages.map((one) => one.score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  test.each(['bm25', 'minisearch', 'fused'] as const)(
    'GIVEN the view %s THEN it finds',
    async (store) => {
      const { passages } = await engine.search({ query: 'lighthouse museum', store, top: 1 });
      expect(passages.map((one) => one.article.id)).toEqual(['gazette-teaser']);
    },
  );

  test.each([
    [{ query: '  ' }, 'empty'],
    [{ query: '?!' }, 'empty'],
    [{ query: 'outlet:pier' }, 'Write also what to look for'],
    [{ query: 'since:2024-06 until:2024' }, 'Write also what to look for'],
    [{ query: '-mill -"Alder mill"' }, 'Write also what to look for'],
    [{ query: 'fire outlet:st' }, 'Coast Daily, Inland Post'],
    [{ query: 'ferry', top: 0 }, '1 to 1000'],
    [{ query: 'ferry', top: 1001 }, '1 to 1000'],
  ])('GIVEN %j THEN the error names %j', async (request, named) => {
    await expect(engine.search(request)).rejects.toThrow(UserError);
    await expect(engine.search(request)).rejects.toThrow(named);
  });
});

import { afterAll, describe, expect, test } from 'vitest';
import { NEWS } from '../events/news.ts';
import { openNews } from './open-news.ts';

const engine = await openNews(NEWS);
afterAll(() => engine.close());

const gazette = engine.within(['Harbour Gazette']);
const post = engine.within(['inland post']);

describe('GIVEN readers of one outlet', () => {
  test('WHEN they type THEN only headlines of that outlet complete it', () => {
    expect(gazette.suggest('lighthouse mus', 5)).toEqual(['Lighthouse museum reopens']);
    expect(post.suggest('lighthouse mus', 5)).toEqual([]);
    expect(post.suggest('blaz', 5)).toEqual([]);
    expect(post.suggest('berg', 5)).toEqual(['Eastvale elects Anna Berg']);
    expect(gazette.suggest('ferry', 1)).toHaveLength(1);
    expect(gazette.suggest('ferry', 0)).toEqual([]);
  });

  test.each(['Which painter bought the lighthouse?', 'Which poet praised the Alder blaze?'])(
    'WHEN %j has no answer THEN nothing of other outlets is offered',
    async (question) => {
      const headlines = post.sources().outlets.flatMap(({ articles }) => articles);
      const own = headlines.map(({ headline }) => headline);
      const all = await engine.ask({ question });
      expect(all.suggestions.filter((text) => !own.includes(text))).not.toEqual([]);
      const { answered, suggestions } = await post.ask({ question });
      expect(answered).toBe(false);
      expect(suggestions.filter((text) => !own.includes(text))).toEqual([]);
    },
  );
});

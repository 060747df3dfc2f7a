import { expect, test } from 'vitest';
import { compareArticles } from '../../src/differences/compare-articles.ts';
import { type ArticleEvidence, readEvidence } from '../../src/reading/statement.ts';
import { articlesOf } from '../events/corpus.ts';

test('GIVEN an article that is held against several THEN the names of all it states are read for the first alone', () => {
  const cost = (sum: string) => `The repair of the Alder bridge cost $${sum} million.`;
  const [first, second, third] = articlesOf([
    { id: 'a', text: `${cost('3.5')} The tram of Westmark was repainted.` },
    { id: 'b', text: cost('5') },
    { id: 'c', text: cost('6') },
  ]).map(readEvidence) as [ArticleEvidence, ArticleEvidence, ArticleEvidence];
  let reads = 0;
  const statements = first.statements.map((statement, i) => {
    const { names, ...rest } = statement;
    if (i === 0) return statement;
    return {
      ...rest,
      get names() {
        reads += 1;
        return names;
      },
    };
  });
  const article = { ...first, statements };
  expect(compareArticles(article, second)).toHaveLength(1);
  expect(reads).toBeGreaterThan(0);
  const forFirst = reads;
  expect(compareArticles(article, third)).toHaveLength(1);
  expect(reads).toBe(forFirst);
});

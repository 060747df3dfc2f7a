import { afterAll, describe, expect, test } from 'vitest';
import { openReader } from '../../../src/reader/open-reader.ts';
import { openNews } from '../open-news.ts';

const reader = openReader();
const engine = await openNews(
  [
    {
      id: 'gazette',
      outlet: 'Harbour Gazette',
      headline: 'New pool for Dorn',
      published: '2024-05-14',
      text: 'The new pool in Dorn will open in June, the mayor, Ada Fern, said.\n\nCorrection: an earlier version of this article said the pool had cost 4 million euros. It cost 6 million euros.\n\nWe wrongly reported on Monday that the old pool had been sold to a hotel.',
    },
  ],
  reader,
);
afterAll(async () => {
  await engine.close();
  await reader.close();
});

async function stanceTo(fact: string): Promise<string> {
  const { articles } = await engine.reported(fact);
  return articles[0]?.stance ?? 'silent';
}

describe('what a report takes back', () => {
  test.each(['The old pool was sold to a hotel.', 'The old pool has been sold to a hotel'])(
    'GIVEN the fact %j THEN the report does not bear it out',
    async (fact) => {
      expect(await stanceTo(fact)).toBe('denies');
    },
  );

  test('GIVEN a figure taken back THEN it answers nothing, and what stands in its place does', async () => {
    const { answer } = await engine.ask({ question: 'How much did the pool cost?' });
    expect(answer?.text ?? '').toContain('6 million');
  });

  test('GIVEN a fact with and without its full stop THEN the report says the same of both', async () => {
    const facts = ['The new pool in Dorn opens in June', 'The new pool in Dorn opens in June.'];
    const stances = await Promise.all(facts.map(stanceTo));
    expect(stances).toEqual(['reports', 'reports']);
  });
});

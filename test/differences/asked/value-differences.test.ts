import { afterAll, describe, expect, test } from 'vitest';
import { blankOut } from '../../../src/differences/asked/blank.ts';
import { type ToldSentence, tellArticle } from '../../../src/differences/asked/told.ts';
import { findValueDifferences } from '../../../src/differences/asked/value-differences.ts';
import { openReader } from '../../../src/reader/open-reader.ts';
import { readEvidence } from '../../../src/reading/statement.ts';
import { articlesOf } from '../../events/corpus.ts';

const reader = openReader();
afterAll(() => reader.close());

function tell(id: string, text: string): readonly ToldSentence[] {
  const [article] = articlesOf([
    { id, text, headline: 'Marlin buys the Eastvale shipyard', published: '2024-05-15' },
  ]);
  if (article === undefined) throw new Error('no article');
  return tellArticle(article, readEvidence(article));
}

/** The figures in which two texts are found to differ, as they stand there. */
async function differ(a: string, b: string): Promise<readonly string[]> {
  const found = await findValueDifferences(reader, tell('a', a), tell('b', b));
  return (found ?? []).map(({ a: left, b: right }) =>
    [left, right]
      .map(({ told, figure }) => told.shown.text.slice(...figure.core))
      .toSorted()
      .join(' / '),
  );
}

describe('figures of two reports', () => {
  test.each([
    [
      'a price',
      'Marlin bought the Eastvale shipyard for $310 million.',
      'The Eastvale shipyard was bought by Marlin for $420 million.',
      '$310 million / $420 million',
    ],
    [
      'a share',
      'The deal is worth roughly 9 percent of the market value of Marlin.',
      'The price is equal to about 13 percent of the market value of Marlin.',
      'about 13 percent / roughly 9 percent',
    ],
    [
      'a count',
      'Marlin will cut 140 jobs at the Eastvale shipyard.',
      'At the Eastvale shipyard Marlin will cut 210 jobs.',
      '140 / 210',
    ],
  ])('GIVEN two figures for %s in other words THEN they differ', async (_, a, b, found) => {
    expect(await differ(a, b)).toEqual([found]);
  });

  test.each([
    [
      'one figure in two writings',
      'Marlin will cut two hundred jobs at the Eastvale shipyard.',
      'At the Eastvale shipyard Marlin will cut 200 jobs.',
    ],
    [
      'a bound and a figure within it',
      'Marlin will cut at least 140 jobs at the Eastvale shipyard.',
      'At the Eastvale shipyard Marlin will cut 210 jobs.',
    ],
    [
      'figures that one of the reports both gives',
      'Marlin will cut 140 jobs at the Eastvale shipyard.',
      'At the Eastvale shipyard Marlin will cut 210 jobs. In Northport Marlin will cut 140 jobs.',
    ],
    [
      'figures of other things',
      'Marlin bought the Eastvale shipyard for $310 million.',
      'Shares of Marlin closed at $64 on Monday, down from $71.',
    ],
    [
      'measures of two kinds',
      'The Eastvale shipyard has a dock of 310 metres.',
      'The Eastvale shipyard has worked for 40 years.',
    ],
  ])('GIVEN %s THEN nothing differs', async (_, a, b) => {
    expect(await differ(a, b)).toEqual([]);
    expect(await differ(b, a)).toEqual([]);
  });
});

test('GIVEN a reader that reads nothing any more THEN it is not known whether they differ', async () => {
  const closed = openReader();
  await closed.close();
  const [a, b] = [
    tell('a', 'Marlin will cut 140 jobs at the Eastvale shipyard.'),
    tell('b', 'At the Eastvale shipyard Marlin will cut 210 jobs.'),
  ];
  expect(await findValueDifferences(closed, a, b)).toBeNull();
  expect(await findValueDifferences(closed, a, a)).toEqual([]);
});

test('GIVEN two tables of thousands of figures THEN they are soon made ready for the reader', async () => {
  const rowsFrom = (first: number): string =>
    Array.from(
      { length: 120 },
      (_, row) =>
        `Berths ${Array.from({ length: 60 }, (_, i) => first + 7 * (60 * row + i)).join(' berths ')} berths.`,
    ).join('\n\n');
  const [a, b] = [tell('a', rowsFrom(20_001)), tell('b', rowsFrom(20_004))];
  const closed = openReader();
  await closed.close();
  const began = performance.now();
  await findValueDifferences(closed, a, b);
  expect(performance.now() - began).toBeLessThan(3_000);
}, 60_000);

test('GIVEN a long sentence THEN its blank keeps the words beside it', () => {
  const words = Array.from({ length: 80 }, (_, i) => `word${i}`).join(' ');
  const text = `${words} 310 ${words}`;
  const at = text.indexOf('310');
  const question = blankOut(text, [at, at + 3]);
  expect(question).toContain('word79 [MASK] word0');
  expect(question.split(' ').length).toBeLessThan(45);
});

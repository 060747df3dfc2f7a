import { describe, expect, test } from 'vitest';
import { type ToldSentence, tellArticle } from '../../../src/differences/asked/told.ts';
import { readEvidence } from '../../../src/reading/statement.ts';
import { articlesOf } from '../../events/corpus.ts';

function tell(text: string, headline?: string): readonly ToldSentence[] {
  const [article] = articlesOf([
    { id: 'a', text, published: '2024-05-15', ...(headline === undefined ? {} : { headline }) },
  ]);
  if (article === undefined) throw new Error('no article');
  return tellArticle(article, readEvidence(article));
}

describe('an article made ready to be held against another', () => {
  test('GIVEN sentences THEN each has the one before it, also across paragraphs, and the headline', () => {
    const told = tell('The ferry sank. Twelve people died.\n\nThe pier was closed.', 'Ferry sinks');
    expect(told.map(({ statement, shown }) => [statement, shown])).toEqual([
      [0, { text: 'The ferry sank.', headline: 'Ferry sinks', previous: null }],
      [1, { text: 'Twelve people died.', headline: 'Ferry sinks', previous: 'The ferry sank.' }],
      [
        2,
        { text: 'The pier was closed.', headline: 'Ferry sinks', previous: 'Twelve people died.' },
      ],
    ]);
  });

  test('GIVEN figures and times THEN they are values, times as of the day it was published', () => {
    const [only] = tell('Twelve people died off Northport on Monday.');
    expect(only?.values).toMatchObject([
      { type: 'figure', measure: 'count', stated: 12, counted: 'people' },
      { type: 'time', from: Date.UTC(2024, 4, 13) / 86_400_000 },
    ]);
  });

  test('GIVEN words in other forms and other figures THEN they are one set of stems without digits', () => {
    const [a, b] = tell('Police closed 2 roads in 2024.\n\nThe police are closing 31 roads.');
    expect(a?.terms).toEqual(b?.terms);
    expect(a?.terms.size).toBeGreaterThan(1);
    expect([...(a?.terms ?? [])].filter((term) => /\d/.test(term))).toEqual([]);
  });

  test.each([
    'The mayor spoke https://t.co/abc on Monday.',
    'The ferry sank pic.twitter.com/abc that night.',
    'More at www.harbour-gazette.example today.',
  ])('GIVEN the embedded post %j THEN it is left out and the others keep their places', (post) => {
    const told = tell(`The ferry sank.\n\n${post}\n\nThe pier was closed.`);
    expect(told.map(({ shown }) => shown.text)).toEqual([
      'The ferry sank.',
      'The pier was closed.',
    ]);
    expect(told.map(({ statement }) => statement)).toEqual([0, 2]);
  });

  test('GIVEN a list of a thousand sentences THEN the first 250 are read', () => {
    const told = tell(Array.from({ length: 1000 }, () => 'Boats came back.').join('\n\n'));
    expect(told).toHaveLength(250);
  });

  test('GIVEN a table without an end THEN its begin is told, and its end stands before the next sentence', () => {
    const table = `Results: ${'Westmark 12 Eastvale 31 '.repeat(2000)}votes.`;
    const [first, second] = tell(`${table}\n\nThe count goes on.`);
    expect(first?.shown.text).toBe(table.slice(0, 2000));
    expect(first?.values.every(({ span }) => span[1] <= 2000)).toBe(true);
    expect(second?.shown.previous).toBe(table.slice(-600));
  });
});

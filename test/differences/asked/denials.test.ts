import { afterAll, describe, expect, test } from 'vitest';
import { findDenials, type ToldArticle } from '../../../src/differences/asked/denials.ts';
import { tellArticle } from '../../../src/differences/asked/told.ts';
import { openReader } from '../../../src/reader/open-reader.ts';
import { readEvidence } from '../../../src/reading/statement.ts';
import { articlesOf } from '../../events/corpus.ts';

const reader = openReader();
afterAll(() => reader.close());

function tell(id: string, text: string): ToldArticle {
  const [article] = articlesOf([{ id, text, headline: 'Talks in Dorn', published: '2024-05-15' }]);
  if (article === undefined) throw new Error('no article');
  const evidence = readEvidence(article);
  return { told: tellArticle(article, evidence), statements: evidence.statements };
}

async function deniedIn(a: string, b: string): Promise<readonly string[]> {
  const found = await findDenials(reader, tell('a', a), tell('b', b));
  return (found ?? []).map(({ a: left }) => left.frame.predicate);
}

describe('a deed that one report tells and another denies', () => {
  test.each([
    [
      'The peace treaty has not been signed yet.',
      'The government and the rebels signed a peace treaty in Dorn on Tuesday.',
      'sign',
    ],
    [
      'The council approved the new bridge over the Sill.',
      'The council has not approved the bridge over the Sill.',
      'approve',
    ],
  ])('GIVEN %j and %j THEN %j is found, in both orders', async (a, b, predicate) => {
    expect(await deniedIn(a, b)).toEqual([predicate]);
    expect(await deniedIn(b, a)).toEqual([predicate]);
  });

  test.each([
    ['both told', 'The treaty was signed in Dorn.', 'They signed the treaty on Tuesday.'],
    ['another thing', 'The treaty was signed in Dorn.', 'The club has not signed the striker.'],
    ['a plan', 'The treaty has not been signed.', 'The government will sign the treaty next week.'],
    ['a question', 'Has the treaty not been signed?', 'The government signed the treaty in Dorn.'],
  ])('GIVEN %s THEN nothing is', async (_, a, b) => {
    expect(await deniedIn(a, b)).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { statedFact } from '../../../src/answer/reported/stated-fact.ts';

/** The fact in a sentence whose asked-for words are given. */
function factIn(text: string, asked: string): string {
  const start = text.indexOf(asked);
  return statedFact({ text, spans: [[start, start + asked.length]] });
}

describe('GIVEN a sentence that answers and says more', () => {
  test.each([
    [
      'Observatory director Rami Saleh said 400 fighters died in the battle for Norvale, which he described as the biggest defeat for the group.',
      '400',
      '400 fighters died in the battle for Norvale',
    ],
    [
      'Twelve people were killed in the sinking of the ferry Marigold, the Port Vale Coast Guard said.',
      'Twelve',
      'Twelve people were killed in the sinking of the ferry Marigold',
    ],
    [
      'The strike began on Tuesday, according to the union of harbour pilots.',
      'Tuesday',
      'The strike began on Tuesday',
    ],
    [
      'According to the ministry, forty houses were flooded in Norvale.',
      'forty',
      'forty houses were flooded in Norvale',
    ],
    [
      'The ministry announced that the bridge will open in May, while the mayor spoke of June.',
      'May',
      'the bridge will open in May',
    ],
    [
      'The mayor of Port Vale, Ada Winter, declared three days of mourning.',
      'three days',
      'The mayor of Port Vale, Ada Winter, declared three days of mourning',
    ],
  ])(
    'WHEN it is %j THEN the clause that holds what was asked for is the fact',
    (text, asked, fact) => {
      expect(factIn(text, asked)).toBe(fact);
      expect(text).toContain(factIn(text, asked));
    },
  );

  test('WHEN nothing in it was asked for THEN the whole sentence is', () => {
    const text = 'The ferry sank, the coast guard said.';
    expect(statedFact({ text, spans: [] })).toBe('The ferry sank, the coast guard said');
  });
});

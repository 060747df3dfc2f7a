import { describe, expect, test } from 'vitest';
import { relate, standIns } from '../../../src/answer/reported/value-in-place.ts';
import { findValues } from '../../../src/text/values/find-values.ts';
import { coreOf } from '../../../src/text/values/value.ts';

/** How the first figures of a fact and of a sentence relate. */
function related(fact: string, sentence: string): string {
  const [one] = findValues(fact, { published: null });
  const [other] = findValues(sentence, { published: null });
  if (one === undefined || other === undefined) throw new Error('a text without a value');
  return relate(one, fact, other, sentence);
}

describe('a bound in the place of a figure', () => {
  test.each([
    ['20 people were killed', 'At least 13 people were killed.'],
    ['1,000 fighters died', 'More than 400 fighters died.'],
    ['90 houses burned', 'At least 12 houses burned.'],
    ['600 ballots were lost', 'More than 250 ballots were lost.'],
    ['5 miners are missing', 'Up to 30 miners are missing.'],
  ])('GIVEN %j THEN %j bears it out as little as it differs', (fact, sentence) => {
    expect(related(fact, sentence)).toBe('incomparable');
  });

  test.each([
    ['13 people were killed', 'At least 13 people were killed.', 'compatible'],
    ['15 people were killed', 'At least 13 people were killed.', 'compatible'],
    ['10 people were killed', 'At least 13 people were killed.', 'different'],
    ['Twelve people were killed', 'Some twelve people were killed.', 'compatible'],
  ])('GIVEN %j THEN %j is %s', (fact, sentence, relation) => {
    expect(related(fact, sentence)).toBe(relation);
  });
});

describe('a part of a whole in the place of a figure', () => {
  test.each([
    ['Two patients died', 'Two of them have died.'],
    ['Three boats sank', 'Three of the boats sank.'],
    ['Nine votes were invalid', 'Nine of those were invalid.'],
    ['5 miners got out', 'Five of them got out.'],
    ['40 trees fell', 'Forty of the trees fell.'],
  ])('GIVEN %j THEN %j gives it', (fact, sentence) => {
    expect(related(fact, sentence)).toBe('same');
  });
});

test('GIVEN "another 12" THEN it is no twelve in all', () => {
  expect(related('12 people died', 'Another 12 people died.')).toBe('incomparable');
});

describe('a score in the place of another', () => {
  test.each([
    ['The panel voted 3-2', 'The panel voted 4-1.', 'different'],
    ['The club won 2-1', 'The club won 3-0.', 'different'],
    ['The court ruled 5-4', 'The court ruled 5-4.', 'same'],
  ])('GIVEN %j THEN %j is %s', (fact, sentence, relation) => {
    expect(related(fact, sentence)).toBe(relation);
  });
});

describe('what stands in the place of one of two figures', () => {
  test.each([
    ['21 people were killed and two soldiers arrested', 'The army arrested two soldiers.', []],
    ['21 people were killed and two soldiers arrested', '17 people died.', ['17']],
    ['40 boats sank and 3 piers burned', 'Three piers burned and 38 boats sank.', ['38']],
    ['9 ministers and 30 aides resigned', 'Thirty aides left with 8 ministers.', ['8']],
    ['5 were hurt and 12 arrested', 'Twelve were arrested.', []],
  ])('GIVEN %j THEN of %j it is %j', (fact, sentence, found) => {
    const wanted = findValues(fact, { published: null });
    const [first] = wanted;
    if (first === undefined) throw new Error('a fact without a value');
    const values = standIns(first, wanted, findValues(sentence, { published: null }));
    expect(values.map((one) => sentence.slice(...coreOf(one)))).toEqual(found);
  });
});

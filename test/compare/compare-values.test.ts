import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareValues } from '../../src/compare/compare-values.ts';
import { findValues } from '../../src/text/values/find-values.ts';
import type { Value } from '../../src/text/values/value.ts';

/** The only value of a text, as outlets would give it. */
function told(text: string, published = '2024-05-14'): Value {
  const [value] = findValues(text, { published });
  if (value === undefined) throw new Error(`no value in ${text}`);
  return value;
}

describe('figures told of one thing', () => {
  test.each([
    ['19 people', 'nineteen people', 'same', 'equal'],
    ['a hundred and twenty miners', '120 miners', 'same', 'equal'],
    ['10 miles', '16.09344 km', 'same', 'equal'],
    ['19 people', '12 people', 'different', 'disjoint'],
    ['at least 19 people', '12 people', 'different', 'disjoint'],
    ['at least 12 people', '19 people', 'compatible', 'bounds-meet'],
    ['more than 40 boats', '40 boats', 'compatible', 'bounds-meet'],
    ['at least 60 people', 'at least 85 people', 'different', 'bounds-differ'],
    ['dozens of people', '40 people', 'compatible', 'bounds-meet'],
    ['10 to 15 tents', '12 tents', 'compatible', 'bounds-meet'],
    ['500 homes', '489 homes', 'compatible', 'rounding'],
    ['1.5 million tonnes', '1.48 million tonnes', 'compatible', 'rounding'],
    ['20 people', '19 people', 'different', 'disjoint'],
    ['a million people', '1.03 million people', 'compatible', 'rounding'],
    ['$1 billion', '$715 million', 'different', 'disjoint'],
    ['2 million tonnes', '1.6 million tonnes', 'different', 'disjoint'],
    ['600 homes', '560 homes', 'compatible', 'rounding'],
    ['about 11 percent', 'roughly 9 percent', 'different', 'disjoint'],
    ['around 40 boats', 'about 44 boats', 'compatible', 'bounds-meet'],
    ['$3.5 million', '€3.5 million', 'incomparable', 'other-unit'],
    ['half of the voters', '4,000 voters', 'incomparable', 'share-against-count'],
    ['another 12 people', '19 people', 'incomparable', 'part-of-whole'],
    ['three weeks', '21 days', 'same', 'equal'],
    ['a score of 3-2', 'a score of 3-2', 'same', 'equal'],
    ['a score of 3-2', 'a score of 4-1', 'different', 'disjoint'],
    ['no one', '3 people', 'different', 'disjoint'],
  ])('GIVEN %j and %j THEN they are %s (%s)', (a, b, relation, reason) => {
    expect(compareValues(told(a), told(b))).toMatchObject({ relation, reason });
    expect(compareValues(told(b), told(a)).relation).toBe(relation);
  });
});

describe('times told of one thing', () => {
  test.each([
    ['on Monday', 'on 13 May 2024', 'same', 'equal'],
    ['in May 2024', 'on 3 May 2024', 'compatible', 'coarser'],
    ['on Tuesday', 'on Monday', 'different', 'disjoint'],
    ['in 2019', 'in 2021', 'different', 'disjoint'],
    ['since 2021', 'since March 2021', 'compatible', 'coarser'],
    ['since 2019', 'since 2021', 'different', 'bounds-differ'],
    ['two days earlier', 'on Monday', 'incomparable', 'unresolved'],
    ['at 6 p.m.', 'at 8 p.m.', 'different', 'disjoint'],
    ['at 6 p.m.', 'at 18:00', 'same', 'equal'],
  ])('GIVEN %j and %j THEN they are %s (%s)', (a, b, relation, reason) => {
    expect(compareValues(told(a), told(b))).toMatchObject({ relation, reason });
    expect(compareValues(told(b), told(a)).relation).toBe(relation);
  });

  test('GIVEN one weekday in articles of two weeks THEN the days differ', () => {
    const [a, b] = [told('on Monday', '2024-05-14'), told('on Monday', '2024-05-22')];
    expect(compareValues(a, b)).toMatchObject({ relation: 'different', size: 7 });
  });
});

test('GIVEN a figure and a time THEN they are incomparable', () => {
  expect(compareValues(told('19 people'), told('on Monday')).relation).toBe('incomparable');
});

test('GIVEN any whole number THEN it is the same as itself and no bound below it differs', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999 }), (n) => {
      const exact = told(`${n} people`);
      expect(compareValues(exact, exact).relation).toBe('same');
      expect(compareValues(exact, told(`at least ${n} people`)).relation).toBe('compatible');
    }),
  );
});

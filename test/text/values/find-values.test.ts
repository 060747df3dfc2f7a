import { expect, test } from 'vitest';
import { findValues } from '../../../src/text/values/find-values.ts';

test('GIVEN a count with a bound THEN its interval, noun and words are found', () => {
  const text = 'At least 27 people died.';
  const [value] = findValues(text);
  expect(value).toMatchObject({
    type: 'figure',
    lo: 27,
    hi: Infinity,
    bound: 'at-least',
    counted: 'people',
  });
});

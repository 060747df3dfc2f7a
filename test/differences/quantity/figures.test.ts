import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meet } from '../../../src/compare/figures.ts';
import { isRounding, ratioOf } from '../../../src/differences/quantity/figures.ts';
import type { Quantity } from '../../../src/reading/figures/quantities.ts';
import { readSentence } from '../../reading/reading.ts';

/** The one figure of "There were … boats." */
function figure(words: string): Quantity {
  const [quantity] = readSentence(`There were ${words} boats.`).quantities;
  if (quantity === undefined) throw new Error(`no figure in ${words}`);
  return quantity;
}

describe('isRounding', () => {
  test.each([
    ['43,350', '43,000'],
    ['1,375', '1,400'],
    ['716', '700'],
  ])('GIVEN %s and %s THEN one is the other with fewer digits', (a, b) => {
    expect(isRounding(figure(a), figure(b))).toBe(true);
    expect(isRounding(figure(b), figure(a))).toBe(true);
  });

  test.each([
    ['47', '48'],
    ['158', '120'],
    ['100', '120'],
    ['5,687', '5,587'],
    ['400', '400'],
    ['at least 60', '57'],
    ['more than 200', '198'],
  ])('GIVEN %s and %s THEN none rounds the other', (a, b) => {
    expect(isRounding(figure(a), figure(b))).toBe(false);
  });
});

test('meet and ratioOf do not mind the order', () => {
  const words = fc.constantFrom(
    'at least 12',
    '12',
    'around 180',
    'more than 40',
    'dozens of',
    '7',
  );
  fc.assert(
    fc.property(words, words, (a, b) => {
      expect(meet(figure(a), figure(b))).toBe(meet(figure(b), figure(a)));
      expect(ratioOf(figure(a), figure(b))).toBe(ratioOf(figure(b), figure(a)));
    }),
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberValue, scaleOf } from '../../../src/reading/figures/number-words.ts';

describe('numberValue', () => {
  test.each([
    ['7', 7],
    ['1,200', 1200],
    ['3.5', 3.5],
    ['twelve', 12],
    ['Twenty-five', 25],
    ['30-million', 30e6],
    ['25m', 25e6],
    ['2bn', 2e9],
    ['zero', 0],
  ])('GIVEN %j THEN it is %d', (word, value) => {
    expect(numberValue(word)).toBe(value);
  });

  test.each([
    '60th',
    'ferry',
    'five-twenty',
    'twenty-ten',
    'mid-2000s',
    '',
    '-',
    '12-',
    'constructor',
  ])('GIVEN %j THEN it is no cardinal number', (word) => {
    expect(numberValue(word)).toBeNull();
  });

  test('GIVEN any whole number in digits, with commas or without THEN its value comes back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), (value) => {
        expect(numberValue(String(value))).toBe(value);
        expect(numberValue(value.toLocaleString('en-US'))).toBe(value);
      }),
    );
  });
});

test('GIVEN a scale word THEN it multiplies, and other words do not', () => {
  expect([scaleOf('million'), scaleOf('dozen'), scaleOf('boat')]).toEqual([1e6, 12, null]);
});

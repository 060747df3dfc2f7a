import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findValues } from '../../../src/text/values/find-values.ts';
import { writeInDigits } from '../../../src/text/values/in-digits.ts';

function inDigits(text: string): string {
  return writeInDigits(text, findValues(text, { published: '2024-05-14' }));
}

describe('counts written in digits', () => {
  test.each([
    ['The death toll was sixty-one.', 'The death toll was 61.'],
    ['Four hundred fighters were killed.', '400 fighters were killed.'],
    [
      'Twenty-seven workers and fourteen guests were saved.',
      '27 workers and 14 guests were saved.',
    ],
    ['Two thousand homes lost power.', '2000 homes lost power.'],
    ['A hundred and twenty villagers fled.', '120 villagers fled.'],
  ])('GIVEN %j THEN it becomes %j', (text, written) => {
    expect(inDigits(text)).toBe(written);
  });

  test.each([
    'Three ships sank.',
    'At least 61 people died.',
    'Dozens of homes were flooded.',
    'More than a thousand people marched.',
    'He came in the twenty-first place.',
    'The vote was on the third of May.',
    'Nobody was hurt.',
  ])('GIVEN %j THEN nothing changes', (text) => {
    expect(inDigits(text)).toBe(text);
  });

  test('GIVEN any number in words from twenty-one to ninety-nine THEN its digits stand there, and nothing else changes', () => {
    const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
    const ones = 'one two three four five six seven eight nine'.split(' ');
    fc.assert(
      fc.property(
        fc.nat(7),
        fc.nat(8),
        fc.constantFrom('miners', 'homes', 'ships'),
        (ten, one, noun) => {
          const words = `${tens[ten]}-${ones[one]}`;
          const number = (ten + 2) * 10 + one + 1;
          expect(inDigits(`Of all, ${words} ${noun} were lost.`)).toBe(
            `Of all, ${number} ${noun} were lost.`,
          );
        },
      ),
    );
  });
});

import { describe, expect, test } from 'vitest';
import { relateQuotations } from '../../../src/differences/quote/reworded.ts';
import { quotedWords } from '../../../src/differences/quote/wording.ts';

const SAID =
  'The harbour will open again in spring, and every boat that wants to come back can come.';

function reworded(other: string, sameSpeaker: boolean): boolean {
  return relateQuotations(quotedWords(SAID), quotedWords(other), sameSpeaker) === 'reworded';
}

describe('whether two quotations are one utterance in other words', () => {
  test('GIVEN most of the words with other endings THEN they are, whoever speaks', () => {
    const other =
      'This harbour is going to open again by spring, and any boats wanting to come may come back.';
    expect(reworded(other, false)).toBe(true);
  });

  test('GIVEN fewer of the words THEN they are of the one speaker only', () => {
    const other =
      'Our harbour shall open again in time and boats that ever want to return may do it.';
    expect([reworded(other, true), reworded(other, false)]).toEqual([true, false]);
  });

  test.each([
    [
      'another utterance',
      'Nobody told the crews that the pier had been closed since the night before.',
    ],
    ['an excerpt', 'every boat that wants to come back can come'],
    ['the same words but for one', SAID.replace('spring', 'summer')],
    ['too few words', 'The harbour will open.'],
  ])('GIVEN %s THEN they are not', (_, other) => {
    expect(reworded(other, true)).toBe(false);
  });
});

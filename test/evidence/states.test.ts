import { describe, expect, test } from 'vitest';
import { statusFrame } from '../../src/evidence/states.ts';
import { readSentence } from './reading.ts';

describe('the state a sentence tells of', () => {
  test.each([
    ['Firefighters have contained the blaze.', 'fire', 'under control'],
    ['The blaze at the Alder mill is still burning.', 'fire', 'still burning'],
    ['The suspect was arrested.', 'custody', 'in custody'],
    ['The suspect is still at large.', 'custody', 'not in custody'],
    ['The Grey Front claimed responsibility.', 'responsibility', 'claimed'],
    ['No group has claimed responsibility.', 'responsibility', 'nobody has claimed responsibility'],
  ])('GIVEN %j THEN it is %s: %s', (text, frame, position) => {
    expect(readSentence(text).states).toMatchObject([{ frame, position }]);
  });

  test.each([
    'The suspect was not arrested.',
    'Police hope that the suspect will be arrested.',
    'The blaze was seen from the harbour.',
  ])('GIVEN %j THEN no state is told', (text) => {
    expect(readSentence(text).states).toEqual([]);
  });
});

test('GIVEN a frame that is not listed THEN it is named in the error', () => {
  expect(() => statusFrame('weather')).toThrow('weather');
});

import { describe, expect, test } from 'vitest';
import { differences } from '../../reading/reading.ts';

const TALE = 'A helicopter crashed near Northport in fog.';

describe('what one report says there was none of', () => {
  test.each([
    [
      'Controllers received no distress call.',
      'The pilot had sent a distress call at noon.',
      'negation low no distress call / reported',
    ],
    [
      'Officers answered with tear gas.',
      'A spokesman said that no tear gas had been used.',
      'negation low reported / no tear gas',
    ],
  ])('GIVEN the other tells of it THEN both are shown: %j %j', (a, b, found) => {
    expect(differences(`${TALE} ${a}`, `${TALE} ${b}`)).toEqual([found]);
  });

  test.each([
    ['an opinion', 'There was no safety problem.', 'The safety problem was known.'],
    ['an exclamation', '“We saw no safety problem,” he said.', 'The safety problem was known.'],
    ['what says nothing', 'Police gave no further details.', 'Police gave further details.'],
    [
      'a report that tells of the doubt',
      'Controllers received no distress call.',
      'Whether a distress call was sent is unclear.',
    ],
    [
      'another thing',
      'Controllers received no distress call.',
      'A telephone call woke the mayor of Northport.',
    ],
  ])('GIVEN %s THEN nothing is found', (_, a, b) => {
    expect(differences(`${TALE} ${a}`, `${TALE} ${b}`)).toEqual([]);
  });
});

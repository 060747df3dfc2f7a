import { describe, expect, test } from 'vitest';
import { differences } from '../../reading/reading.ts';

describe('a statement and its negation', () => {
  test('GIVEN a plain "not" THEN it is shown', () => {
    expect(
      differences(
        'The Eastvale council approved the bridge over the Alder.',
        'The Eastvale council did not approve the bridge over the Alder.',
      ),
    ).toEqual(['negation medium yes / no']);
  });

  test('GIVEN a reported denial THEN the other lacks the denial', () => {
    expect(
      differences(
        'The mayor of Northport denied that police arrested the captain of the Alma Rose.',
        'Police arrested the captain of the Alma Rose in Northport.',
      ),
    ).toEqual(['negation medium denied by mayor of Northport / reported']);
  });

  test.each([
    [
      'both negate it',
      'The Eastvale council did not approve the bridge over the Alder.',
      'The bridge over the Alder was not approved by the Eastvale council.',
    ],
    [
      'another thing is negated',
      'The Eastvale council approved the bridge over the Alder.',
      'The Eastvale council did not approve the budget of the school.',
    ],
    [
      'one of them is a question',
      'The Eastvale council approved the bridge over the Alder.',
      'Did the Eastvale council not approve the bridge over the Alder?',
    ],
    [
      'they are of two years',
      'The Eastvale council approved the bridge over the Alder in 2019.',
      'The Eastvale council did not approve the bridge over the Alder on Monday.',
    ],
    [
      'it was only not at once',
      'The Eastvale council approved the bridge over the Alder.',
      'The Eastvale council did not immediately approve the bridge over the Alder.',
    ],
    [
      'only more of it is negated',
      'The Eastvale council approved the bridge over the Alder.',
      'The Eastvale council did not approve more than half of the bridge over the Alder.',
    ],
    [
      'only enough of it is negated',
      'The Eastvale council approved the bridge over the Alder.',
      'The Eastvale council did not approve enough of the bridge over the Alder.',
    ],
    [
      'somebody calls it untrue',
      'The Eastvale council did not approve the bridge over the Alder.',
      'It is untrue that the Eastvale council approved the bridge over the Alder.',
    ],
    [
      'somebody else did not',
      'The Eastvale council approved the bridge over the Alder.',
      'The Westmark council did not approve the bridge over the Alder.',
    ],
    [
      '"not only" negates nothing',
      'The Eastvale council approved the bridge over the Alder.',
      'The Eastvale council not only approved the bridge over the Alder.',
    ],
  ])('GIVEN %s THEN nothing is found', (_, a, b) => {
    expect(differences(a, b)).toEqual([]);
  });
});

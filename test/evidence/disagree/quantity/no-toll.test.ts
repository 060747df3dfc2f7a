import { describe, expect, test } from 'vitest';
import { differences } from '../../reading.ts';

const TALE = 'The ferry Alma Rose hit the pier at Northport on Monday.';

describe('a report that nobody was killed or hurt', () => {
  test.each([
    ['No deaths were reported.', 'Three passengers were killed.', 'No deaths / Three passengers'],
    [
      'Nobody suffered so much as a scratch, the company said.',
      'A dozen passengers were hurt.',
      'Nobody suffered so much as a scratch / A dozen passengers',
    ],
    [
      'All 40 on board escaped unhurt.',
      'Nine people were injured.',
      'All 40 on board escaped unhurt / Nine people',
    ],
  ])('GIVEN %j and %j THEN both are shown', (a, b, found) => {
    expect(differences(`${TALE} ${a}`, `${TALE} ${b}`)).toEqual([`quantity medium ${found}`]);
  });

  test('GIVEN reports of two days THEN the later may know more', () => {
    expect(
      differences(`${TALE} No one was killed.`, `${TALE} One sailor was killed.`, [
        '2024-05-14',
        '2024-05-15',
      ]),
    ).toEqual(['quantity low No one was killed / One sailor']);
  });

  test('GIVEN the later report knows of none THEN it weighs more', () => {
    expect(
      differences(`${TALE} One sailor was killed.`, `${TALE} No one was killed.`, [
        '2024-05-14',
        '2024-05-15',
      ]),
    ).toEqual(['quantity medium One sailor / No one was killed']);
  });

  test.each([
    ['so far', 'No deaths were reported so far.', 'Three passengers were killed.'],
    ['of another occasion', 'No one was killed.', 'In 2011 a fire on her deck killed nine people.'],
    [
      'beside a toll of its own',
      'No passengers were killed. Two sailors were killed.',
      'Two sailors were killed.',
    ],
    ['of something else', 'No deaths were reported.', 'Nine people were injured.'],
  ])('GIVEN it is told %s THEN nothing is found', (_, a, b) => {
    expect(differences(`${TALE} ${a}`, `${TALE} ${b}`)).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { differences } from '../../reading.ts';

describe('who did it', () => {
  test.each([
    ['Marlin', 'Fenwick', 'actor low Marlin / Fenwick'],
    ['The Coast Guard', 'Fenwick', 'actor low Coast Guard / Fenwick'],
  ])('GIVEN one deed of %s and %s THEN both are named as written', (a, b, found) => {
    expect(
      differences(
        `${a} destroyed the old pier at Northport.`,
        `${b} destroyed the old pier at Northport.`,
      ),
    ).toEqual([found]);
  });

  test.each([
    [
      'one doer under two spellings',
      'Abdelrahman Khalidi destroyed the old pier at Northport.',
      'Abdulrahman Khalidi destroyed the old pier at Northport.',
    ],
    [
      'the passive',
      'Marlin destroyed the old pier at Northport.',
      'The old pier at Northport was destroyed by Marlin.',
    ],
    [
      'two deeds',
      'Marlin destroyed the old pier at Northport.',
      'Fenwick destroyed a crane at Westmark.',
    ],
    ['a deed that many do', 'Marlin supported the vote.', 'Fenwick supported the vote.'],
  ])('GIVEN %s THEN nothing is found', (_, a, b) => {
    expect(differences(a, b)).toEqual([]);
  });
});

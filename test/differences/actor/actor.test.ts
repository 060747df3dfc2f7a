import { describe, expect, test } from 'vitest';
import { alone, comparePair } from '../../../src/differences/compare-statements.ts';
import { isFinding } from '../../../src/differences/finding.ts';
import { differences, readSentence } from '../../reading/reading.ts';

/** What two sentences on one event are found to differ in. */
function conflicts(a: string, b: string): readonly string[] {
  const [left, right] = [readSentence(a), readSentence(b)];
  const found = comparePair({
    a: left,
    b: right,
    reportA: alone(left, null),
    reportB: alone(right, null),
    paired: true,
  });
  return found
    .filter(isFinding)
    .map((one) => `${one.kind} ${one.severity} ${one.a.value} / ${one.b.value}`);
}

describe('who did it', () => {
  test.each([
    ['Marlin', 'Fenwick', 'actor low Marlin / Fenwick'],
    ['The Coast Guard', 'Fenwick', 'actor low Coast Guard / Fenwick'],
  ])('GIVEN one deed of %s and %s THEN both are named as written', (a, b, found) => {
    expect(
      conflicts(
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
    expect(conflicts(a, b)).toEqual([]);
  });

  test('GIVEN two reports THEN nothing is found: doers act together', () => {
    expect(
      differences(
        'Marlin destroyed the old pier at Northport.',
        'Fenwick destroyed the old pier at Northport.',
      ),
    ).toEqual([]);
  });
});

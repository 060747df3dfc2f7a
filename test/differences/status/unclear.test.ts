import { describe, expect, test } from 'vitest';
import { differences } from '../../reading/reading.ts';

const OPEN = 'It was unclear whether the captain Oskar Brandt had sold the yacht in Northport.';

describe('what one report leaves open and the other tells', () => {
  test('GIVEN a deed that is told THEN it is shown at low', () => {
    expect(
      differences(OPEN, 'The captain Oskar Brandt sold the yacht in Northport on Monday.'),
    ).toEqual(['status low unclear / done']);
  });

  test.each([
    [
      'leaves it open, too',
      'Police did not say whether the captain Oskar Brandt had sold the yacht.',
    ],
    [
      'only claims it',
      'Rumours claimed that the captain Oskar Brandt had sold the yacht in Northport.',
    ],
    ['tells it of somebody else', 'The cook Anna Berg sold the bakery in Westmark on Monday.'],
  ])('GIVEN a report that %s THEN nothing is found', (_, text) => {
    expect(differences(OPEN, text)).toEqual([]);
  });

  test('GIVEN only the place left open THEN the deed is not', () => {
    expect(
      differences(
        'It is not clear whether Oskar Brandt sold the yacht in Northport or in Westmark.',
        'The captain Oskar Brandt sold the yacht in Northport on Monday.',
      ),
    ).toEqual([]);
  });
});

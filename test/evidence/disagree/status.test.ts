import { describe, expect, test } from 'vitest';
import { differences } from '../reading.ts';

const CLEARED = 'Crews have cleared the debris from the harbour at Northport.';
const CLEARING = 'Crews are still clearing the debris from the harbour at Northport.';

describe('states that differ', () => {
  test.each([
    [
      'Firefighters have contained the blaze at the Alder mill, the brigade said.',
      'The blaze at the Alder mill is still burning, the brigade said.',
      'status medium under control / still burning',
    ],
    [
      'The suspect in the Northport robbery was arrested.',
      'The suspect in the Northport robbery is still at large.',
      'status medium in custody / not in custody',
    ],
    [CLEARED, CLEARING, 'status high done / under way'],
  ])('GIVEN %j and %j THEN it is %s', (a, b, found) => {
    expect(differences(a, b)).toEqual([found]);
  });
});

describe('states that do not differ', () => {
  test('GIVEN reports of days apart THEN the later state is a later state', () => {
    expect(differences(CLEARED, CLEARING, ['2024-05-17', '2024-05-14'])).toEqual([]);
  });

  test.each([
    [
      'two fires',
      'Firefighters have contained the blaze at the Alder mill in Westmark.',
      'The blaze on the Gull moor near Eastvale is still burning.',
    ],
    [
      'a state that is only hoped for',
      'Police hope that the suspect in the Northport robbery will be arrested.',
      'The suspect in the Northport robbery is still at large.',
    ],
    ['the same state', CLEARED, 'The debris from the harbour at Northport was cleared by crews.'],
  ])('GIVEN %s THEN nothing is found', (_, a, b) => {
    expect(differences(a, b)).toEqual([]);
  });
});

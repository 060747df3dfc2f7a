import { expect, test } from 'vitest';
import { differences } from '../reading.ts';

test('GIVEN one happening in two degrees THEN both words are given, low', () => {
  expect(
    differences(
      'A partial evacuation of Northport began.',
      'A full evacuation of Northport began.',
    ),
  ).toEqual(['degree low partial / full']);
});

test.each([
  [
    'words of one step',
    'A partial evacuation of Northport began.',
    'A limited evacuation of Northport began.',
  ],
  [
    'another place',
    'A partial evacuation of Northport began.',
    'A full evacuation of Westmark began.',
  ],
  [
    'another happening',
    'A partial evacuation of Northport began.',
    'A full ceasefire in Northport began.',
  ],
])('GIVEN %s THEN nothing is found', (_, a, b) => {
  expect(differences(a, b)).toEqual([]);
});

import { expect, test } from 'vitest';
import { differences } from '../../reading.ts';

test('GIVEN one happening in two degrees THEN both words are given, low', () => {
  expect(
    differences(
      'A partial evacuation of Northport began.',
      'A full evacuation of Northport began.',
    ),
  ).toEqual(['degree low partial / full']);
});

test('GIVEN a share of what was acted on THEN it is held against the grade of the deed', () => {
  expect(
    differences(
      'The evacuation of most villages near Northport ended.',
      'A partial evacuation of villages near Northport ended.',
    ),
  ).toEqual(['degree low most / partial']);
});

test.each([
  [
    'words of one step',
    'A partial evacuation of Northport began.',
    'A limited evacuation of Northport began.',
  ],
  [
    'neighbouring steps',
    'A significant evacuation of Northport began.',
    'A major evacuation of Northport began.',
  ],
  [
    'a share of somebody else nearby',
    'Hale praised the deal like some of the visitors to Northport.',
    'Hale wants the full deal for Northport.',
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

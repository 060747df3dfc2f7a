import { describe, expect, test } from 'vitest';
import { differences } from '../../reading/reading.ts';

const TALE = 'The storm off Northport overturned the ferry Alma Rose.';

describe('how old somebody is', () => {
  test.each([
    ['behind the name', 'Karl Voss, 54, was rescued.', 'Karl Voss, 61, swam ashore.'],
    ['in brackets', 'Karl Voss (54) was rescued.', 'Karl Voss, aged 61, swam ashore.'],
    [
      'before the name',
      'The 54-year-old harbour master Karl Voss was rescued.',
      'Mr. Voss, 61, swam ashore, Karl Voss told the port.',
    ],
  ])('GIVEN two ages of one person %s THEN both are given', (_, a, b) => {
    expect(differences(`${TALE} ${a}`, `${TALE} ${b}`)).toEqual(['quantity medium 54 / 61']);
  });

  test('GIVEN an office before the name THEN a number in brackets is an age', () => {
    const [a, b] = ['Captain Voss (54) was rescued.', 'Voss (61) swam ashore.'];
    expect(differences(`${TALE} ${a}`, `${TALE} ${b}`)).toEqual(['quantity medium 54 / 61']);
  });

  test('GIVEN a year between reports of two days THEN it may be a birthday', () => {
    expect(
      differences(`${TALE} Karl Voss, 54, was rescued.`, `${TALE} Karl Voss, 55, swam ashore.`, [
        '2024-05-14',
        '2024-05-15',
      ]),
    ).toEqual(['quantity low 54 / 55']);
  });

  test.each([
    ['two persons', 'Karl Voss, 54, was rescued.', 'Rolf Anders, 61, swam ashore.'],
    ['two of one family', 'Karl Voss, 54, was rescued.', 'Anna Voss, 61, swam ashore.'],
    ['a man and a woman', 'Mr. Voss, 54, was rescued.', 'Mrs. Voss, 61, swam ashore.'],
    ['seats in brackets', 'Marlin (42) and Fenwick (17) won.', 'Marlin (44) and Fenwick (15) won.'],
    ['one age', 'Karl Voss, 54, was rescued.', 'Karl Voss (54) swam ashore.'],
    [
      'where a person comes from',
      'A 54-year-old sailor from Northport was rescued.',
      'A 61-year-old nurse from Northport swam ashore.',
    ],
  ])('GIVEN %s THEN nothing is found', (_, a, b) => {
    expect(differences(`${TALE} ${a}`, `${TALE} ${b}`)).toEqual([]);
  });
});

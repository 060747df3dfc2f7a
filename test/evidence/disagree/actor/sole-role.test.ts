import { describe, expect, test } from 'vitest';
import { differences } from '../../reading.ts';

const TALE = 'A helicopter crashed near Northport in fog.';

describe('who had a role that one person has', () => {
  test.each([
    [
      'the pilot',
      'The pilot, Captain Karl Voss, was killed.',
      'At the controls was Captain Otto Berg, who died.',
      'actor medium Karl Voss / Otto Berg',
    ],
    [
      'the mediator',
      'Karl Voss is acting as mediator.',
      'The retired judge Otto Berg is mediating between the sides.',
      'actor medium Karl Voss / Otto Berg',
    ],
    [
      'a minister',
      'The energy minister, Karl Voss, spoke.',
      'Otto Berg, the energy minister, spoke.',
      'actor low Karl Voss / Otto Berg',
    ],
  ])('GIVEN two names for %s THEN both are given', (_, a, b, found) => {
    expect(differences(`${TALE} ${a}`, `${TALE} ${b}`)).toEqual([found]);
  });

  test.each([
    ['two spellings', 'The pilot Moaz Kasasbeh died.', 'The pilot Muadh Kassasbeh died.'],
    [
      'a report that names both',
      'The pilot, Karl Voss, died. Otto Berg was hurt.',
      'The pilot, Otto Berg, died.',
    ],
    [
      'a report with two of them',
      'The pilot, Karl Voss, died. The other pilot, Rolf Anders, was hurt.',
      'The pilot, Otto Berg, died.',
    ],
    ['a co-pilot', 'The co-pilot, Karl Voss, died.', 'The pilot, Otto Berg, died.'],
  ])('GIVEN %s THEN nothing is found', (_, a, b) => {
    expect(differences(`${TALE} ${a}`, `${TALE} ${b}`)).toEqual([]);
  });
});

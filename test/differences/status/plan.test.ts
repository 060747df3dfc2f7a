import { describe, expect, test } from 'vitest';
import { differences } from '../../reading/reading.ts';

const SIGNED = 'Governor Ines Calder signed the harbour charter in Northport on Tuesday.';

describe('a deed that one report has planned and the other done', () => {
  test.each([
    [SIGNED, 'Governor Ines Calder will sign the harbour charter in Northport on Tuesday.'],
    [SIGNED, 'Governor Ines Calder is expected to sign the harbour charter in Northport.'],
    [SIGNED, 'Governor Ines Calder plans to sign the harbour charter in Northport.'],
    [
      'The captain Oskar Brandt pleaded guilty to smuggling whisky on Tuesday.',
      'The captain Oskar Brandt is scheduled to plead guilty to smuggling whisky on Tuesday.',
    ],
  ])('GIVEN %j and %j THEN it is shown at low', (done, planned) => {
    expect(differences(done, planned)).toEqual(['status low done / planned']);
    expect(differences(planned, done)).toEqual(['status low planned / done']);
  });
});

describe('a deed and a plan that say nothing against each other', () => {
  test.each([
    ['a wish', 'Governor Ines Calder hopes to sign the harbour charter in Northport.'],
    ['an aim', 'Governor Ines Calder came to sign the harbour charter in Northport.'],
    ['a condition', 'Governor Ines Calder will sign the harbour charter if Northport agrees.'],
    ['a possibility', 'Governor Ines Calder could sign the harbour charter in Northport.'],
    ['a refusal', 'Governor Ines Calder will not sign the harbour charter in Northport.'],
    [
      'a plan in a quotation',
      '“Governor Ines Calder will sign the harbour charter in Northport,” said her aide.',
    ],
    ['another object', 'Governor Ines Calder will sign the prison budget of Westmark.'],
    ['another doer', 'Mayor Oskar Brandt will sign the harbour charter in Northport.'],
    ['another day', 'Governor Ines Calder will sign the harbour charter in Northport on Friday.'],
    ['a plan for more', 'Governor Ines Calder will sign another harbour charter in Northport.'],
    [
      'a report that has both',
      `Governor Ines Calder will sign the harbour charter in Northport. ${SIGNED}`,
    ],
  ])('GIVEN %s THEN nothing is found', (_, planned) => {
    expect(differences(SIGNED, planned)).toEqual([]);
  });

  test.each([
    'Brandt asked whether the 47 pilots were dismissed by the port of Northport.',
    'Brandt asked whether the $12 pilots of St. Alder were dismissed by the port of Northport.',
    'Brandt asked whether 1,200 pilots were dismissed by the port of Northport.',
  ])('GIVEN %j THEN a figure or a point ends no clause, and nothing is told as done', (asked) => {
    expect(differences(asked, 'The port of Northport will dismiss its pilots.')).toEqual([]);
  });

  test('GIVEN visits that are made again and again THEN one place in common is not enough', () => {
    expect(
      differences(
        'Calder visited Northport to thank the fishing crews of the Alma Rose after the storm.',
        'Governor Ines Calder will visit Northport for the launch of a lighthouse museum and a tram line.',
      ),
    ).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { standingOf } from '../../src/reading/unasserted.ts';
import { readSentence } from './reading.ts';

const DAM = 'The dam at Westmark burst';
const MILL = 'Anna Berg bought the Alder mill';
const PIT = 'Nine miners died at Alder pit';
const POISON = 'The water was poisoned';

describe('how a sentence stands to a fact', () => {
  test.each([
    [DAM, "Officials couldn't immediately verify that the dam at Westmark had burst.", 'open'],
    [DAM, 'Neither the army nor the police has confirmed that the dam at Westmark burst.', 'open'],
    [DAM, 'It is unclear whether the dam at Westmark burst.', 'open'],
    [DAM, 'It was not immediately known if the dam at Westmark burst.', 'open'],
    [POISON, "The company hasn't said that the water was poisoned.", 'open'],
    [POISON, 'There is no evidence that the water was poisoned.', 'open'],
    [POISON, 'No one at the company said that the water was poisoned.', 'open'],
    [MILL, 'Anna Berg declined to say whether she bought the Alder mill.', 'open'],
    [MILL, 'Her lawyer refused to confirm that Anna Berg bought the Alder mill.', 'open'],
    [MILL, 'Prosecutors are looking into whether Anna Berg bought the Alder mill.', 'open'],
    [MILL, 'Anna Berg never said she bought the Alder mill.', 'open'],
    [PIT, 'The council has yet to confirm that nine miners died at Alder pit.', 'open'],
    [PIT, 'The owner would not confirm reports that nine miners had died at Alder pit.', 'open'],
    [PIT, 'The owner neither confirmed nor denied that nine miners died at Alder pit.', 'open'],
    [DAM, "It's not true that the dam at Westmark burst, the mayor said.", 'denied'],
    [DAM, 'It is false that the dam at Westmark burst.', 'denied'],
    [DAM, 'The mayor dismissed as baseless a claim that the dam at Westmark burst.', 'denied'],
    [POISON, 'Claims that the water was poisoned were untrue, the mayor said.', 'denied'],
    [POISON, 'There is no truth in rumours that the water was poisoned, she added.', 'denied'],
    [POISON, 'Rumours that the water was poisoned were denied by the company.', 'denied'],
    [MILL, 'A story that Anna Berg bought the Alder mill has been dismissed as a lie.', 'denied'],
    [MILL, 'The report that Anna Berg bought the Alder mill is a hoax.', 'denied'],
    [PIT, 'The owner denied that nine miners had died at Alder pit.', 'denied'],
    [PIT, 'The owner denied claims by the union that nine miners had died at Alder pit.', 'denied'],
    [MILL, 'Anna Berg denied having bought the Alder mill.', 'denied'],
    [DAM, 'An earlier version of this story said the dam at Westmark had burst.', 'denied'],
    [PIT, 'A previous edition wrongly stated that nine miners had died at Alder pit.', 'denied'],
    [MILL, 'We incorrectly reported on Monday that Anna Berg bought the Alder mill.', 'denied'],
    [POISON, 'It was mistakenly announced that the water was poisoned.', 'denied'],
    [MILL, 'The first headline said Anna Berg bought the Alder mill.', 'denied'],
  ])('GIVEN %j and %j THEN it is %s', (fact, sentence, standing) => {
    expect(standingOf(readSentence(fact), readSentence(sentence))).toBe(standing);
  });

  test.each([
    ['what nobody knew is so', DAM, 'He did not know that the dam at Westmark had burst.'],
    ['what nobody disclosed is so', MILL, 'She did not disclose that Anna Berg bought the mill.'],
    ['what is not denied', DAM, 'The mayor did not deny that the dam at Westmark burst.'],
    ['more than that is said', DAM, 'She not only said that the dam at Westmark burst.'],
    ['a false denial', DAM, 'It is not false that the dam at Westmark burst.'],
    ['what is called true', DAM, 'It is true that the dam at Westmark burst, the mayor said.'],
    ['another "not"', DAM, 'It is not the first time that the dam at Westmark burst.'],
    [
      'something else is left open',
      DAM,
      'The dam at Westmark burst, but the mayor did not say how many fled.',
    ],
    [
      'nobody reported something else',
      PIT,
      'Police did not report any looting after nine miners died at Alder pit.',
    ],
    [
      'no such things and a saying',
      PIT,
      'No more bodies were found and the union said nine miners died at Alder pit.',
    ],
    [
      'what is false is within the report',
      'The passports were forged',
      'Reports that the passports were forged surprised the ministry.',
    ],
  ])('GIVEN %s (%j, %j) THEN it is said', (_, fact, sentence) => {
    expect(standingOf(readSentence(fact), readSentence(sentence))).toBe('said');
  });

  test('GIVEN a fact that is itself a denial THEN a denial says so', () => {
    const fact = readSentence('The owner denied that nine miners died at Alder pit');
    const sentence = readSentence('The owner denied that nine miners had died at Alder pit.');
    expect(standingOf(fact, sentence)).toBe('said');
  });
});

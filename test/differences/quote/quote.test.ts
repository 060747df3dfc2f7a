import { expect, test } from 'vitest';
import { differences } from '../../reading/reading.ts';

const QUOTED =
  '“We did everything we could to reach the boats before the storm,” said Ines Calder.';

test('GIVEN one utterance in two wordings THEN both are quoted, low', () => {
  expect(
    differences(
      QUOTED,
      '“We did all we could to reach the boats before the storm hit,” said Ines Calder.',
    ),
  ).toEqual([
    'quote low We did everything we could to reach the boats before the storm, / We did all we could to reach the boats before the storm hit,',
  ]);
});

test.each([
  ['a shorter excerpt', '“We did everything we could to reach the boats,” said Ines Calder.'],
  ['another utterance', '“The port will be rebuilt with stone from here,” said Ines Calder.'],
  [
    'another speaker',
    '“We did all we could to reach the boats before the storm hit,” said Karl Voss.',
  ],
  ['the same words', QUOTED],
])('GIVEN %s THEN nothing is found', (_, other) => {
  expect(differences(QUOTED, other)).toEqual([]);
});

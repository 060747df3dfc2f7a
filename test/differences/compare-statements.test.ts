import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alone, comparePair } from '../../src/differences/compare-statements.ts';
import { isFinding } from '../../src/differences/finding.ts';
import { readSentence } from '../reading/reading.ts';

const PARTS = [
  'Twelve people were killed in Northport',
  '19 people were killed in Northport',
  'Ines Calder said “we will rebuild every house on the old harbour wall”',
  'Ines Calder said “we will rebuild every house on the new harbour wall”',
  'police arrested Karl Voss on Monday',
  'police did not arrest Karl Voss on Sunday',
  'the harbour of Northport was closed to most ships',
  'the harbour of Northport will be closed to some ships',
  'it was the largest storm in Northport since 1990',
  'it was one of the largest storms in Northport since 1980',
];

const sentence = fc
  .uniqueArray(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 3 })
  .map((parts) => readSentence(`${parts.join(', and ')}.`));

test('GIVEN any two sentences in either order THEN the same is found, with the sides changed', () => {
  fc.assert(
    fc.property(sentence, sentence, (a, b) => {
      const ways = [
        { one: a, other: b, turned: false },
        { one: b, other: a, turned: true },
      ].map(({ one, other, turned }) =>
        comparePair({ a: one, b: other, reportA: alone(one, null), reportB: alone(other, null) })
          .filter(isFinding)
          .map((finding) => {
            const sides = [finding.a.key, finding.b.key];
            return `${finding.kind} ${finding.severity} ${finding.topic} ${(turned ? sides.toReversed() : sides).join(' / ')}`;
          }),
      );
      expect(ways[1]).toEqual(ways[0]);
    }),
  );
});

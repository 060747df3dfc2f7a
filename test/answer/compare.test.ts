import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareSentences } from '../../src/answer/compare.ts';
import { UserError } from '../../src/errors.ts';
import { NEWS } from '../events/news.ts';

const SANK = 'when the ferry capsized off Northport';

describe('two sentences that conflict', () => {
  test.each([
    [
      `At least 12 people were killed ${SANK}.`,
      `9 people were killed ${SANK}.`,
      'quantity',
      'high',
    ],
    ['Anna Berg resigned on 3 May 2024.', 'Anna Berg resigned on 5 May 2024.', 'date', 'medium'],
    [
      'The blaze at the mill is contained.',
      'The blaze at the mill is still burning.',
      'status',
      'medium',
    ],
    ['Crews have cleared the debris.', 'Crews are still clearing the debris.', 'status', 'high'],
    [
      'The council approved the bridge.',
      'The council did not approve the bridge.',
      'negation',
      'low',
    ],
    [
      'The mayor denied that police arrested the captain.',
      'Police arrested the captain.',
      'negation',
      'low',
    ],
    ['Marlin sold the ferry to the port.', 'Fenwick sold the ferry to the port.', 'actor', 'low'],
    ['The leak began on Nov. 3, 2021.', 'The leak began on Nov. 5, 2021.', 'date', 'low'],
    ['Reuel conceded at 1:30 a.m.', 'Reuel conceded at 12.45am.', 'date', 'low'],
    ['Unemployment rose in March.', 'Unemployment fell in March.', 'negation', 'medium'],
    ['The club won the cup.', 'The club lost the cup.', 'negation', 'medium'],
    ['The ferry left at noon.', 'The ferry arrived at noon.', 'negation', 'medium'],
  ])('GIVEN %j and %j THEN it is %s %s', (a, b, kind, severity) => {
    expect(compareSentences(a, b)).toMatchObject({ verdict: 'conflict', kind, severity });
  });
});

describe('two sentences that do not conflict', () => {
  test.each([
    ['Twelve people were killed.', '12 people were killed.', 'agree'],
    [
      'The explosion at Westmark injured 31 people.',
      'The blast in Westmark wounded 31 people.',
      'agree',
    ],
    [
      `At least 12 people were killed ${SANK}.`,
      `The accident off Northport killed 19 people.`,
      'compatible',
    ],
    ['Dozens of people were rescued.', '40 people were rescued.', 'compatible'],
    ['Around 180 homes were damaged.', '175 homes were damaged.', 'compatible'],
    ['Crews found 4 boats within 24 hours.', 'Crews found 9 boats in three weeks.', 'compatible'],
    ['Anna Berg resigned on 3 May 2024.', 'Anna Berg resigned in May 2024.', 'agree'],
    ['The ferry was old.', 'A mill burned in Westmark.', 'unrelated'],
  ])('GIVEN %j and %j THEN they %s', (a, b, verdict) => {
    expect(compareSentences(a, b)).toMatchObject({ verdict, kind: null, severity: null });
  });

  test('GIVEN the dead and the injured THEN two figures are no conflict', () => {
    const { verdict } = compareSentences(
      `12 people were killed ${SANK}.`,
      `40 people were injured ${SANK}.`,
    );
    expect(verdict).not.toBe('conflict');
  });
});

const sentences = NEWS.flatMap(({ text }) => text.split(/\n\n|(?<=\.) /));

test('GIVEN any two sentences THEN their order changes nothing about a conflict', () => {
  const one = fc.constantFrom(...sentences);
  const conflictOf = (a: string, b: string) => {
    const { verdict, kind, severity } = compareSentences(a, b);
    return { conflict: verdict === 'conflict', kind, severity };
  };
  fc.assert(
    fc.property(one, one, (a, b) => {
      expect(conflictOf(b, a)).toEqual(conflictOf(a, b));
    }),
    { numRuns: 40 },
  );
});

test('GIVEN a sentence and itself THEN they agree', () => {
  for (const sentence of sentences)
    expect(compareSentences(sentence, sentence).verdict).toMatch(/agree|compatible/);
});

test.each([
  ['', 'The ferry sank.', 'a has no words'],
  ['The ferry sank.', '…', 'b has no words'],
])('GIVEN %j and %j THEN the error says %j', (a, b, named) => {
  expect(() => compareSentences(a, b)).toThrow(UserError);
  expect(() => compareSentences(a, b)).toThrow(named);
});

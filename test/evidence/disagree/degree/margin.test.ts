import { expect, test } from 'vitest';
import { differences } from '../../reading.ts';

test.each([
  [
    'unanimously against narrowly',
    'The Northport council unanimously approved the budget on Monday.',
    'The Northport council narrowly approved the budget on Monday.',
    'degree low unanimously / narrowly',
  ],
  [
    'a narrow majority against unanimously',
    'The Northport council approved the budget by a narrow majority on Monday.',
    'The Northport council approved the budget unanimously on Monday.',
    'degree low narrow / unanimously',
  ],
])('GIVEN one decision, %s, THEN both margins are given, low', (_, a, b, found) => {
  expect(differences(a, b)).toEqual([found]);
});

test.each([
  [
    'neighbouring margins',
    'The Northport council approved the budget by an overwhelming majority on Monday.',
    'The Northport council approved the budget unanimously on Monday.',
  ],
  [
    'two decisions',
    'The Northport council unanimously approved the budget on Monday.',
    'The Northport council narrowly approved the ferry fares on Monday.',
  ],
  [
    'a margin of something else',
    'The Northport council approved the budget in a largely empty hall on Monday.',
    'The Northport council unanimously approved the budget on Monday.',
  ],
])('GIVEN %s THEN nothing is found', (_, a, b) => {
  expect(differences(a, b)).toEqual([]);
});

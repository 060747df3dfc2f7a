import { describe, expect, test } from 'vitest';
import { tellsPartOnly } from '../../src/reading/extents.ts';
import { readSentence } from './reading.ts';

describe('the whole of something, and a part of it', () => {
  test.each([
    ['All bridges over the Lenn were closed', 'Most of the bridges over the Lenn were closed.'],
    ['The fire destroyed the entire market', 'The blaze destroyed part of the market.'],
    ['All hostages were freed', 'Some of the hostages were freed on Monday.'],
    ['Every member of the crew was rescued', 'Most crew members were rescued.'],
    ['The strike was completely called off', 'The union partly called off the strike.'],
    ['The whole budget was approved', 'The council approved the bulk of the budget.'],
    ['Eastvale withdrew all its troops', 'The partial withdrawal began in May, the ministry said.'],
    ['All schools reopened', 'Not all schools reopened.'],
  ])('GIVEN the fact %j and %j THEN a part alone is told', (fact, sentence) => {
    expect(tellsPartOnly(readSentence(fact), readSentence(sentence))).toBe(true);
  });

  test.each([
    ['All schools reopened', 'Some parents cheered as all schools reopened.'],
    ['All schools reopened', 'The schools reopened, some parents said.'],
    ['Most bridges were closed', 'Half of the bridges were closed.'],
    ['The bridges were closed', 'Some of the bridges were closed.'],
    ['All hostages were freed', 'The hostages were freed after most of the ransom was paid.'],
  ])('GIVEN the fact %j and %j THEN not', (fact, sentence) => {
    expect(tellsPartOnly(readSentence(fact), readSentence(sentence))).toBe(false);
  });
});

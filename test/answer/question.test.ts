import { describe, expect, test } from 'vitest';
import { questionCoverage, readQuestion } from '../../src/answer/question.ts';
import { EVEN_WEIGHTS } from '../../src/evidence/weights.ts';

describe('what a question asks for', () => {
  test.each([
    ['How many people were killed in the accident?', 'quantity', 'person'],
    ['How much did the repair cost?', 'quantity', null],
    ['How old is the mill?', 'quantity', null],
    ['How long did the strike last?', 'quantity', null],
    ['How long ago did the ferry sink?', 'time', null],
    ['When did the ferry capsize?', 'time', null],
    ['Which year was the mill built?', 'time', null],
    ['Who won the election in Eastvale?', 'person', null],
    ['Where did the ferry sink?', 'place', null],
    ['Which city was flooded?', 'place', null],
    ['Why did turnout rise?', 'reason', null],
    ['What caused the fire?', 'reason', null],
    ['What does the council plan to do next?', 'plan', null],
    ['Tell me about the Alder mill', null, null],
  ])('GIVEN %j THEN it asks for a %s of %s', (text, kind, counted) => {
    expect(readQuestion(text)).toMatchObject({ kind, counted });
  });
});

describe('what a question is about', () => {
  test('GIVEN words that only ask THEN they are left out', () => {
    const asked = readQuestion('Please tell me exactly what happened to the ferry today?');
    expect(asked.concepts).toEqual(readQuestion('the ferry').concepts);
  });

  test('GIVEN names and doers THEN they are told', () => {
    const { names, deeds } = readQuestion('When did Anna Berg win the vote?');
    expect(names).toHaveLength(2);
    expect(deeds).toMatchObject([{ predicate: 'win' }]);
  });

  test('GIVEN a text without content THEN nothing covers it', () => {
    expect(questionCoverage(readQuestion('what?'), new Set(['ferri']), EVEN_WEIGHTS)).toBe(0);
  });

  test('GIVEN half of its concepts THEN half of it is covered', () => {
    const asked = readQuestion('When did the ferry capsize?');
    const [first = ''] = asked.concepts;
    expect(questionCoverage(asked, new Set([first]), EVEN_WEIGHTS)).toBe(0.5);
    expect(questionCoverage(asked, new Set(asked.concepts), EVEN_WEIGHTS)).toBe(1);
  });
});

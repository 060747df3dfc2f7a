import { describe, expect, test } from 'vitest';
import { readQuestion } from '../../../src/answer/question/question.ts';

describe('what a question asks for', () => {
  test.each([
    ['How many people were killed in the accident?', ['count', 'share', 'rate']],
    ['how many boats', ['count', 'share', 'rate']],
    ['How old is the mill?', ['age', 'duration']],
    ['hey, how long did the strike last', ['duration', 'length']],
    ['How far did the bus slide?', ['length', 'duration']],
    ['What percentage of voters stayed at home?', ['share']],
    ['what was the magnitude of the quake', ['magnitude']],
    ['How much did the repair cost?', null],
    ['how big was the fine', null],
    ['What was the final score?', ['score']],
    ['what’s the price of a ticket now', ['money']],
    ['When the mine flooded, how many people were below?', ['count', 'share', 'rate']],
    ['Where the rally was held, how many tents stood?', ['count', 'share', 'rate']],
  ])('GIVEN %j THEN a figure of %j answers', (text, measures) => {
    expect(readQuestion(text).asked).toMatchObject({ type: 'figure', measures });
  });

  test.each([
    ['How many people were killed in the accident?', ['peopl']],
    ['how many police officers did they hire', ['polic', 'offic']],
    ['How many of the nine boats have sunk?', ['of', 'the', 'nine', 'boat']],
    ['how many boats', ['boat']],
    ['how many nurses resigned', ['nurs']],
    ['How much did the repair cost?', []],
  ])('GIVEN %j THEN it is told to count %j', (text, counted) => {
    const { asked } = readQuestion(text);
    expect(asked.type === 'figure' ? [...asked.counted] : null).toEqual(counted);
  });

  test.each([
    ['When did the ferry capsize?', false],
    ['so when was that', false],
    ['Which year was the mill built?', false],
    ['On what day did the council meet?', false],
    ['At what time did the shop close?', true],
    ['what hour did the curfew begin', true],
    ['Which exact day did the strike end?', false],
    ['What was the time of the first tremor?', true],
    ['When the vote was lost, did the mayor resign?', false],
  ])('GIVEN %j THEN a time answers, with its clock: %j', (text, clock) => {
    expect(readQuestion(text).asked).toEqual({ type: 'time', clock });
  });

  test.each([
    ['What is the name of the pilot?', 'name'],
    ["the pilot's name", 'name'],
    ['what was the ship called', 'name'],
    ['Why was the meeting called?', 'words'],
    ['Who won the election in Eastvale?', 'words'],
    ['whose boat sank', 'words'],
    ['What happened that day?', 'words'],
    ['What became of the mill last year?', 'words'],
    ['what moves share prices', 'words'],
    ['Which ministers time their visits so?', 'words'],
    ['What did the mayor say when the vote was lost?', 'words'],
    ['How did the miners get out?', 'words'],
    ['Why did turnout rise?', 'words'],
    ['Did the mayor resign?', 'words'],
    ['ferry toll coast guard', 'words'],
    ['Where did the ferry sink?', 'words'],
  ])('GIVEN %j THEN %s answer', (text, type) => {
    expect(readQuestion(text).asked).toEqual({ type });
  });
});

describe('what a question is searched by', () => {
  test.each([
    ['How many people were killed?', 'people were killed?'],
    ['hey, can you tell me how long the strike lasted please', ', the strike lasted'],
    ['Who won?', 'won?'],
    ['how did Old Market burn down', 'did Old Market burn down'],
    ['why', 'why'],
    ['Long Beach mayor', 'Long Beach mayor'],
  ])('GIVEN %j THEN the words that only ask are left out: %j', (text, searched) => {
    expect(readQuestion(text).searchText).toBe(searched);
  });
});

test.each([
  ['What did the fire of 3 May 2015 destroy?', 1],
  ['Who won in 2014 and 2018?', 2],
  ['What happened yesterday at noon?', 0],
  ['Who won?', 0],
])('GIVEN %j THEN %i dates bind', (text, dates) => {
  expect(readQuestion(text).times).toHaveLength(dates);
});

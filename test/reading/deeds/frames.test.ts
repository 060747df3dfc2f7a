import { describe, expect, test } from 'vitest';
import type { Frame } from '../../../src/reading/deeds/frames.ts';
import { readSentence } from '../reading.ts';

function frameOf(text: string, predicate: string): Frame {
  const found = readSentence(text).frames.find((one) => one.predicate === predicate);
  if (found === undefined) throw new Error(`no ${predicate} in ${JSON.stringify(text)}`);
  return found;
}

describe('how far a happening has come', () => {
  test.each([
    ['Crews have cleared the debris.', 'clear', 'done'],
    ['Crews are still clearing the debris.', 'clear', 'ongoing'],
    ['Crews continue to clear the debris.', 'clear', 'ongoing'],
    ['Police will arrest the captain.', 'arrest', 'future'],
    ['Crews want to clear the debris.', 'clear', 'future'],
    ['The Coast Guard is rescuing passengers.', 'rescue', 'ongoing'],
  ])('GIVEN %j THEN %s is %s', (text, predicate, aspect) => {
    expect(frameOf(text, predicate).aspect).toBe(aspect);
  });
});

describe('what a sentence takes back', () => {
  test.each([
    ['Police did not arrest the captain.', 'arrest'],
    ['The board no longer supports the plan.', 'support'],
    ['No one has claimed responsibility.', 'claim'],
  ])('GIVEN %j THEN %s is negated', (text, predicate) => {
    expect(frameOf(text, predicate)).toMatchObject({ negated: true, denied: false });
  });

  test.each([
    ['The company denies dumping oil in the bay.', 'dump'],
    ['The mayor denied that police arrested the captain.', 'arrest'],
    ['Anna Berg denied reports that she sold the land.', 'sell'],
  ])('GIVEN %j THEN %s is denied', (text, predicate) => {
    expect(frameOf(text, predicate)).toMatchObject({ denied: true });
  });

  test.each([
    ['Not only did the valve fail but the pump broke.', 'fail'],
    ['The mayor said that police arrested the captain.', 'arrest'],
    ['The mayor, who denied it, said police arrested the captain.', 'arrest'],
  ])('GIVEN %j THEN %s stands', (text, predicate) => {
    expect(frameOf(text, predicate)).toMatchObject({ negated: false, denied: false });
  });

  test('GIVEN "reportedly" THEN it is hedged; a suspect is no hedge', () => {
    expect(frameOf('Police reportedly arrested the captain.', 'arrest').hedged).toBe(true);
    expect(frameOf('The suspect was arrested on Friday.', 'arrest').hedged).toBe(false);
  });
});

test('GIVEN a doer and a thing THEN names are marked and nouns stand for their group', () => {
  const frame = frameOf('The Coast Guard has rescued 40 passengers.', 'rescue');
  expect(frame.subjects).toEqual(['^coast', '^guard']);
  expect(frame.objects).toEqual(['person']);
});

import { describe, expect, test } from 'vitest';
import { statusFrame } from '../../../src/reading/deeds/states.ts';
import { readSentence } from '../reading.ts';

describe('the state a sentence tells of', () => {
  test.each([
    ['Firefighters have contained the blaze.', 'fire', 'under control'],
    ['The blaze at the Alder mill is still burning.', 'fire', 'still burning'],
    ['The suspect was arrested.', 'custody', 'in custody'],
    ['The suspect is still at large.', 'custody', 'not in custody'],
    ['The Grey Front claimed responsibility.', 'responsibility', 'claimed'],
    ['No group has claimed responsibility.', 'responsibility', 'nobody has claimed responsibility'],
  ])('GIVEN %j THEN it is %s: %s', (text, frame, position) => {
    expect(readSentence(text).states).toMatchObject([{ frame, position }]);
  });

  test.each([
    'The suspect was not arrested.',
    'Police hope that the suspect will be arrested.',
    'The blaze was seen from the harbour.',
  ])('GIVEN %j THEN no state is told', (text) => {
    expect(readSentence(text).states).toEqual([]);
  });
});

test('GIVEN a frame that is not listed THEN it is named in the error', () => {
  expect(() => statusFrame('weather')).toThrow('weather');
});

test('GIVEN a sentence that matches two positions of a frame THEN it takes the narrower one alone', () => {
  const motives = readSentence('Police said the motive was unclear.').states.filter(
    ({ frame }) => frame === 'motive',
  );
  expect(motives.map(({ position }) => position)).toEqual(['not known']);
});

describe('states that exclude each other', () => {
  test.each([
    ['The governor signed the bill.', 'signing', 'signed'],
    ['The governor is expected to sign the bill.', 'signing', 'still to be signed'],
    ['Prosecutors plan to file charges against Oskar Brandt.', 'indictment', 'expected'],
    ['Oskar Brandt was indicted by a grand jury.', 'indictment', 'filed'],
    ['The company put on hold plans to expand the mill.', 'fate', 'on hold'],
    ['The company scrapped the project.', 'fate', 'given up'],
    ['The council reversed the decision.', 'fate', 'reversed'],
    ['The truce was violated.', 'ceasefire', 'broken'],
    ['The ceasefire is holding.', 'ceasefire', 'holds'],
    ['He remains in critical condition.', 'condition', 'critical'],
    ['He was released from the hospital.', 'condition', 'stable or better'],
    ['It was unclear what caused the crash.', 'cause', 'not known'],
    ['The crash was caused by a broken wheel.', 'cause', 'stated'],
    ['The hostages were freed.', 'captives', 'freed'],
  ])('GIVEN %j THEN it is %s: %s', (text, frame, position) => {
    expect(readSentence(text).states).toContainEqual(expect.objectContaining({ frame, position }));
  });
});

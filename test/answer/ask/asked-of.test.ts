import { describe, expect, test } from 'vitest';
import { askedOf } from '../../../src/answer/ask/asked-of.ts';

describe('the question as it is put to one sentence', () => {
  test.each([
    ['How many people were killed?', 'A blast killed 16 workers.', 'How many workers were killed?'],
    ['how many people drowned', 'Nine sailors drowned off Gull Point.', 'how many sailors drowned'],
    [
      'How many people were hurt?',
      'The crash injured 12 passengers.',
      'How many passengers were hurt?',
    ],
    ['How many people were held?', 'Police held 31 protesters.', 'How many protesters were held?'],
    ['How many people got out?', 'Some 14 miners got out on Sunday.', 'How many miners got out?'],
    ['How many people died there?', 'It killed seven residents.', 'How many residents died there?'],
  ])('GIVEN %j and %j THEN it is %j', (question, sentence, asked) => {
    expect(askedOf(question, sentence)).toBe(asked);
  });

  test.each([
    ['another thing is counted', 'How many people were killed?', 'The blast wrecked 16 cars.'],
    ['people are counted', 'How many people were killed?', 'It killed 16 people and 4 miners.'],
    ['two kinds are counted', 'How many people died?', 'It killed 9 miners and 2 firefighters.'],
    ['one kind is asked for', 'How many soldiers died?', 'It killed 9 miners.'],
    ['no count is asked for', 'Which people died?', 'It killed 9 miners.'],
  ])('GIVEN %s THEN it stays as it is', (_, question, sentence) => {
    expect(askedOf(question, sentence)).toBe(question);
  });
});

import { describe, expect, test } from 'vitest';
import { asksOfOtherPerson } from '../../../src/answer/question/other-person.ts';
import type { StoreTerm } from '../../../src/search/store.ts';

const term = (word: string, documents: number, ...repairedTo: readonly string[]): StoreTerm => ({
  word,
  term: word.toLowerCase(),
  documents,
  idf: 1,
  repairedTo,
});

const CHEF = 'The chef Ada Fern opened a second kitchen in Dorn.';

describe('a question about another bearer of a surname', () => {
  test.each([
    ['What did Ruth Fern cook?', [term('Ruth', 0), term('Fern', 3)], CHEF],
    ['Who is Ruth Ferne?', [term('Ruth', 0), term('Ferne', 0, 'fern')], CHEF],
    [
      'When was Tarek al-Hadi released?',
      [term('Tarek', 0), term('Hadi', 2)],
      'The judge freed Omar al-Hadi on Friday.',
    ],
    [
      'How old is Piet van Loon?',
      [term('Piet', 0), term('Loon', 2)],
      'Captain Jan van Loon, 61, steered the barge.',
    ],
    [
      'Why did Lucia Marsh’s yacht sink?',
      [term('Lucia', 0), term('Marsh', 2)],
      'The yacht of Peter Marsh sank in a gale.',
    ],
  ])('GIVEN %j THEN what is told of the other answers nothing', (question, terms, text) => {
    expect(asksOfOtherPerson(question, terms, ['It rained.', text])).toBe(true);
  });

  test.each([
    ['a first name that the corpus writes', 'What did Ada Fern cook?', [term('Ada', 2)], CHEF],
    ['one mistyped', 'What did Adda Fern cook?', [term('Adda', 0, 'ada'), term('Fern', 3)], CHEF],
    [
      'a middle name alone that the corpus never writes',
      'What did Ada Ruth Fern cook?',
      [term('Ada', 2), term('Ruth', 0), term('Fern', 3)],
      CHEF,
    ],
    [
      'a short form of the first name',
      'Who is Mike Fern?',
      [term('Mike', 0), term('Fern', 3)],
      'The chef Michael Fern opened a second kitchen.',
    ],
    ['a surname alone', 'What did Fern cook?', [term('Fern', 3)], CHEF],
    ['an office', 'What did Chancellor Fern cook?', [term('Chancellor', 0), term('Fern', 3)], CHEF],
    [
      'a surname told with an office alone',
      'What did Ruth Fern say?',
      [term('Ruth', 0), term('Fern', 3)],
      'Mayor Fern closed the market.',
    ],
    [
      'a surname told alone',
      'What did Ruth Fern say?',
      [term('Ruth', 0), term('Fern', 3)],
      'The market is closed, Fern said.',
    ],
  ])('GIVEN %s THEN it may be answered', (_, question, terms, text) => {
    expect(asksOfOtherPerson(question, terms, [text])).toBe(false);
  });
});

import { describe, expect, test } from 'vitest';
import { typedAnswer } from '../../../src/answer/ask/typed-answer.ts';
import { readQuestion } from '../../../src/answer/question/question.ts';
import type { Span } from '../../../src/types.ts';

/** What a sentence gives for a question where the reader points at some of its words. */
function given(question: string, text: string, pointed: string): string | null {
  const at = text.indexOf(pointed);
  const span: Span = [at, at + pointed.length];
  const found = typedAnswer(readQuestion(question), text, span, '2024-05-15')?.span ?? null;
  return found === null ? null : text.slice(...found);
}

describe('the figure that a question asks for', () => {
  test.each([
    [
      'How many points were taken from the club?',
      'The club lost nine points and was fined 250,000 crowns.',
      '250,000 crowns',
      'nine points',
    ],
    [
      'How many officers were hurt?',
      'Police held 11 fans after the match, and two officers were hurt.',
      '11 fans',
      'two',
    ],
    [
      'How many cows did the farm lose?',
      'The flood killed 30 cows and damaged 12 barns.',
      '12 barns',
      '30',
    ],
    [
      'how many votes did the bill get',
      'The bill passed with 54 votes after 9 hours of debate.',
      '9 hours',
      '54',
    ],
    [
      'How many nurses were sent home?',
      'Three wards were shut and five nurses sent home.',
      'Three wards',
      'five',
    ],
  ])(
    'GIVEN %j and %j, where %j is pointed at, THEN %j, which it counts, is given',
    (question, text, pointed, value) => {
      expect(given(question, text, pointed)).toBe(value);
    },
  );

  test.each([
    [
      'How many people are ill?',
      'Three people have died, and the number of the sick is 17.',
      '17',
      '17',
    ],
    [
      'How many people were killed?',
      'The blast killed 19 sailors and injured three people.',
      '19 sailors',
      '19',
    ],
    [
      'How many miners were killed?',
      'The blast killed 19 men and closed 3 shafts.',
      '19 men',
      '19',
    ],
  ])('GIVEN %j and %j THEN what is pointed at stays: %j', (question, text, pointed, value) => {
    expect(given(question, text, pointed)).toBe(value);
  });
});

describe('the figure of who bears arms, and of who does not', () => {
  test.each([
    ['How many civilians were killed?', 'The shelling killed 40 soldiers.', '40 soldiers'],
    ['How many villagers were hurt?', 'Two gunmen were hurt in the raid.', 'Two gunmen'],
    [
      'How many police officers were injured?',
      'The march left 12 students injured.',
      '12 students',
    ],
    ['How many militants were captured?', 'Troops led away 9 farmers.', '9 farmers'],
    ['How many tourists were held?', 'The navy held 30 rebels for a week.', '30 rebels'],
  ])('GIVEN %j and %j THEN it is none', (question, text, pointed) => {
    expect(given(question, text, pointed)).toBeNull();
  });

  test.each([
    ['How many people were killed?', 'The shelling killed 40 soldiers.', '40 soldiers', '40'],
    ['How many soldiers were killed?', 'The shelling killed 40 troops.', '40 troops', '40'],
    ['How many civilians died?', 'It killed 40 soldiers and 6 civilians.', '40 soldiers', '6'],
  ])('GIVEN %j and %j THEN %j points to %j', (question, text, pointed, value) => {
    expect(given(question, text, pointed)).toBe(value);
  });
});

describe('the time that a question names', () => {
  test.each([
    ['How many people have died since 2011?', 'By 2016, 250,000 people had died.', '250,000'],
    ['How many homes were built until 2015?', 'In 2012 the town built 40 homes.', '40'],
  ])('GIVEN %j and %j, a time within its reach, THEN %j answers', (question, text, value) => {
    expect(given(question, text, value)).toBe(value);
  });

  test.each([
    ['How many people have died since 2011?', 'In 2006 some 900 people died.', '900'],
    ['How many homes were built until 2015?', 'In 2019 the town built 40 homes.', '40'],
    ['How many boats sank in 2018?', 'In 2021 nine boats sank.', 'nine'],
  ])('GIVEN %j and %j, of another time, THEN nothing answers', (question, text, value) => {
    expect(given(question, text, value)).toBeNull();
  });
});

describe('a name that a question asks for', () => {
  test.each([
    ['What is the name of the tug?', 'The tug, the Brave Heron, lies at anchor.', 'Brave Heron'],
    ["what's the arsonist's name", 'A court jailed Piet Aalders for the fire.', 'Piet Aalders'],
    [
      'names of the dead climbers',
      'Rosa Lind and Ivo Marsh fell 300 metres.',
      'Rosa Lind and Ivo Marsh',
    ],
    ['What was the vaccine called?', 'The firm withdrew Lunavax in May.', 'Lunavax'],
    ['Which newspaper is Dora Quist the editor of?', 'Quist edits the paper.', 'the paper'],
    ['When was the coastguard called?', 'It was told at 3.30 p.m. by a fisherman.', '3.30 p.m.'],
  ])('GIVEN %j and %j THEN %j answers', (question, text, name) => {
    expect(given(question, text, name)).toBe(name);
  });

  test.each([
    ['What is the name of the tug?', 'The tug lies at anchor off Dorn.', 'The tug'],
    ['name of the bank that lent the Dorn mill money', 'The Dorn mill owes a bank 3m.', 'a bank'],
    ["What's the name of the witness?", 'A witness heard two shots.', 'A witness'],
    ['names of the arrested officers', 'Two officers were arrested on Monday.', 'Two officers'],
    ['What is the new ferry called?', 'The New Ferry will cost 90 million.', 'The New Ferry'],
  ])('GIVEN %j and %j, which names nobody new, THEN nothing answers', (question, text, words) => {
    expect(given(question, text, words)).toBeNull();
  });
});

test('GIVEN a part and its whole in the words pointed at THEN the first of them is given', () => {
  const text = 'The alliance won 98 of the 201 seats.';
  expect(given('How many seats did the alliance win?', text, '98 of the 201 seats')).toBe('98');
});

describe('an age that is asked for', () => {
  test.each([
    [
      'How old is Graham Moss?',
      'Graham Moss, 58, was jailed for three years.',
      'three years',
      '58',
    ],
    ['how old is the driver', 'The driver, 44, waited two hours.', 'two hours', '44'],
    ['How old is the flute?', 'The flute was carved 40,000 years ago.', '40,000 years', null],
    ['How old is the bridge?', 'The bridge has stood for 300 years.', '300 years', '300 years'],
  ])('GIVEN %j and %j THEN %j gives way to %j', (question, text, pointed, value) => {
    expect(given(question, text, pointed)).toBe(value);
  });
});

describe('a time that is asked for', () => {
  test.each([
    ['When will the sale close?', 'It is to close in the third quarter.', 'third quarter'],
    [
      'When does the tram run again?',
      'It will run again by the end of the year.',
      'the end of the year',
    ],
    ['When is the wedding?', 'They will marry this summer.', 'this summer'],
  ])('GIVEN %j and %j THEN it is %j', (question, text, value) => {
    expect(given(question, text, value)).toBe(value);
  });
});

describe('a sentence that cannot answer', () => {
  test.each([
    ['Did the sirens work?', 'Did the sirens work?', 'sirens work'],
    ['were the gates locked', '“Were the doors ever locked?”', 'locked'],
    ['Who owns the mill?', 'Who owns the old mill in Dorn?', 'mill'],
    ['How many ships sank?', 'How many ships sank that night, 12 or 14?', '12'],
    ['What is the pool worth?', 'What is a pool worth?', 'pool'],
  ])('GIVEN %j THEN %j, which asks the same way, is none', (question, text, pointed) => {
    expect(given(question, text, pointed)).toBeNull();
  });

  test('GIVEN a question about what was asked THEN a question answers', () => {
    const asked = 'What did the reporter want to know?';
    expect(given(asked, '“Have you sold the club?”', 'sold the club')).toBe('sold the club');
  });

  test.each([
    [
      'When was the dam built?',
      'An earlier version of this story said the dam was built in 1958.',
      '1958',
    ],
    ['How many people died?', 'The ministry denied that 40 people had died.', '40'],
    [
      'How much did it cost?',
      'We wrongly reported that the pool cost 4 million euros.',
      '4 million euros',
    ],
    ['How many goats fled?', 'Claims that 12 goats fled were untrue, the zoo said.', '12'],
    ['When does it open?', 'It is false that the pool opens in June, she said.', 'June'],
  ])('GIVEN %j THEN %j, which denies it, is none', (question, text, pointed) => {
    expect(given(question, text, pointed)).toBeNull();
  });
});

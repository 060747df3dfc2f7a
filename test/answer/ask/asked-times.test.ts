import { describe, expect, test } from 'vitest';
import { isOfAnotherTime, tellsOf } from '../../../src/answer/ask/asked-times.ts';
import { readQuestion } from '../../../src/answer/question/question.ts';
import { readJsonl } from '../../../src/corpus/read-jsonl.ts';
import { findValues } from '../../../src/text/values/find-values.ts';

function tells(question: string, text: string, published: string | null): boolean {
  const line = JSON.stringify({ id: 'a', outlet: 'Harbour Gazette', text, published });
  const [built] = readJsonl(Buffer.from(line), 'a.jsonl').built;
  if (built === undefined || !('article' in built)) throw new Error('no article');
  return tellsOf(readQuestion(question).times, built.article);
}

describe('whether a report may tell of the time that a question names', () => {
  test.each([
    ['How many jobs went in 2015?', 'The bank cut 300 jobs.', '2024-05-14'],
    ['Who won the race in 2019?', 'Ada Fern won the race. It is held since 2021.', '2024-05-14'],
    ['How deep was the flood in March 2018?', 'The flood was two metres deep.', '2024-05-14'],
    [
      'What did the pool cost in 2020?',
      'The pool cost 6 million, to be paid by 2026.',
      '2024-05-14',
    ],
    ['How many fell ill in 2019?', 'Forty fell ill this week. In 2017 nobody did.', '2024-05-14'],
  ])('GIVEN %j THEN %j of %s does not', (question, text, published) => {
    expect(tells(question, text, published)).toBe(false);
  });

  test.each([
    [
      'it was published then',
      'How many jobs went in 2024?',
      'The bank cut 300 jobs.',
      '2024-05-14',
    ],
    ['it was published within the week', 'Who won on 10 May 2024?', 'Ada Fern won.', '2024-05-14'],
    [
      'it names the year',
      'How many jobs went in 2015?',
      'In 2015 the bank cut 300 jobs.',
      '2024-05-14',
    ],
    [
      'it says "last year"',
      'How many jobs went in 2023?',
      'Last year 300 jobs went.',
      '2024-05-14',
    ],
    [
      'it tells of a longer time',
      'Who led the club in 2022?',
      'Ada Fern has led it since 2020.',
      '2024-05-14',
    ],
    ['its day is not known', 'How many jobs went in 2015?', 'The bank cut 300 jobs.', null],
    ['none is named', 'How many jobs went?', 'The bank cut 300 jobs.', '2024-05-14'],
  ])('GIVEN that %s THEN it may', (_why, question, text, published) => {
    expect(tells(question, text, published)).toBe(true);
  });

  test('GIVEN a sentence with another year THEN it is of another time', () => {
    const { times } = readQuestion('Who won in 2019?');
    expect(isOfAnotherTime(times, findValues('Ada Fern won in 2021.'))).toBe(true);
    expect(isOfAnotherTime(times, findValues('Ada Fern won in 2019.'))).toBe(false);
  });
});

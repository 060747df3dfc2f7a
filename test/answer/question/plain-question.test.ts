import { describe, expect, test } from 'vitest';
import { plainQuestion } from '../../../src/answer/question/plain-question.ts';
import { NEWS } from '../../events/news.ts';
import { weightsOf } from '../../events/plain-weights.ts';
import { openNews } from '../open-news.ts';

const plain = (text: string) => plainQuestion(text, { weights: weightsOf(new Map(), 1) });

describe('a question in plain form', () => {
  test.each([
    ['HOW MANY BOATS WERE LOST', 'how many boats were lost?'],
    ['how many boats were lost', 'how many boats were lost?'],
    ['How many boats were lost??!', 'How many boats were lost?'],
    ['What did “the mayor” say about Ann’s boat', 'What did "the mayor" say about Ann\'s boat?'],
    ['hwo mnay boats were lost?', 'how many boats were lost?'],
    ['so wehn did it sink', 'so when did it sink'],
    ['Was  it\u00A0closed', 'Was it closed?'],
    ['UNESCO', 'UNESCO'],
    ['How many IS boats were lost?', 'How many Islamic State boats were lost?'],
    ['Did IS take the port?', 'Did Islamic State take the port?'],
    ['Who was held by IS?', 'Who was held by Islamic State?'],
    ['What IS known of the boats?', 'What IS known of the boats?'],
    ['How many boats is it?', 'How many boats is it?'],
    ['WHERE IS THE HARBOUR MASTER?', 'where is the harbour master?'],
    ['harbour flood', 'harbour flood'],
  ])('GIVEN %j THEN it is %j', (typed, read) => {
    expect(plain(typed)).toBe(read);
  });
});

describe('an answer', () => {
  test.each([
    'How many people were killed when the ferry Alma Rose capsized?',
    'Who led the search for the ferry Alma Rose?',
  ])('GIVEN %j in any typing THEN it is the same', async (question) => {
    const engine = await openNews(NEWS);
    const spellings = [
      question.toUpperCase(),
      question.toLowerCase().replace('?', ''),
      `  ${question}?!  `,
      question.replace('How', 'Hwo').replace('Who', 'Woh'),
      question.replace('Alma', 'Alma\u00A0').replace('\u00A0 ', '\u00A0'),
    ];
    const expected = await engine.ask({ question });
    for (const spelling of spellings) {
      const { answered, answer, passages } = await engine.ask({ question: spelling });
      expect({ spelling, answered, text: answer?.text }).toEqual({
        spelling,
        answered: expected.answered,
        text: expected.answer?.text,
      });
      expect(passages.map(({ text }) => text)).toEqual(expected.passages.map(({ text }) => text));
    }
    await engine.close();
  });

  test('GIVEN any number of passages to show THEN answer and disagreements are the same', async () => {
    const engine = await openNews(NEWS);
    const question = 'How many people were killed when the ferry Alma Rose capsized?';
    const whole = await engine.ask({ question, top: 50 });
    for (const top of [1, 2, 3, 5, 10]) {
      const result = await engine.ask({ question, top });
      expect(result.passages).toEqual(whole.passages.slice(0, top));
      expect(result.disagreements).toEqual(whole.disagreements);
      expect({ ...result.answer, citations: [] }).toEqual({ ...whole.answer, citations: [] });
      expect(result.answer?.citations).toEqual(whole.answer?.citations.filter((n) => n <= top));
    }
    await engine.close();
  });
});

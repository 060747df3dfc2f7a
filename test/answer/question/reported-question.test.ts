import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { questionBehind, reportedFact } from '../../../src/answer/question/reported-question.ts';

describe('a question that asks who reported something', () => {
  test.each([
    ['Who reported that 40 boats sank?', '40 boats sank'],
    ['who reported 40 boats sank', '40 boats sank'],
    ['Which outlets say the bridge was closed?', 'the bridge was closed'],
    ['Which other newspapers have reported on the flood at Northport?', 'the flood at Northport'],
    ['What sources confirm that the mayor resigned?!', 'the mayor resigned'],
    ['Has anyone reported that the mayor resigned?', 'the mayor resigned'],
    ['Did any outlet mention the second explosion?', 'the second explosion'],
    ['Which outlets mention Peru?', 'Peru'],
    ['Did any newspaper report on NATO?', 'NATO'],
    ['Was it reported that the port reopened?', 'the port reopened'],
    ['How many outlets reported the storm damage?', 'the storm damage'],
    ['And who else published “the port reopened”?', 'the port reopened'],
    ['Who denied that the mayor resigned?', 'the mayor resigned'],
    ['who else has denied that 40 boats sank', '40 boats sank'],
    ['Has anyone denied that the bridge was closed?', 'the bridge was closed'],
    ['Which outlets deny that the port reopened?', 'the port reopened'],
    ['which newspapers dispute the harbour toll?', 'the harbour toll'],
    ['Who first reported that\n the port  reopened?', 'the port reopened'],
    ['Which papers say whether the ferry was overloaded?', 'the ferry was overloaded'],
    ['Did any outlet mention if or not the ferry was overloaded?', 'the ferry was overloaded'],
  ])('GIVEN %j THEN the fact is %j', (question, fact) => {
    expect(reportedFact(question)).toBe(fact);
  });

  test.each([
    'Who said that the bridge was closed?',
    'Who reported from the harbour?',
    'Who reported it?',
    'Who denied it?',
    'Which outlets mention this or that?',
    'Who denied the crew entry to the port?',
    'Who rejected the budget?',
    'How many boats sank?',
    'What did the report say about the bridge?',
    'The outlets reported that 40 boats sank.',
    'Who runs the port?',
    '',
    'who reported',
  ])('GIVEN %j THEN it is another question', (question) => {
    expect(reportedFact(question)).toBeNull();
  });

  test.each([
    ['Which outlets say how many passengers drowned?', 'how many passengers drowned?'],
    ['Who reported when the mine reopened?', 'when the mine reopened?'],
    ['which papers mention who bought the airline', 'who bought the airline?'],
    ['Has any newspaper said why the strike ended?', 'why the strike ended?'],
    ['What agencies reported where the satellite fell?', 'where the satellite fell?'],
    ['Did any source tell what the inquiry cost?', 'what the inquiry cost?'],
  ])('GIVEN %j THEN what is asked is %j, and no fact', (question, behind) => {
    expect(questionBehind(question)).toBe(behind);
    expect(reportedFact(question)).toBeNull();
  });

  test.each([
    'How many passengers drowned?',
    'Which outlets say the mine reopened?',
    'Who reported it?',
    '',
  ])('GIVEN %j THEN nobody is asked for around a question', (question) => {
    expect(questionBehind(question)).toBeNull();
  });

  test('GIVEN any fact WHEN asked who reported it THEN the fact comes back word for word', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{5,9}$/), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(words, (list) => {
        const fact = `the ${list.join(' ')}`;
        expect(reportedFact(`Who reported that ${fact}?`)).toBe(fact);
      }),
    );
  });
});

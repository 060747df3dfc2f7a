import { expect, test } from 'vitest';
import { topicOf } from '../../../src/answer/disagreements/describe-cluster.ts';
import { readSentence } from '../../reading/reading.ts';

test.each([
  ['Eight', 'person arrest', 'number of people arrested'],
  ['Forty-two', 'person flee', 'number of people displaced'],
  ['dozens', 'person rescue', 'number of people rescued'],
  ['Eight', 'ship destroy', 'figure: Eight'],
  ['Eight sailors', 'person arrest', 'number of sailors arrested'],
  ['31,000 barges a day', 'ship', 'number of barges'],
])('GIVEN %j of %j THEN its topic is %j', (value, topic, words) => {
  const position = { value, statements: [] };
  const cluster = { id: 'd1', kind: 'quantity', severity: 'low', reasons: [], topic } as const;
  expect(topicOf({ ...cluster, positions: [position] })).toBe(words);
});

test('GIVEN one thing and several THEN the topic counts several', () => {
  const positions = ['one exit', 'three exits'].map((value) => ({ value, statements: [] }));
  const cluster = { id: 'd1', kind: 'quantity', severity: 'low', reasons: [] } as const;
  expect(topicOf({ ...cluster, topic: 'exit', positions })).toBe('number of exits');
});

test('GIVEN a deed told and negated THEN it is named in the words of the report that tells it', () => {
  const statement = readSentence('The old mill was sold to a hotel, the mayor said.');
  const positions = [
    { value: 'no', statements: [] },
    { value: 'yes', statements: [{ statement, span: statement.span }] },
  ];
  const predicate = statement.frames[0]?.predicate ?? '';
  const cluster = { id: 'd1', kind: 'negation', severity: 'low', reasons: [] } as const;
  expect(topicOf({ ...cluster, topic: `${predicate} mill`, positions })).toBe(
    '“sold to a hotel” or not',
  );
});

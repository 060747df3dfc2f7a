import { expect, test } from 'vitest';
import { topicOf } from '../../../src/answer/disagreements/describe-cluster.ts';

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

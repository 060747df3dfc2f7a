import { describe, expect, test } from 'vitest';
import { describeValues } from './describe-value.ts';

describe('counts of nothing', () => {
  test.each([
    ['No one was hurt.', 'No one = count 0 [people]'],
    ['Nobody survived.', 'Nobody = count 0 [people]'],
    ['No casualties were reported.', 'No casualties = count 0 [casualties]'],
    ['There were no injuries.', 'no injuries = count 0 [injuries]'],
    ['None of the passengers died.', 'None of the passengers = count 0 [passengers]'],
    ['None of them spoke.', 'None of them = count 0'],
    ['None were injured.', 'None = count 0'],
    ['No civilians were killed.', 'No civilians = count 0 [civilians]'],
    ['Not a single vote was cast.', 'Not a single vote = count 0 [vote]'],
    ['Not one shot was fired.', 'Not one shot = count 0 [shot]'],
    ['No American soldiers died.', 'No American soldiers = count 0 [american soldiers>soldiers]'],
    ['Zero deaths were recorded.', 'Zero deaths {Zero} = count 0 [deaths]'],
  ])('GIVEN %j THEN its values are %j', (text, values) => {
    expect(describeValues(text)).toBe(values);
  });
});

import { describe, expect, test } from 'vitest';
import { differences } from '../reading.ts';

describe('dates that differ', () => {
  test.each([
    [
      'Anna Berg resigned on Monday in Eastvale.',
      'Anna Berg resigned on Sunday in Eastvale.',
      'date medium Monday / Sunday',
    ],
    [
      'The ferry Alma Rose was seized by Northport customs last week.',
      'The ferry Alma Rose was seized by Northport customs two weeks ago.',
      'date medium last week / two weeks ago',
    ],
  ])('GIVEN %j and %j THEN it is %s', (a, b, found) => {
    expect(differences(a, b)).toEqual([found]);
  });
});

describe('dates that do not differ', () => {
  test.each([
    ['a day and its month', 'on Monday', 'in May'],
    ['two ways to name a day', 'on Monday', 'on 13 May 2024'],
    ['dates too far apart to be of one happening', 'on Monday', 'in May 2019'],
  ])('GIVEN %s THEN nothing is found', (_, a, b) => {
    expect(
      differences(`Anna Berg resigned ${a} in Eastvale.`, `Anna Berg resigned ${b} in Eastvale.`),
    ).toEqual([]);
  });

  test('GIVEN happenings that come again THEN two dates are two of them', () => {
    expect(
      differences('Anna Berg visited Eastvale on Monday.', 'Anna Berg visited Eastvale on Friday.'),
    ).toEqual([]);
  });

  test('GIVEN weekdays of articles a week apart THEN each is its own day', () => {
    const days = ['2024-05-14', '2024-05-15'] as const;
    const text = 'Anna Berg resigned on Monday in Eastvale.';
    expect(differences(text, text, days)).toEqual([]);
  });
});

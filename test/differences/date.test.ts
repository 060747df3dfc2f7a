import { describe, expect, test } from 'vitest';
import { differences } from '../reading/reading.ts';

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
    [
      'Ines Calder has led the Harbour Union of Northport since 2011.',
      'Ines Calder, who has led the Harbour Union since 2012, spoke in Northport.',
      'date medium 2011 / 2012',
    ],
    [
      'The owner of the ferry had to apologise on Saturday for the letter to Northport.',
      'On Sunday the owner apologised for his letter to Northport.',
      'date low Saturday / Sunday',
    ],
  ])('GIVEN %j and %j THEN it is %s', (a, b, found) => {
    expect(differences(a, b)).toEqual([found]);
  });
});

describe('dates that do not differ', () => {
  test.each([
    ['a day and its month', 'on Monday', 'in May'],
    ['two ways to name a day', 'on Monday', 'on 13 May 2024'],
    ['a weekend and one of its days', 'over the weekend', 'on Sunday'],
    ['dates too far apart to be of one happening', 'on Monday', 'in May 2019'],
    ['a day told by counting back', 'the day before yesterday', 'on May 13'],
    ['a weekend and its Saturday', 'last weekend', 'on May 11'],
    ['one moment in two zones', 'at 1 a.m. local time on Monday (2300 GMT Sunday)', 'on Sunday'],
    ['a moment with the day it was elsewhere', 'late on Friday (Saturday in Osaka)', 'on Saturday'],
  ])('GIVEN %s THEN nothing is found', (_, a, b) => {
    expect(
      differences(`Anna Berg resigned ${a} in Eastvale.`, `Anna Berg resigned ${b} in Eastvale.`),
    ).toEqual([]);
  });

  test('GIVEN one dispatch that two days printed THEN its words date nothing otherwise', () => {
    const text = 'Anna Berg resigned yesterday in Eastvale.';
    expect(differences(text, text, ['2024-05-14', '2024-05-15'])).toEqual([]);
  });

  test('GIVEN a deed that befell two persons THEN each has its own date', () => {
    expect(
      differences(
        'Islanders seized Karl Voss in 2012, said the Harbour Union.',
        'Islanders seized Oskar Brandt in 2013, said the Harbour Union.',
      ),
    ).toEqual([]);
  });

  test('GIVEN happenings that come again THEN two dates are two of them', () => {
    expect(
      differences('Anna Berg visited Eastvale on Monday.', 'Anna Berg visited Eastvale on Friday.'),
    ).toEqual([]);
  });

  test('GIVEN the end and the beginning of a thing THEN they are two happenings', () => {
    expect(
      differences(
        'Northport ended the strike on Monday.',
        'The dockers forced the strike in Northport over the weekend.',
      ),
    ).toEqual([]);
  });

  test('GIVEN reports a week apart THEN a weekday is that of its own report', () => {
    const weekday = 'Anna Berg resigned on Monday in Eastvale.';
    const day = 'Anna Berg resigned on May 6 in Eastvale.';
    expect(differences(weekday, day, ['2024-05-08', '2024-05-15'])).toEqual([]);
    expect(differences(weekday, day, ['2024-05-15', '2024-05-08'])).toEqual([
      'date medium Monday / May 6',
    ]);
  });
});

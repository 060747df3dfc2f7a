import { describe, expect, test } from 'vitest';
import { describeValues } from './describe-value.ts';

describe('parts of a year by their names', () => {
  test.each([
    ['It will close this summer.', 'this summer = month ? published'],
    ['The mill burned last winter.', 'last winter = month ? published'],
    ['The tram will run again by the autumn.', 'autumn = month ? published until'],
    ['They married in the spring of 2014.', 'spring of 2014 = year 2014-01-01..2014-12-31'],
    ['It opens in winter 2017.', 'winter 2017 = year 2017-01-01..2017-12-31'],
    ['The sale is due in the third quarter.', 'third quarter = month ? published'],
    [
      'Sales rose in the first quarter of 2015.',
      'first quarter of 2015 = month 2015-01-01..2015-03-31',
    ],
    [
      'It will be built in the second half of next year.',
      'second half of next year = month 2017-07-01..2017-12-31 published',
    ],
    [
      'He will go in the final quarter of the year.',
      'final quarter of the year = month 2016-10-01..2016-12-31 published',
    ],
    ['She was freed on Christmas Eve.', 'Christmas Eve = day ? published'],
    ['The bridge reopens by Easter.', 'Easter = day ? published until'],
    ["They met on New Year's Day.", "New Year's Day = day ? published"],
  ])('GIVEN %j THEN it is %j', (text, value) => {
    expect(describeValues(text)).toBe(value);
  });

  test.each([
    ['The end of the year is near.', 'The end of the year = year 2016-09-01..2016-12-31 published'],
    [
      'It starts at the beginning of next month.',
      'the beginning of next month = month 2016-04-01..2016-04-10 published',
    ],
    ['He left in early summer.', 'early summer = month ? published'],
  ])('GIVEN the edge of a time in %j THEN it is %j', (text, value) => {
    expect(describeValues(text)).toBe(value);
  });

  test.each([
    'A spring in the valley runs dry.',
    'Prices fall at the market.',
    'The summer camp was full.',
    'He scored in the second half.',
    'The Christmas market was shut.',
    'The New York office was sold.',
    'They have a quarter each way.',
  ])('GIVEN %j THEN no such time stands there', (text) => {
    expect(describeValues(text)).not.toMatch(/ = (?:day|month|year)/u);
  });
});

import { describe, expect, test } from 'vitest';
import { describeValues } from './describe-value.ts';

describe('questions in small letters', () => {
  test.each([
    [
      'how many people died in the paris attacks in november 2015?',
      'november 2015 = month 2015-11-01..2015-11-30',
    ],
    ['when did theresa may resign?', ''],
    ['who won on march 3 2016', 'march 3 2016 = day 2016-03-03'],
    ['what happened on 3 may 2015', '3 may 2015 = day 2015-05-03'],
    ['how much did it cost in may?', 'may = month 2015-05-01..2015-05-31 published'],
    ['did 40 or 50 people die?', '40 or 50 people {40 or 50} = count range 40..50(40) [people]'],
    ['was it last thursday?', 'last thursday = day 2016-03-17 published'],
    [
      'were 12 people hurt on monday?',
      '12 people {12} = count 12 [people] | monday = day 2016-03-14 published',
    ],
    ['what did the 34-year-old say?', '34-year-old {34} = age 34 year'],
    ['is the toll more than 100?', 'more than 100 = count more-than 100..Infinity(100)'],
  ])('GIVEN %j THEN its values are %j', (text, values) => {
    expect(describeValues(text)).toBe(values);
  });
});

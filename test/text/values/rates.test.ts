import { describe, expect, test } from 'vitest';
import { describeValues } from './describe-value.ts';

describe('rates, ordinals and magnitudes', () => {
  test.each([
    [
      'About 12 people a day die.',
      'About 12 people a day = rate about 10.8..13.2(12) per day [people]',
    ],
    ['It happens 5 times a week.', '5 times a week = rate 5 per week [times]'],
    ['The plant makes 300 cars per day.', '300 cars per day = rate 300 per day [cars]'],
    ['There were 12 per 100,000 people.', '12 per 100,000 = rate 12 per 100000'],
    ['They use 40 litres per person.', '40 litres per person = rate 40 l per person'],
    ['Prices rise 3 percent a year.', '3 percent a year = rate 3 percent per year'],
    ['The shop sells 200 loaves daily.', '200 loaves daily = rate 200 per day [loaves]'],
    [
      'Some 90 calls an hour came in.',
      'Some 90 calls an hour = rate about 81..99(90) per hour [calls]',
    ],
    ['The third time he ran, he won.', 'third time {third} = ordinal 3 [time]'],
    ['It was her 21st birthday.', '21st birthday {21st} = ordinal 21 [birthday]'],
    ['The second man fled.', 'second man {second} = ordinal 2 [man]'],
    ['The twenty-first victim died.', 'twenty-first victim {twenty-first} = ordinal 21 [victim]'],
    [
      'It is the second-largest city.',
      'second-largest city {second} = ordinal 2 [largest city>city]',
    ],
    ['The first woman was elected.', 'first woman {first} = ordinal 1 [woman]'],
    ['On the 20th anniversary they met.', '20th anniversary {20th} = ordinal 20 [anniversary]'],
    ['A magnitude 6.3 earthquake struck.', 'magnitude 6.3 {6.3} = magnitude 6.3 magnitude'],
    ['A 5.1-magnitude quake hit Chile.', '5.1-magnitude {5.1} = magnitude 5.1 magnitude'],
    [
      'It measured 4.4 on the Richter scale.',
      '4.4 on the Richter scale {4.4} = magnitude 4.4 magnitude',
    ],
    ['A quake of magnitude 7 followed.', 'magnitude 7 {7} = magnitude 7 magnitude'],
    ['A 7.8-magnitude tremor was felt.', '7.8-magnitude {7.8} = magnitude 7.8 magnitude'],
    ['A Category 4 hurricane is near.', 'Category 4 {4} = magnitude 4 category'],
    [
      'The magnitude-6.9 quake killed 12 people.',
      'magnitude-6.9 {6.9} = magnitude 6.9 magnitude | 12 people {12} = count 12 [people]',
    ],
  ])('GIVEN %j THEN its values are %j', (text, values) => {
    expect(describeValues(text)).toBe(values);
  });
});

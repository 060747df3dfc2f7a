import { describe, expect, test } from 'vitest';
import { describeValues } from './describe-value.ts';

describe('ages', () => {
  test.each([
    ['Ada Fern, 34, was elected.', '34 = age 34 year'],
    ['They arrested Omar Diaz, 19.', '19 = age 19 year'],
    ['Lena Moss (62) resigned.', '62 = age 62 year'],
    ['The minister, 59, has resigned.', '59 = age 59 year'],
    ['The driver, 44, survived.', '44 = age 44 year'],
    ['A nurse, 31, fell from the ladder.', '31 = age 31 year'],
    ['The winger, 23, scored late.', '23 = age 23 year'],
    ['The total, 44, surprised them.', '44 = count 44'],
    ['Derek Noonan is 57.', '57 = age 57 year'],
    ['Ada Fern was 34 when she left.', '34 = age 34 year'],
    ['Ada Fern was 34 seats short.', '34 seats {34} = count 34 [seats]'],
    ['The mother of three, 48, won.', 'three = count 3 | 48 = age 48 year'],
    ['A mum-of-two, 31, fell.', '31 = age 31 year'],
    ['A 34-year-old man was held.', '34-year-old {34} = age 34 year'],
    ['A three-month-old baby was found.', 'three-month-old {three-month} = age 0.25 year'],
    ['Two 15-year-olds were hurt.', 'Two = count 2 | 15-year-olds {15} = age 15 year'],
    ['She is 34 years old.', '34 years old {34} = age 34 year'],
    ['He is 82 years of age.', '82 years of age {82} = age 82 year'],
    ['He was aged 34.', 'aged 34 {34} = age 34 year'],
    ['A boy of about age 12 hid.', 'age 12 {12} = age 12 year'],
    ['People aged 18 to 25 voted.', 'aged 18 to 25 {18 to 25} = age range 18..25(18) year'],
    [
      'Women aged between 40 and 50 were tested.',
      'aged between 40 and 50 {between 40 and 50} = age range 40..50(40) year',
    ],
    ['She died at the age of 91.', 'age of 91 {91} = age 91 year'],
    [
      'He turned 40 last year.',
      'turned 40 {40} = age 40 year | last year = year 2015-01-01..2015-12-31 published',
    ],
    ['A woman in her 60s was hit.', 'in her 60s {60s} = age range 60..69(60) year'],
    [
      'A man in his late twenties fled.',
      'in his late twenties {late twenties} = age range 27..29(20) year',
    ],
    ['He is in his early 30s.', 'in his early 30s {early 30s} = age range 30..33(30) year'],
    ['Over-65s travel free.', 'Over-65s {Over-65} = age more-than 65..Infinity(65) year'],
    ['Under-18s are barred.', 'Under-18s {Under-18} = age less-than 0..18(18) year'],
    ['Children under 5 are at risk.', 'under 5 = age less-than 0..5(5) year'],
    ['People over 65 are invited.', 'over 65 = age more-than 65..Infinity(65) year'],
    ['Mary, 43, and Joe, 45, were found.', '43 = age 43 year | 45 = age 45 year'],
    ['The dead were a man of 81 and a woman of 77.', '81 = age 81 year | 77 = age 77 year'],
    ['He saw a boy of 12 at the gate.', '12 = age 12 year'],
    ['A widow of 90, she lives alone.', '90 = age 90 year'],
    ['A 200-year-old oak fell.', '200-year-old {200} = age 200 year'],
    [
      '18- to 25-year-olds drink less.',
      '18- to 25-year-olds {18- to 25} = age range 18..25(18) year',
    ],
  ])('GIVEN %j THEN its values are %j', (text, values) => {
    expect(describeValues(text)).toBe(values);
  });
});

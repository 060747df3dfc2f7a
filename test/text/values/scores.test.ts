import { describe, expect, test } from 'vitest';
import { describeValues } from './describe-value.ts';

describe('scores and votes', () => {
  test.each([
    ['United won 3-1.', '3-1 = score 1..3(3)'],
    ['Germany beat Brazil 7-1.', '7-1 = score 1..7(7)'],
    ['It ended 2-2.', '2-2 = score 2'],
    ['The Senate voted 54 to 46.', '54 to 46 = score 46..54(54)'],
    ['The bill passed by a vote of 219 to 206.', '219 to 206 = score 206..219(219)'],
    ['The court ruled by 7 votes to 2.', '7 votes to 2 = score 2..7(7) [votes]'],
    ['The House rejected it 217-205.', '217-205 = score 205..217(217)'],
    ['A 5-4 ruling followed.', '5-4 = score 4..5(5)'],
    ['She won 6-4, 6-3.', '6-4 = score 4..6(6) | 6-3 = score 3..6(6)'],
    ['City lost 1-3 at home.', '1-3 = score 1..3(1)'],
    ['A 1-0 victory was enough.', '1-0 = score 0..1(1)'],
    ['The committee split 10 to 9.', '10 to 9 = score 9..10(10)'],
  ])('GIVEN %j THEN its values are %j', (text, values) => {
    expect(describeValues(text)).toBe(values);
  });
});

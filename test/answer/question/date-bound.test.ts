import { describe, expect, test } from 'vitest';
import { dateBound } from '../../../src/answer/question/date-bound.ts';
import { UserError } from '../../../src/errors.ts';

describe('a date filter', () => {
  test.each([
    ['2016-03-27', '2016-03-27', '2016-03-27'],
    ['2016-3-7', '2016-03-07', '2016-03-07'],
    ['2016-02', '2016-02-01', '2016-02-29'],
    ['2017', '2017-01-01', '2017-12-31'],
  ])('GIVEN %s THEN it begins at %s and ends at %s', (value, since, until) => {
    expect(dateBound(value, 'since', '--since', 'usage')).toBe(since);
    expect(dateBound(value, 'until', '--until', 'usage')).toBe(until);
  });

  test.each([
    '',
    'yesterday',
    '2016-13',
    '2016-02-30',
    '2017-02-29',
    '2016-00-10',
    '27/03/2016',
    '16',
  ])('GIVEN %j THEN the field and the form are named', (value) => {
    const read = () => dateBound(value, 'since', '--since', 'usage');
    expect(read).toThrow(UserError);
    expect(read).toThrow('--since must be a date that exists, such as 2016-03-27');
  });
});

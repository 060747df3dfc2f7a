import { describe, expect, test } from 'vitest';
import { describeValues } from './describe-value.ts';

describe('dates, years and decades', () => {
  test.each([
    ['It opened on 3 May 2015.', '3 May 2015 = day 2015-05-03'],
    ['He died on May 3.', 'May 3 = day 2015-05-03 published'],
    ['It was signed on May 3, 2015.', 'May 3, 2015 = day 2015-05-03'],
    ['The form says 3/5/2015.', '3/5/2015 = day ?'],
    ['The form says 3/15/2015.', '3/15/2015 = day 2015-03-15'],
    ['The form says 15/3/2015.', '15/3/2015 = day 2015-03-15'],
    ['The file is dated 2015-05-03.', '2015-05-03 = day 2015-05-03'],
    ['It is dated 17.03.2015.', '17.03.2015 = day 2015-03-17'],
    ['It happened in May.', 'May = month 2015-05-01..2015-05-31 published'],
    ['It began in May 2015.', 'May 2015 = month 2015-05-01..2015-05-31'],
    ['She arrived on the 3rd of May.', '3rd of May = day 2015-05-03 published'],
    ['The vote on 21st June was close.', '21st June = day 2015-06-21 published'],
    ['It closed on Jan. 5.', 'Jan. 5 = day 2016-01-05 published'],
    ['The towers fell on Sept. 11, 2001.', 'Sept. 11, 2001 = day 2001-09-11'],
    ['The fair runs May 3-5.', 'May 3-5 = day 2015-05-03..2015-05-05 published'],
    ['The fair ran 3-5 May 2014.', '3-5 May 2014 = day 2014-05-03..2014-05-05'],
    [
      'It has been shut since September.',
      'September = month 2015-09-01..2015-09-30 published since',
    ],
    ['It must close by 2020.', '2020 = year 2020-01-01..2020-12-31 until'],
    ['In 2014, he left.', '2014 = year 2014-01-01..2014-12-31'],
    ['The 2012 Olympics were in London.', '2012 = year 2012-01-01..2012-12-31'],
    ['The 2015-16 season was long.', '2015-16 = year 2015-01-01..2016-12-31'],
    [
      'The war of 1914-18 killed millions.',
      '1914-18 = year 1914-01-01..1918-12-31 | millions = count vague 2000000..200000000(1000000)',
    ],
    ['He ruled from 2010 to 2014.', '2010 to 2014 = year 2010-01-01..2014-12-31'],
    ['Between 1939 and 1945 it was closed.', '1939 and 1945 = year 1939-01-01..1945-12-31'],
    ['In the 1990s it boomed.', 'the 1990s = decade 1990-01-01..1999-12-31'],
    ["The '60s were loud.", "The '60s = decade 1960-01-01..1969-12-31"],
    ['It peaked in the late 1980s.', 'the late 1980s = decade 1986-09-01..1989-12-31'],
    ['In early 2015 it fell.', 'early 2015 = year 2015-01-01..2015-05-02'],
    ['He left in mid-March.', 'mid-March = month 2016-03-11..2016-03-21 published'],
    ['It opened in early May.', 'early May = month 2015-05-01..2015-05-10 published'],
    ['It closed at the end of June.', 'the end of June = month 2015-06-21..2015-06-30 published'],
    ['Last May he quit.', 'Last May = month 2015-05-01..2015-05-31 published'],
    ['It will open next September.', 'next September = month 2016-09-01..2016-09-30 published'],
    ['He was hired in May last year.', 'May last year = month 2015-05-01..2015-05-31 published'],
    [
      'It fell in October of last year.',
      'October of last year = month 2015-10-01..2015-10-31 published',
    ],
    ['The talks will begin on April 4.', 'April 4 = day 2016-04-04 published'],
    ['In 2015 troops entered.', '2015 = year 2015-01-01..2015-12-31'],
    ['It met on Thursday, May 3, 2012.', 'Thursday, May 3, 2012 = day 2012-05-03'],
    ['The budget for 2017 was cut.', '2017 = year 2017-01-01..2017-12-31'],
    ['(2011) was a bad year.', '2011 = year 2011-01-01..2011-12-31'],
    ['It lasted until 1 April.', '1 April = day 2016-04-01 published until'],
    ['The sixties changed it.', 'The sixties = decade 1960-01-01..1969-12-31'],
  ])('GIVEN %j THEN its values are %j', (text, values) => {
    expect(describeValues(text)).toBe(values);
  });
});

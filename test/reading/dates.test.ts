import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TimeMention } from '../../src/reading/dates.ts';
import { dayNumber } from '../../src/text/values/calendar.ts';
import { readSentence } from './reading.ts';

const DAY_MS = 86_400_000;

function isoDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

function timesIn(text: string, published?: string | null): readonly TimeMention[] {
  return readSentence(text, published).times;
}

describe('times in an article published on Wednesday 15 May 2024', () => {
  test.each([
    ['on Monday', '2024-05-13', '2024-05-13'],
    ['on Wednesday', '2024-05-15', '2024-05-15'],
    ['last Wednesday', '2024-05-08', '2024-05-08'],
    ['yesterday', '2024-05-14', '2024-05-14'],
    ['overnight', '2024-05-14', '2024-05-15'],
    ['three days ago', '2024-05-12', '2024-05-12'],
    ['last week', '2024-05-06', '2024-05-12'],
    ['two weeks ago', '2024-04-28', '2024-05-04'],
    ['last month', '2024-04-01', '2024-04-30'],
    ['in May', '2024-05-01', '2024-05-31'],
    ['in December', '2023-12-01', '2023-12-31'],
    ['last September', '2023-09-01', '2023-09-30'],
    ['in March last year', '2023-03-01', '2023-03-31'],
    ['last year', '2023-01-01', '2023-12-31'],
    ['on June 3', '2023-06-03', '2023-06-03'],
    ['on June 3, 2019', '2019-06-03', '2019-06-03'],
    ['on 3 June 2019', '2019-06-03', '2019-06-03'],
    ['in May 2019', '2019-05-01', '2019-05-31'],
  ])('GIVEN "%s" THEN it is %s to %s', (words, from, to) => {
    const [time] = timesIn(`The ferry sank ${words}.`);
    expect([isoDay(time?.from ?? 0), isoDay(time?.to ?? 0)]).toEqual([from, to]);
  });

  test.each([
    ['The talks will open on Friday.', '2024-05-17', '2024-05-17'],
    ['The talks are to open on Friday.', '2024-05-17', '2024-05-17'],
    ['The board meets next on June 3.', '2024-06-03', '2024-06-03'],
    ['The trial is due in March.', '2025-03-01', '2025-03-31'],
    ['The campaign will start next week.', '2024-05-20', '2024-05-26'],
    ['The road will open tomorrow.', '2024-05-16', '2024-05-16'],
    ['The union said on Friday that it will go on.', '2024-05-10', '2024-05-10'],
    ['He will meet the crew that was saved on Friday.', '2024-05-10', '2024-05-10'],
  ])('GIVEN %j THEN it is %s to %s', (text, from, to) => {
    const [time] = timesIn(text);
    expect([isoDay(time?.from ?? 0), isoDay(time?.to ?? 0)]).toEqual([from, to]);
  });

  test.each([
    'It was the most rain since records began in 1931.',
    'He has led the club since it was founded in 1902.',
    'No ship has sunk since the lock opened in 1958.',
  ])('GIVEN %j, which says how far back, THEN it is an open beginning', (text) => {
    expect(timesIn(text)[0]).toMatchObject({ since: true });
  });

  test('GIVEN a year behind another clause THEN it is when it happened', () => {
    expect(timesIn('It rains more since then, and in 1931 it snowed.')[0]).toMatchObject({
      since: false,
    });
  });

  test('GIVEN "since" THEN the time is an open beginning', () => {
    expect(timesIn('The pier has been closed since September.')[0]).toMatchObject({ since: true });
  });

  test('GIVEN "two weeks ago" THEN the count is kept as it was said', () => {
    expect(timesIn('The ferry sank two weeks ago.')[0]?.ago).toEqual({ unit: 'week', count: 2 });
  });

  test('GIVEN "may" and "march" as verbs THEN they are no months', () => {
    expect(timesIn('The crew may march to the port.')).toEqual([]);
  });
});

test('GIVEN no publication date THEN only a date with a year is read', () => {
  expect(timesIn('The ferry sank on Monday.', null)).toEqual([]);
  expect(timesIn('The ferry sank in May.', null)).toEqual([]);
  expect(timesIn('The ferry sank in May 2019.', null)).toHaveLength(1);
});

test('GIVEN any day of publication THEN a weekday or month without a year never lies in the future of what has been', () => {
  const words = fc.constantFrom('on Monday', 'on Sunday', 'in March', 'on May 31', 'last week');
  fc.assert(
    fc.property(words, fc.integer({ min: 10_000, max: 22_000 }), (when, day) => {
      for (const time of timesIn(`The ferry sank ${when}.`, isoDay(day)))
        expect(time.from).toBeLessThanOrEqual(day);
    }),
    { numRuns: 40 },
  );
});

test('GIVEN an ISO date THEN its day number counts from 1970, and other text has none', () => {
  expect([dayNumber('1970-01-02'), dayNumber('soon'), dayNumber(null)]).toEqual([1, null, null]);
});

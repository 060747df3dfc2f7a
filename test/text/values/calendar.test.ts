import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  calendarDay,
  dayNumber,
  dayOf,
  monthDays,
  monthNumber,
  weekDays,
  weekdayNumber,
  weekdayOnOrBefore,
} from '../../../src/text/values/calendar.ts';
import { canonicalUnit, gluedUnit } from '../../../src/text/values/units.ts';

const days = fc.integer({ min: -200_000, max: 200_000 });

describe('the calendar', () => {
  test.each([
    ['january', 0],
    ['may', 4],
    ['sept.', 8],
    ['sep', 8],
    ['dec', 11],
    ['maybe', null],
    ['constructor', null],
  ])('GIVEN %j THEN its month is %j', (word, month) => {
    expect(monthNumber(word)).toBe(month);
  });

  test.each([
    ['sunday', 0],
    ['thurs', 4],
    ['sat.', 6],
    ['day', null],
  ])('GIVEN %j THEN its weekday is %j', (word, weekday) => {
    expect(weekdayNumber(word)).toBe(weekday);
  });

  test('GIVEN any day THEN its calendar date gives the day again', () => {
    fc.assert(
      fc.property(days, (day) => {
        const { year, month, date } = calendarDay(day);
        fc.pre(year > 99);
        expect(dayOf(year, month, date)).toBe(day);
      }),
    );
  });

  test('GIVEN any day THEN its week and its month hold it, and the weekday before is within a week', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 6 }), (day, weekday) => {
        const [monday, sunday] = weekDays(day);
        expect(monday <= day && day <= sunday && sunday - monday === 6).toBe(true);
        const last = weekdayOnOrBefore(day, weekday);
        expect(day - last).toBeGreaterThanOrEqual(0);
        expect(day - last).toBeLessThan(7);
        expect(calendarDay(last).weekday).toBe(weekday);
        const { year, month } = calendarDay(day);
        fc.pre(year > 99);
        const [first, end] = monthDays(year, month);
        expect(first <= day && day <= end).toBe(true);
      }),
    );
  });

  test('GIVEN days that are none THEN nothing is read', () => {
    expect(dayOf(2015, 1, 29)).toBeNull();
    expect(dayNumber('3 May')).toBeNull();
    expect(dayNumber(null)).toBeNull();
    expect(dayNumber('2015-05-03T10:00:00Z')).toBe(16_558);
  });
});

describe('units', () => {
  test.each([
    ['miles', 'length', 'm', 1609.344],
    ['sq km', 'area', 'm2', 1e6],
    ['tonnes', 'mass', 'kg', 1000],
    ['per cent', 'share', 'percent', 1],
    ['basis points', 'points', 'percentage point', 0.01],
    ['barrels', 'volume', 'barrel', 1],
    ['kilometres per hour', 'speed', 'm/s', 1 / 3.6],
    ['weeks', 'duration', 's', 604_800],
  ])('GIVEN %j THEN it is a %s in %s', (form, measure, unit, factor) => {
    const found = canonicalUnit(form);
    expect(found).toMatchObject({ measure, unit });
    expect(found?.factor).toBeCloseTo(factor, 9);
  });

  test('GIVEN letters right at a number THEN their case counts', () => {
    expect(gluedUnit('C')?.measure).toBe('temperature');
    expect(gluedUnit('c')).toBeNull();
    expect(gluedUnit('G')).toBeNull();
  });
});

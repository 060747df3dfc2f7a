import { describe, expect, test } from 'vitest';
import { readDate } from '../../../src/corpus/import/read-date.ts';

describe('readDate', () => {
  test.each([
    ['2021-11-03', '2021-11-03'],
    ['2021-11-3', '2021-11-03'],
    ['2021/11/03 07:15', '2021-11-03'],
    ['2021.11.03', '2021-11-03'],
    ['20211103', '2021-11-03'],
    ['20211103T071500Z', '2021-11-03'],
    ['2021-11-03T0715Z', '2021-11-03'],
    ['2021-11-03T07:15:00.123456+01:00', '2021-11-03'],
    ['2021-11-03T07:15:00+0100[Europe/Oslo]', '2021-11-03'],
    ['Wed, 03 Nov 2021 07:15:00 GMT', '2021-11-03'],
    ['Wed Nov 03 07:15:00 EDT 2021', '2021-11-03'],
    ['3 November 2021', '2021-11-03'],
    ['November 3rd, 2021 at 7:15 p.m.', '2021-11-03'],
    ['the 3rd of November, 2021', '2021-11-03'],
    ['03-Nov-2021 07:15 PM', '2021-11-03'],
    ['07:15 Nov. 3, 2021', '2021-11-03'],
    ['13:14 GMT, 3 November 2021', '2021-11-03'],
    ['23/11/2021', '2021-11-23'],
    ['11/23/2021', '2021-11-23'],
    ['03.11.2021 07:15', '2021-11-03'],
    ['1635923700', '2021-11-03'],
    ['1635923700000', '2021-11-03'],
  ])('GIVEN %s THEN the one day is %s', (text, day) => {
    expect(readDate(text)).toMatchObject({ day, other: null });
  });

  test.each([
    ['03/11/2021', '2021-11-03', '2021-03-11'],
    ['3-11-2021', '2021-11-03', '2021-03-11'],
    ['07/08/2020 at noon', '2020-08-07', '2020-07-08'],
  ])('GIVEN %s THEN both readings are kept', (text, day, other) => {
    expect(readDate(text)).toMatchObject({ day, other });
  });

  test.each([
    '',
    'yesterday',
    'November 2021',
    '4 Dec, 06:12',
    '31/02/2021',
    '12 monkeys of 2021',
    '555-0101',
    '99999999999',
  ])('GIVEN %j THEN there is no day', (text) => {
    expect(readDate(text)).toBeNull();
  });

  test('GIVEN a time with its zone THEN the day is the one written, and the moment is known', () => {
    const local = readDate('2021-11-04T08:15:00+13:00');
    const utc = readDate('2021-11-03T19:15:00Z');
    expect(local).toMatchObject({ day: '2021-11-04', isUtc: false });
    expect(utc).toMatchObject({ day: '2021-11-03', isUtc: true });
    expect(local?.instant).toBe(utc?.instant);
  });
});

import { describe, expect, test } from 'vitest';
import { describeValues } from './describe-value.ts';

describe('times of day', () => {
  test.each([
    ['It began at 8.20am.', '8.20am = hour ? told 8h20'],
    ['It fell at 17:25.', '17:25 = hour ? told 17h25'],
    ['It began at 5.40 in the morning.', '5.40 in the morning = hour ? told 5h40'],
    ['They woke at three in the morning.', 'three in the morning = hour ? told 3h0'],
    ['It closed at 7 in the evening.', '7 in the evening = hour ? told 19h0'],
    ['The raid hurt three in the morning.', 'three = count 3'],
    ['It rained at 10.15 at night.', '10.15 at night = hour ? told 22h15'],
    ['It ended at 1:30 at night.', '1:30 at night = hour ? told 1h30'],
    ['They met at 3.15 in the afternoon.', '3.15 in the afternoon = hour ? told 15h15'],
    ['They met at 7.30 in the evening.', '7.30 in the evening = hour ? told 19h30'],
    ['He left at 6 p.m. local time.', '6 p.m. local time = hour ? told 18h0 local'],
    ['They met at noon.', 'noon = hour ? told 12h0'],
    ['The deal ends at midnight.', 'midnight = hour ? told 0h0'],
    ['Doors open at 5 p.m. Eastern time.', '5 p.m. Eastern time = hour ? told 17h0 ET'],
    ['The quake hit at 1400 GMT.', '1400 GMT = hour ? told 14h0 GMT'],
    ['It struck at 0530 GMT.', '0530 GMT = hour ? told 5h30 GMT'],
    ['The siren went at half past six.', 'half past six = hour ? told 6h30'],
    ['They stopped at quarter to five.', 'quarter to five = hour ? told 4h45'],
    ["It ended at six o'clock.", "six o'clock = hour ? told 6h0"],
    ['He called at about 9pm.', '9pm = hour ? told 21h0~'],
    ['The show starts at 20:00 BST.', '20:00 BST = hour ? told 20h0 BST'],
    ['Shots were heard at 2 a.m. on Sunday.', '2 a.m. on Sunday = hour 2016-03-13 published 2h0'],
    ['On Friday at 8.20am he left.', 'Friday at 8.20am = hour 2016-03-18 published 8h20'],
    ['He died on May 3 at 5 p.m.', 'May 3 at 5 p.m. = hour 2015-05-03 published 17h0'],
    ['It opens 7 a.m. Monday.', '7 a.m. Monday = hour 2016-03-21 published 7h0'],
    [
      'At 7:58 p.m. local time (11:58 GMT) on Saturday it shook.',
      '7:58 p.m. local time = hour 2016-03-12 published 19h58 local | 11:58 GMT = hour 2016-03-12 published 11h58 GMT | Saturday = day 2016-03-12 published',
    ],
    ['It came at 11pm Moscow time.', '11pm Moscow time = hour ? told 23h0 Moscow'],
    ['The office is open 10am-5pm.', '10am = hour ? told 10h0 | 5pm = hour ? told 17h0'],
    ['At 8 a.m. Police came.', '8 a.m. = hour ? told 8h0'],
    ['The plane left at 3.05 pm.', '3.05 pm = hour ? told 15h5'],
    [
      'Between 8am and 9am on Tuesday it was shut.',
      '8am = hour 2016-03-15 published 8h0 | 9am on Tuesday = hour 2016-03-15 published 9h0',
    ],
    [
      'Trains stop 10am-5pm on Friday.',
      '10am = hour 2016-03-18 published 10h0 | 5pm on Friday = hour 2016-03-18 published 17h0',
    ],
  ])('GIVEN %j THEN its values are %j', (text, values) => {
    expect(describeValues(text)).toBe(values);
  });
});

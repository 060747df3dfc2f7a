import { describe, expect, test } from 'vitest';
import { describeValues } from './describe-value.ts';

describe('shares and points', () => {
  test.each([
    [
      'Two thirds of voters agreed.',
      'Two thirds of voters {Two thirds} = share 66.6667 percent [voters]',
    ],
    ['Two-thirds of the fleet is old.', 'Two-thirds = share 66.6667 percent'],
    [
      'A third of the houses are empty.',
      'A third of the houses {A third} = share 33.3333 percent [houses]',
    ],
    [
      'Three quarters of teachers voted to strike.',
      'Three quarters of teachers {Three quarters} = share 75 percent [teachers]',
    ],
    ['One-fifth of the forest burned.', 'One-fifth = share 20 percent'],
    ['Prices fell by a third.', 'a third = share 33.3333 percent'],
    [
      'A quarter of children skip breakfast.',
      'A quarter of children {A quarter} = share 25 percent [children]',
    ],
    ['Half of the crew was rescued.', 'Half of the crew {Half} = share 50 percent [crew]'],
    ['Half the passengers died.', 'Half the passengers {Half} = share 50 percent [passengers]'],
    ['More than half said yes.', 'More than half = share more-than 50..Infinity(50) percent'],
    [
      'Nearly half of all farms failed.',
      'Nearly half of all farms {Nearly half} = share nearly 45..50(50) percent [farms]',
    ],
    ['One in five adults smokes.', 'One in five adults {One in five} = share 20 percent [adults]'],
    [
      'Four out of five dentists agree.',
      'Four out of five dentists {Four out of five} = share 80 percent [dentists]',
    ],
    ['Nine in 10 letters arrive.', 'Nine in 10 letters {Nine in 10} = share 90 percent [letters]'],
    [
      'About one patient in ten dies of it.',
      'About one patient in ten = share about 9..11(10) percent',
    ],
    ['One house in five is empty.', 'One house in five = share 20 percent'],
    ['Two pupils in 100 failed.', 'Two pupils in 100 = share 2 percent'],
    [
      'Five goals in ten matches are few.',
      'Five goals {Five} = count 5 [goals] | ten matches {ten} = count 10 [matches]',
    ],
    ['The risk is 1 in 1,000.', '1 in 1,000 = share 0.1 percent'],
    [
      'More than one in four pupils was absent.',
      'More than one in four pupils {More than one in four} = share more-than 25..Infinity(25) percent [pupils]',
    ],
    ['30% of the houses were damaged.', '30% of the houses {30%} = share 30 percent [houses]'],
    [
      'Some 45 per cent of nurses quit.',
      'Some 45 per cent of nurses {Some 45 per cent} = share about 40.5..49.5(45) percent [nurses]',
    ],
    [
      'Ten percent of the profits go to charity.',
      'Ten percent of the profits {Ten percent} = share 10 percent [profits]',
    ],
    ['Output grew 2.5pc.', '2.5pc = share 2.5 percent'],
    ['The 30-percent cut was approved.', '30-percent = share 30 percent'],
    ['He led by 3 percentage points.', '3 percentage points = points 3 percentage point'],
    ['The rate rose 25 basis points.', '25 basis points = points 0.25 percentage point'],
    ['The index fell 120 points.', '120 points = points 120 point'],
    ['51% to 48% was the result.', '51% = share 51 percent | 48% = share 48 percent'],
    ['A 2.5% rise is planned.', '2.5% = share 2.5 percent'],
    ['Exactly 12.75 percent is owed.', 'Exactly 12.75 percent = share 12.75 percent'],
  ])('GIVEN %j THEN its values are %j', (text, values) => {
    expect(describeValues(text)).toBe(values);
  });
});

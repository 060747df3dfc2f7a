import { describe, expect, test } from 'vitest';
import { describeValues } from './describe-value.ts';

describe('bounds and ranges', () => {
  test.each([
    [
      'At least 27 people died.',
      'At least 27 people {At least 27} = count at-least 27..Infinity(27) [people]',
    ],
    [
      'No fewer than 12 ships sank.',
      'No fewer than 12 ships {No fewer than 12} = count at-least 12..Infinity(12) [ships]',
    ],
    [
      'Not less than 40 witnesses spoke.',
      'Not less than 40 witnesses {Not less than 40} = count at-least 40..Infinity(40) [witnesses]',
    ],
    [
      'Up to 150,000 protesters marched.',
      'Up to 150,000 protesters {Up to 150,000} = count at-most 0..150000(150000) [protesters]',
    ],
    [
      'As many as 12 bombs went off.',
      'As many as 12 bombs {As many as 12} = count at-most 0..12(12) [bombs]',
    ],
    [
      'No more than 300 seats remain.',
      'No more than 300 seats {No more than 300} = count at-most 0..300(300) [seats]',
    ],
    [
      'Nearly 100 arrests were made.',
      'Nearly 100 arrests {Nearly 100} = count nearly 90..100(100) [arrests]',
    ],
    [
      'Almost 2,000 trees fell.',
      'Almost 2,000 trees {Almost 2,000} = count nearly 1800..2000(2000) [trees]',
    ],
    [
      'Close to 500 guests came.',
      'Close to 500 guests {Close to 500} = count nearly 450..500(500) [guests]',
    ],
    [
      'More than 40 lawmakers objected.',
      'More than 40 lawmakers {More than 40} = count more-than 40..Infinity(40) [lawmakers]',
    ],
    [
      'Over 1,000 wells are dry.',
      'Over 1,000 wells {Over 1,000} = count more-than 1000..Infinity(1000) [wells]',
    ],
    [
      'In excess of 60 firms applied.',
      'In excess of 60 firms {In excess of 60} = count more-than 60..Infinity(60) [firms]',
    ],
    [
      'Well over 300 letters arrived.',
      'Well over 300 letters {Well over 300} = count more-than 300..Infinity(300) [letters]',
    ],
    [
      'Fewer than 20 whales remain.',
      'Fewer than 20 whales {Fewer than 20} = count less-than 0..20(20) [whales]',
    ],
    ['Less than 5 percent voted.', 'Less than 5 percent = share less-than 0..5(5) percent'],
    [
      'Under 30 pupils enrolled.',
      'Under 30 pupils {Under 30} = count less-than 0..30(30) [pupils]',
    ],
    [
      'About 180 jobs are at risk.',
      'About 180 jobs {About 180} = count about 162..198(180) [jobs]',
    ],
    [
      'Around 70 goats were stolen.',
      'Around 70 goats {Around 70} = count about 63..77(70) [goats]',
    ],
    [
      'Roughly 40 lawyers signed.',
      'Roughly 40 lawyers {Roughly 40} = count about 36..44(40) [lawyers]',
    ],
    [
      'Some 400 fighters surrendered.',
      'Some 400 fighters {Some 400} = count about 360..440(400) [fighters]',
    ],
    [
      'An estimated 3,000 tigers live there.',
      'An estimated 3,000 tigers {An estimated 3,000} = count about 2700..3300(3000) [tigers]',
    ],
    ['Approximately 12 litres leaked.', 'Approximately 12 litres = volume about 10.8..13.2(12) l'],
    [
      'A minimum of 10 years is served.',
      'A minimum of 10 years = duration at-least 315576000..Infinity(315576000) s',
    ],
    [
      'A maximum of 50 visitors may enter.',
      'A maximum of 50 visitors {A maximum of 50} = count at-most 0..50(50) [visitors]',
    ],
    [
      'A total of 64 nations took part.',
      'A total of 64 nations {A total of 64} = count 64 [nations]',
    ],
    ['Only 12 seats were left.', 'Only 12 seats {Only 12} = count 12 [seats]'],
    [
      'Just over 1,000 votes were lost.',
      'Just over 1,000 votes {Just over 1,000} = count more-than 1000..1100(1000) [votes]',
    ],
    [
      'Just under 1,000 votes were lost.',
      'Just under 1,000 votes {Just under 1,000} = count nearly 900..1000(1000) [votes]',
    ],
    [
      'At least some 40 homes burned.',
      'At least some 40 homes {At least some 40} = count at-least 40..Infinity(40) [homes]',
    ],
    [
      'Only about 12 dogs were saved.',
      'Only about 12 dogs {Only about 12} = count about 10.8..13.2(12) [dogs]',
    ],
    [
      '400 or more people came.',
      '400 or more people {400 or more} = count at-least 400..Infinity(400) [people]',
    ],
    ['20+ people were hurt.', '20+ people {20+} = count at-least 20..Infinity(20) [people]'],
    [
      'Twelve people or more were seen.',
      'Twelve people or more {Twelve} = count at-least 12..Infinity(12) [people]',
    ],
    [
      'Some 10 to 15 masked men came.',
      'Some 10 to 15 masked men {Some 10 to 15} = count range 9..16.5(10) [masked men>men]',
    ],
    ['10 to 15 houses collapsed.', '10 to 15 houses {10 to 15} = count range 10..15(10) [houses]'],
    [
      'Between 10 and 15 cars burned.',
      'Between 10 and 15 cars {Between 10 and 15} = count range 10..15(10) [cars]',
    ],
    ['They found 10-15 graves.', '10-15 graves {10-15} = count range 10..15(10) [graves]'],
    ['From 5 to 7 judges sit.', 'From 5 to 7 judges {From 5 to 7} = count range 5..7(5) [judges]'],
    ['Two or three boats left.', 'Two or three boats {Two or three} = count range 2..3(2) [boats]'],
    [
      'Five or six witnesses saw it.',
      'Five or six witnesses {Five or six} = count range 5..6(5) [witnesses]',
    ],
    [
      'It costs $10 to $15 million.',
      '$10 to $15 million = money range 10000000..15000000(10000000) USD',
    ],
    [
      'The fund holds between $4 billion and $5 billion.',
      'between $4 billion and $5 billion = money range 4000000000..5000000000(4000000000) USD',
    ],
    ['Profits of 10-15 percent are usual.', '10-15 percent = share range 10..15(10) percent'],
    [
      'They need 10 to 15 million doses.',
      '10 to 15 million doses {10 to 15 million} = count range 10000000..15000000(10000000) [doses]',
    ],
    ['It rose from 5 to 7 percent.', '5 = share 5 percent | 7 percent = share 7 percent'],
    ['Sales fell from 54 to 46 million.', '54 = count 54000000 | 46 million = count 46000000'],
    [
      'Turnout fell from 54 percent to 46 percent.',
      '54 percent = share 54 percent | 46 percent = share 46 percent',
    ],
    [
      'The toll could exceed 100, with >90 confirmed.',
      '100 = count 100 | >90 = count more-than 90..Infinity(90)',
    ],
    ['~40 spectators were there.', '~40 spectators {~40} = count about 36..44(40) [spectators]'],
    [
      'As few as 3 nests were left.',
      'As few as 3 nests {As few as 3} = count at-least 3..Infinity(3) [nests]',
    ],
    ['It weighs a little over 3 kilos.', 'a little over 3 kilos = mass more-than 3..3.3(3) kg'],
  ])('GIVEN %j THEN its values are %j', (text, values) => {
    expect(describeValues(text)).toBe(values);
  });
});

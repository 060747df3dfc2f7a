import { describe, expect, test } from 'vitest';
import { describeValues } from './describe-value.ts';

describe('sentences with several values', () => {
  test.each([
    [
      'Officials said that 3,400 people had been displaced by the floods, which have killed 56 since Monday.',
      '3,400 people {3,400} = count 3400 [people] | 56 = count 56 | Monday = day 2016-03-14 published since',
    ],
    [
      'The quake struck at 7:58 p.m. local time (11:58 GMT) on Saturday, the U.S. Geological Survey said.',
      '7:58 p.m. local time = hour 2016-03-12 published 19h58 local | 11:58 GMT = hour 2016-03-12 published 11h58 GMT | Saturday = day 2016-03-12 published',
    ],
    [
      'A 22-year-old man from Leeds, who was arrested on Tuesday night, was charged with 12 counts of fraud.',
      '22-year-old {22} = age 22 year | Tuesday night = day 2016-03-15 published | 12 counts {12} = count 12 [counts]',
    ],
    [
      'John Smith, 45, and his wife, Mary, 43, were found dead at their home on April 3.',
      '45 = age 45 year | 43 = age 43 year | April 3 = day 2015-04-03 published',
    ],
    [
      'About one-third of the 1,200 workers at the plant will lose their jobs by the end of 2017.',
      'About one-third = share about 30..36.6667(33.3333) percent [workers] | 1,200 workers {1,200} = count 1200 [workers] | the end of 2017 = year 2017-09-01..2017-12-31 until',
    ],
    [
      'The bill passed the House by a vote of 219 to 206, with eight Republicans voting no.',
      '219 to 206 = score 206..219(219) | eight Republicans {eight} = count 8 [republicans]',
    ],
    [
      'Shares fell 3.4% to 512p; the pound was down 1.2 cents at $1.41.',
      '3.4% = share 3.4 percent | 512p = money 5.12 GBP | 1.2 cents = money 0.012 USD | $1.41 = money 1.41 USD',
    ],
    [
      'The two-day summit begins on May 26; leaders of the G7 will meet in Japan.',
      'two-day = duration 172800 s | May 26 = day 2016-05-26 published',
    ],
    [
      'Some 2.5 million children under 5 suffer from malnutrition, UNICEF said in a 40-page report.',
      'Some 2.5 million children {Some 2.5 million} = count about 2250000..2750000(2500000) [children] | under 5 = age less-than 0..5(5) year | 40-page {40} = count 40 [page]',
    ],
    [
      'In 1998, the then 19-year-old won three gold medals.',
      '1998 = year 1998-01-01..1998-12-31 | 19-year-old {19} = age 19 year | three gold medals {three} = count 3 [gold medals>medals]',
    ],
    [
      'The jury of seven women and five men deliberated for six hours over two days.',
      'seven women {seven} = count 7 [women] | five men {five} = count 5 [men] | six hours = duration 21600 s | over two days = duration more-than 172800..Infinity(172800) s',
    ],
    [
      'Four of the five suspects were killed; the fifth fled.',
      'Four = count 4 [suspects] part | five suspects {five} = count 5 [suspects]',
    ],
    [
      'The plane, a Boeing 777-200ER carrying 239 passengers and crew, disappeared on 8 March 2014.',
      '239 passengers {239} = count 239 [passengers] | 8 March 2014 = day 2014-03-08',
    ],
    [
      'The temperature dropped to minus 30 degrees Celsius (minus 22 Fahrenheit) overnight.',
      'minus 30 degrees Celsius = temperature -30 C | minus 22 Fahrenheit = temperature -30 C | overnight = day 2016-03-17..2016-03-18 published',
    ],
    [
      'Police seized 12 kilos of cocaine worth an estimated €1.5m and two AK-47 rifles.',
      '12 kilos = mass 12 kg | an estimated €1.5m = money about 1350000..1650000(1500000) EUR | two AK-47 rifles {two} = count 2 [ak-47 rifles>rifles]',
    ],
    [
      'The blaze has burned 12,500 acres (5,060 hectares) and is 45 per cent contained.',
      '12,500 acres = area 50585700 m2 | 5,060 hectares = area 50600000 m2 | 45 per cent = share 45 percent',
    ],
    [
      'He finished second in 2 hours, 5 minutes and 12 seconds.',
      '2 hours, 5 minutes and 12 seconds = duration 7512 s',
    ],
    [
      'Unemployment rose to 5.1 percent from 4.9 percent a month earlier.',
      '5.1 percent = share 5.1 percent | 4.9 percent = share 4.9 percent | a month earlier = month ? told',
    ],
    [
      'She was sentenced to 10 to 15 years in prison, and fined £250.',
      '10 to 15 years = duration range 315576000..473364000(315576000) s | £250 = money 250 GBP',
    ],
    [
      'The 1-0 win came four days after a 2-1 defeat by Chelsea.',
      '1-0 = score 0..1(1) | four days after = day ? told | 2-1 = score 1..2(2)',
    ],
    [
      'The attack, the third in as many months, left at least 100 people dead and more than 200 injured.',
      'at least 100 people {at least 100} = count at-least 100..Infinity(100) [people] | more than 200 = count more-than 200..Infinity(200)',
    ],
    [
      'A poll of 1,004 adults showed 47% support, with a margin of error of plus or minus 3 points.',
      '1,004 adults {1,004} = count 1004 [adults] | 47% = share 47 percent | 3 points = points 3 point',
    ],
    [
      'More than a dozen people, including two police officers, were hurt.',
      'More than a dozen people {More than a dozen} = count more-than 12..Infinity(12) [people] | two police officers {two} = count 2 [police officers>officers]',
    ],
    [
      'It was the first time in 25 years that the team had won.',
      'first time {first} = ordinal 1 [time] | 25 years = duration 788940000 s',
    ],
    [
      'The army said its forces killed "dozens of militants" and destroyed 15 vehicles.',
      'dozens of militants {dozens} = count vague 24..120(12) [militants] | 15 vehicles {15} = count 15 [vehicles]',
    ],
    [
      'Rescuers pulled 21 bodies from the rubble; another 30 people are still missing.',
      '21 bodies {21} = count 21 [bodies] | another 30 people {30} = count 30 [people] part',
    ],
    [
      'Up to 150,000 protesters marched; organisers put the figure at 300,000, police at 60,000.',
      'Up to 150,000 protesters {Up to 150,000} = count at-most 0..150000(150000) [protesters] | 300,000 = count 300000 | 60,000 = count 60000',
    ],
    [
      'The 90-minute film opens Friday in 2,000 theaters.',
      '90-minute = duration 5400 s | Friday = day 2016-03-18 published | 2,000 theaters {2,000} = count 2000 [theaters]',
    ],
    [
      'Some of the 12 jurors wept. Neither of the two men spoke. Both men fled.',
      '12 jurors {12} = count 12 [jurors] | two men {two} = count 2 [men]',
    ],
    [
      'The ship sank on the night of 14 April 1912 with the loss of 1,500 lives.',
      '14 April 1912 = day 1912-04-14 | 1,500 lives {1,500} = count 1500 [lives]',
    ],
    [
      'At about 9pm on Wednesday evening, a man in his 30s was shot twice.',
      '9pm on Wednesday evening = hour 2016-03-16 published 21h0~ | in his 30s {30s} = age range 30..39(30) year',
    ],
    [
      'The strike will last from 7 a.m. Monday until midnight Tuesday.',
      '7 a.m. Monday = hour 2016-03-21 published 7h0 | midnight Tuesday = hour 2016-03-22 published until 0h0',
    ],
    [
      'The fund has $4 billion to $5 billion in assets, up 12 percent year on year.',
      '$4 billion to $5 billion = money range 4000000000..5000000000(4000000000) USD | 12 percent = share 12 percent',
    ],
    [
      "Nearly two years after the crash, none of the victims' families has been paid.",
      "two years after = year ? told | none of the victims' families = count 0 [victims' families>families]",
    ],
    [
      'Prices have doubled in the last 10 years; a house now costs ten times the average wage.',
      'the last 10 years = year 2006-03-18..2016-03-18 published | ten times {ten} = count 10 [times]',
    ],
    [
      'The hurricane, a Category 4 storm with winds of 130 mph (209 kph), made landfall early Monday.',
      'Category 4 {4} = magnitude 4 category | 130 mph = speed 58.1152 m/s | 209 kph = speed 58.0556 m/s | early Monday = day 2016-03-14 published',
    ],
    [
      'Turnout was 68.5 percent, compared with 71 percent in 2011.',
      '68.5 percent = share 68.5 percent | 71 percent = share 71 percent | 2011 = year 2011-01-01..2011-12-31',
    ],
    [
      'The suspect is 6 feet 2 inches tall and weighs about 180 pounds.',
      '6 feet 2 inches = length 1.8796 m | about 180 pounds = mass about 73.482..89.8113(81.6466) kg',
    ],
    [
      'He bought it for a few hundred dollars and sold it for thousands.',
      'a few hundred dollars = money vague 200..1000(300) USD | thousands = count vague 2000..20000(1000)',
    ],
    [
      'The rebels control roughly half of the city of 250,000 people.',
      'roughly half = share about 45..55(50) percent | 250,000 people {250,000} = count 250000 [people]',
    ],
    [
      'In the week to March 12, 34,000 people applied. He scored 34 points, 12 rebounds.',
      'March 12 = day 2016-03-12 published | 34,000 people {34,000} = count 34000 [people] | 34 points = points 34 point | 12 rebounds {12} = count 12 [rebounds]',
    ],
    [
      'Six Turkish soldiers and a civilian were killed; no group claimed responsibility.',
      'Six Turkish soldiers {Six} = count 6 [turkish soldiers>soldiers]',
    ],
    [
      'On the 20th anniversary of the attack, hundreds gathered at 9.11am.',
      '20th anniversary {20th} = ordinal 20 [anniversary] | hundreds = count vague 200..2000(100) | 9.11am = hour ? told 9h11',
    ],
    [
      'The prime minister, 59, has been in office since 2010.',
      '59 = age 59 year | 2010 = year 2010-01-01..2010-12-31 since',
    ],
    [
      'The 28-member bloc; the five-year plan; 24-hour news; a $10m-a-year deal; a 30ft wall; a 5-4 ruling.',
      '28-member {28} = count 28 [member] | five-year = duration 157788000 s | 24-hour = duration 86400 s | $10m-a-year = rate 10000000 USD per year | 30ft = length 9.144 m | 5-4 = score 4..5(5)',
    ],
    [
      'Aid worth $3.5 billion over five years; the euro fell to $1.09; gold at $1,234.50 an ounce; Brent crude at $40.25 per barrel.',
      '$3.5 billion = money 3500000000 USD | over five years = duration more-than 157788000..Infinity(157788000) s | $1.09 = money 1.09 USD | $1,234.50 an ounce = rate 1234.5 USD per ounce | $40.25 per barrel = rate 40.25 USD per barrel',
    ],
    [
      'Article 50 would be triggered by March; Section 230; Rule 12; Chapter 11 bankruptcy; Phase 3 trial; Stage 4 cancer; Level 3; Title 42.',
      'March = month 2016-03-01..2016-03-31 published until',
    ],
    [
      'Millions of dollars were lost and hundreds of miles of road, a couple of weeks ago.',
      'Millions of dollars = money vague 2000000..200000000(1000000) USD | hundreds of miles = length vague 321869..3218690(160934) m | a couple of weeks ago = week ? published',
    ],
    [
      'Tens of thousands of pounds; thousands of years; dozens of times.',
      'Tens of thousands of pounds = money vague 20000..200000(10000) GBP | thousands of years = duration vague 63115200000..631152000000(31557600000) s | dozens of times {dozens} = count vague 24..120(12) [times]',
    ],
    [
      'Net profit was $12.3m (£9.4m), or 45 cents a share, against $10m a year ago.',
      '$12.3m = money 12300000 USD | £9.4m = money 9400000 GBP | 45 cents a share = rate 0.45 USD per share | $10m = money 10000000 USD | a year ago = year 2015-01-01..2015-12-31 published',
    ],
    [
      'Jan 12 (Reuters) - Gold fell 1 pct.',
      'Jan 12 = day 2016-01-12 published | 1 pct = share 1 percent',
    ],
    ['LONDON, March 3 - Shares fell.', 'March 3 = day 2016-03-03 published'],
    [
      'Ten people were killed, eight of them children.',
      'Ten people {Ten} = count 10 [people] | eight of them children {eight} = count 8 [children] part',
    ],
    ['"We have 12 dead," he said. "That\'s it."', '12 = count 12'],
    [
      "An 8-year-old girl, a 10-day-old baby, a 5-year-old's shoe.",
      '8-year-old {8} = age 8 year | 10-day-old {10-day} = age 0.0273785 year | 5-year-old {5} = age 5 year',
    ],
    [
      'Mr. Lee, who is 51, left. She was 17 at the time. He is 5-foot-9.',
      '51 = age 51 year | 17 = age 17 year | 5-foot-9 = length 1.7526 m',
    ],
    [
      'More than 4,000 of the 10,000 homes; 30 of the dead were women.',
      'More than 4,000 = count more-than 4000..Infinity(4000) [homes] part | 10,000 homes {10,000} = count 10000 [homes] | 30 = count 30 part',
    ],
    [
      'From January 1, 2015 to May 3, 2016. Since last Friday. By next week.',
      'January 1, 2015 = day 2015-01-01 | May 3, 2016 = day 2016-05-03 | last Friday = day 2016-03-11 published since | next week = week 2016-03-21..2016-03-27 published until',
    ],
    [
      'The ceasefire begins at midnight on Friday and will last 48 hours.',
      'midnight on Friday = hour 2016-03-18 published 0h0 | 48 hours = duration 172800 s',
    ],
    [
      'Five hundred thousand dollars; five thousand five hundred; a million and a half; six and a half percent.',
      'Five hundred thousand dollars = money 500000 USD | five thousand five hundred = count 5500 | a million and a half = count 1500000 | six and a half percent = share 6.5 percent',
    ],
    [
      'Late last year; early next month; mid-1990s.',
      'Late last year = year 2015-09-01..2015-12-31 published | early next month = month 2016-04-01..2016-04-10 published | mid-1990s = decade 1993-05-02..1996-08-31',
    ],
    [
      'A few days ago; several years ago; decades ago; a day earlier; two years on, he is free.',
      'A few days ago = day ? published | several years ago = year ? published | decades ago = decade ? published | a day earlier = day ? told | two years on = year ? told',
    ],
    [
      'Three out of the five men; 3 of 5 men; 5 out of 40 hostages.',
      'Three = count 3 [men] part | five men {five} = count 5 [men] | 3 = count 3 [men] part | 5 men {5} = count 5 [men] | 5 = count 5 [hostages] part | 40 hostages {40} = count 40 [hostages]',
    ],
    [
      "She paid $4.99. It's $5. Costs £10-£15, $1-2bn, €5 to €6 million.",
      '$4.99 = money 4.99 USD | $5 = money 5 USD | £10-£15 = money range 10..15(10) GBP | $1-2bn = money range 1000000000..2000000000(1000000000) USD | €5 to €6 million = money range 5000000..6000000(5000000) EUR',
    ],
    [
      'A person aged 65 or over; those 18 and older; anyone under 21; 16-to-24-year-olds.',
      'aged 65 or over {65 or over} = age at-least 65..Infinity(65) year | 18 and older = age at-least 18..Infinity(18) year | under 21 = age less-than 0..21(21) year | 16-to-24-year-olds {16-to-24} = age range 16..24(16) year',
    ],
    [
      'No survivors, no deaths, no reports of injuries, no fewer than 10, no more than 12.',
      'No survivors = count 0 [survivors] | no deaths = count 0 [deaths] | no fewer than 10 = count at-least 10..Infinity(10) | no more than 12 = count at-most 0..12(12)',
    ],
    [
      "It has since blown up two of the site's treasured temples.",
      "two of the site's treasured temples {two} = count 2 [site's treasured temples>temples] part",
    ],
    [
      'It gave the go-ahead for the first new West Bank settlement.',
      'first new West Bank settlement {first} = ordinal 1 [new west bank settlement>settlement]',
    ],
    ["The size of 2019 QX is known. 2015's best film.", '2015 = year 2015-01-01..2015-12-31'],
    [
      'The president, who turned 70 in June, has 12 grandchildren.',
      'turned 70 {70} = age 70 year | June = month 2015-06-01..2015-06-30 published | 12 grandchildren {12} = count 12 [grandchildren]',
    ],
    [
      'The firm made a profit of $2m in the year to June 30, 2015, down from $3m the previous year.',
      '$2m = money 2000000 USD | June 30, 2015 = day 2015-06-30 | $3m = money 3000000 USD | the previous year = year ? told',
    ],
    [
      'About 8,000-10,000 troops. Up to 20-30 people. Over the last two decades. Within 24 hours, around 80 terrorists died.',
      'About 8,000-10,000 troops {About 8,000-10,000} = count range 7200..11000(8000) [troops] | Up to 20-30 people {Up to 20-30} = count at-most 0..30(20) [people] | the last two decades = decade 1996-03-18..2016-03-18 published | 24 hours = duration 86400 s | around 80 terrorists {around 80} = count about 72..88(80) [terrorists]',
    ],
    [
      'He lost 3 fingers, 2 toes. They ate two or 3 apples. ',
      '3 fingers {3} = count 3 [fingers] | 2 toes {2} = count 2 [toes] | two or 3 apples {two or 3} = count range 2..3(2) [apples]',
    ],
    [
      'Ten to fifteen percent; one to two weeks; a day or so; a month or more; a year and a half ago.',
      'Ten to fifteen percent = share range 10..15(10) percent | one to two weeks = duration range 604800..1209600(604800) s | a day or so = duration about 77760..95040(86400) s | a month or more = duration at-least 2629800..Infinity(2629800) s | a year and a half ago = year 2014-01-01..2014-12-31 published',
    ],
    [
      'The 3.2 million-strong party. A 1.2-million-barrel-a-day refinery.',
      '3.2 million-strong party {3.2 million} = count 3200000 [party] | 1.2-million-barrel-a-day = rate 1200000 barrel per day',
    ],
    [
      'Nine people, including 3 Britons, died at 10:15 on Monday 7 March.',
      'Nine people {Nine} = count 9 [people] | 3 Britons {3} = count 3 [britons] | 10:15 on Monday 7 March = hour 2016-03-07 published 10h15',
    ],
    [
      'On Monday, March 7, a bomb killed four.',
      'Monday, March 7 = day 2016-03-07 published | four = count 4',
    ],
    [
      'Between 8am and 9am on Tuesday, 8 March, 12 cars were stolen.',
      '8am = hour 2016-03-08 published 8h0 | 9am on Tuesday, 8 March = hour 2016-03-08 published 9h0 | 12 cars {12} = count 12 [cars]',
    ],
    [
      'More than 1,000 homes and 50 businesses. Some 50-60 people. Two-and-a-half hours. 2.5-hour.',
      'More than 1,000 homes {More than 1,000} = count more-than 1000..Infinity(1000) [homes] | 50 businesses {50} = count 50 [businesses] | Some 50-60 people {Some 50-60} = count range 45..66(50) [people] | Two-and-a-half hours = duration 9000 s | 2.5-hour = duration 9000 s',
    ],
    [
      'Death toll hits 100. Toll tops 40. Toll rises to 56, from 40.',
      '100 = count 100 | 40 = count 40 | 56 = count 56 | 40 = count 40',
    ],
  ])('GIVEN %j THEN its values are %j', (text, values) => {
    expect(describeValues(text)).toBe(values);
  });
});

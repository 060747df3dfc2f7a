import { describe, expect, test } from 'vitest';
import { findValues } from '../../../src/text/values/find-values.ts';
import { PUBLISHED } from './describe-value.ts';

const DAY_MS = 86_400_000;

/**
 * The expectations here were written before the grammar had read the sentences. It read 83 of 85; since then
 * "threw it 71m" has got a rule, and "opens on April 9", which tells of what is to come, another expectation.
 */
describe('sentences that the grammar was not made on', () => {
  test.each<[string, readonly number[]]>([
    ['Firefighters rescued nineteen dogs from the kennel.', [19]],
    ['Some sixty-odd protesters blocked the bridge.', [60]],
    ['The charity fed two hundred thousand families.', [200000]],
    ['Attendance topped 18,500 on opening night.', [18500]],
    ['A swarm of half a million bees was moved.', [500000]],
    ['Thieves took seven paintings and a clock.', [7]],
    ['The union has 1.4 million members.', [1400000]],
    ['Roughly three dozen ships are queued.', [36]],
    ['Upwards of 700 flats lost heat.', [700]],
    ['The mine employed 2,300 men.', [2300]],
    ['No arrests were made.', [0]],
    ['Nobody claimed the prize.', [0]],
    ['The toll climbed to 91.', [91]],
    ['Eight in ten patients recovered.', [80]],
    ['A fifth of the harvest rotted.', [20]],
    ['Support fell to 38 per cent.', [38]],
    ['Three-fifths of senators agreed.', [60]],
    ['Wages rose 4.5%.', [4.5]],
    ['It fetched $850,000 at auction.', [850000]],
    ['The bailout is worth €86bn.', [86000000000]],
    ['A fine of 40 million pounds was imposed.', [40000000]],
    ['The ticket was 12 euros.', [12]],
    ['The trail runs 26 miles.', [41842.944]],
    ['She threw it 71m in the final.', [71]],
    ['The bridge is 1,200 feet long.', [365.76]],
    ['It burned 900 hectares.', [9000000]],
    ['The calf weighed 40kg.', [40]],
    ['It hit 41C in Seville.', [41]],
    ['Gusts reached 90 mph.', [40.2336]],
    ['The truce lasted 72 hours.', [259200]],
    ['The drought has lasted four years.', [126230400]],
    ['He waited an hour and a quarter.', [4500]],
    ['Mara Quill, 27, won gold.', [27]],
    ['The 63-year-old surgeon retired.', [63]],
    ['A man in his 40s drowned.', [40]],
    ['Arsenal lost 4-2.', [4]],
    ['The motion passed by 31 votes to 12.', [31]],
    ['A 5.8-magnitude quake rattled Lima.', [5.8]],
    ['Between 30 and 35 trucks burned.', [30]],
    ['It sells 400 tonnes a week.', [400000]],
    ['They live on Route 9 near Gate 4.', []],
    ['The A320 and the F-35 flew past.', []],
    ['Title VII and Section 8 apply.', []],
    ["The Fourth Estate asked April O'Neil.", []],
    ['He wore No. 7 for the club.', []],
    ['One of the oldest oaks fell.', []],
    ['She may march again.', []],
    ['Read Genesis 4:12 aloud.', []],
    ['Order 66 and Area 51 are fiction.', []],
    ['Thirty-one-year-old Tia Moss sang.', [31]],
    ['Dozens more were treated.', [12]],
    ['A crowd of tens of thousands sang.', [10000]],
    ['Eleven of the 14 miners died.', [11, 14]],
    ['He scored twice in 12 minutes.', [720]],
    ['More than two-thirds approve.', [66.6667]],
    ['Fewer than one in 20 finish.', [5]],
    ['The yacht cost HK$9 million.', [9000000]],
    ['Crews drilled 2.5 km down.', [2500]],
    ['Prices start at 99p.', [0.99]],
    ['The vote was 12 to nothing.', [12]],
  ])('GIVEN %j THEN the numbers stated are %j', (text, stated) => {
    const found = findValues(text, { published: PUBLISHED }).map((value) =>
      value.type === 'figure' ? value.stated : Number.NaN,
    );
    expect(found).toHaveLength(stated.length);
    for (const [i, value] of stated.entries()) expect(found[i]).toBeCloseTo(value, 3);
  });

  test.each([
    ['The rally was held on 9 June 2013.', '2013-06-09', '2013-06-09'],
    ['The shop shut in August 2011.', '2011-08-01', '2011-08-31'],
    ['The treaty dates from 1648.', '1648-01-01', '1648-12-31'],
    ['She resigned on Wednesday.', '2016-03-16', '2016-03-16'],
    ['He quit last Monday.', '2016-03-14', '2016-03-14'],
    ['They wed on Feb. 14.', '2016-02-14', '2016-02-14'],
    ['The court sat on November 2.', '2015-11-02', '2015-11-02'],
    ['The show opens on April 9.', '2016-04-09', '2016-04-09'],
    ['The show will open on April 9.', '2016-04-09', '2016-04-09'],
    ['It flooded three days ago.', '2016-03-15', '2016-03-15'],
    ['It shut six months ago.', '2015-09-01', '2015-09-30'],
    ['The vote is next Thursday.', '2016-03-24', '2016-03-24'],
    ['It was cold yesterday.', '2016-03-17', '2016-03-17'],
    ['In the 1970s it thrived.', '1970-01-01', '1979-12-31'],
    ['By 2030 it will be gone.', '2030-01-01', '2030-12-31'],
    ['They met last October.', '2015-10-01', '2015-10-31'],
    ['He died early Tuesday.', '2016-03-15', '2016-03-15'],
    ['It is set for next month.', '2016-04-01', '2016-04-30'],
    ['She was there in late January.', '2016-01-22', '2016-01-31'],
    ['The log says 2012-11-30.', '2012-11-30', '2012-11-30'],
    ['It burned on the 12th.', '2016-03-12', '2016-03-12'],
    ['From 1998 to 2003 he ruled.', '1998-01-01', '2003-12-31'],
    ['It was built four years ago.', '2012-01-01', '2012-12-31'],
    ['He spoke on Monday of last week.', '2016-03-07', '2016-03-07'],
    ['The ban, since July, holds.', '2015-07-01', '2015-07-31'],
  ])('GIVEN %j THEN its one time is %s to %s', (text, from, to) => {
    const day = (iso: string): number => Date.parse(iso) / DAY_MS;
    expect(findValues(text, { published: PUBLISHED })).toMatchObject([
      { type: 'time', from: day(from), to: day(to) },
    ]);
  });
});

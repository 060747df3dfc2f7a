import { describe, expect, test } from 'vitest';
import { quantityIn, readSentence, wordsAt } from '../reading.ts';

/** Seconds. */
const DAY = 86_400;

describe('the interval a number stands for', () => {
  test.each([
    ['Twelve workers were killed.', 12, 12],
    ['At least 12 workers were killed.', 12, Infinity],
    ['No fewer than 8 firefighters were injured.', 8, Infinity],
    ['120 or more boats were lost.', 120, Infinity],
    ['Fewer than 20 people were hurt.', 0, 20],
    ['Up to 300 households fled.', 0, 300],
    ['As many as 90 people were aboard.', 0, 90],
    ['Dozens of sailors were rescued.', 24, 120],
    ['Several dozen boats sank.', 24, 120],
    ['Half a dozen boats sank.', 6, 6],
    ['Two dozen boats sank.', 24, 24],
    ['Between 10 and 15 boats sank.', 10, 15],
    ['1.2 million votes were counted.', 1.2e6, 1.2e6],
    ['Twenty-five sailors were rescued.', 25, 25],
  ])('GIVEN %j THEN it is %d to %d', (text, lo, hi) => {
    expect(quantityIn(text)).toMatchObject({ lo, hi, openLo: false });
  });

  test('GIVEN "more than" THEN the figure itself is outside the interval', () => {
    expect(quantityIn('More than 40 passengers died.')).toMatchObject({
      lo: 40,
      hi: Infinity,
      openLo: true,
    });
  });

  test('GIVEN "around" THEN the interval is a tenth wide on either side', () => {
    const { lo, hi } = quantityIn('Around 180 homes were damaged.');
    expect(lo).toBeCloseTo(162);
    expect(hi).toBeCloseTo(198);
  });
});

describe('what a number measures', () => {
  test.each([
    ['The repair cost $3.5 million.', { scale: 'money', lo: 3.5e6 }],
    ['The owner paid €200,000 for the crane.', { scale: 'money', lo: 2e5, purpose: 'crane' }],
    ['Turnout was 62 percent of voters.', { scale: 'proportion', predicates: ['@turnout'] }],
    ['He won 62 percent of registered voters.', { scale: 'proportion', head: 'voter' }],
    ['Turnout was 62% in the north.', { scale: 'proportion', lo: 62 }],
    ['A 54-year-old sailor died.', { scale: 'age', lo: 54, unit: 'year' }],
    ['The sailor was 54 years old.', { scale: 'age', lo: 54, unit: 'year' }],
    ['A three-week strike ended.', { scale: 'duration', lo: 21 * DAY, unit: 's' }],
    ['Divers spent 36 hours at the wreck.', { scale: 'duration', lo: 1.5 * DAY, unit: 's' }],
    ['The plant lies 12 kilometres from the port.', { scale: 'measure', lo: 12_000, unit: 'm' }],
    ['The plant makes 400 tonnes a day.', { scale: 'measure', rate: true }],
    ['Police arrested 31 protesters.', { scale: 'count', head: 'protester' }],
    ['Voters cast 900 ballots.', { scale: 'count', head: 'vote' }],
  ])('GIVEN %j THEN it is %j', (text, wanted) => {
    expect(quantityIn(text)).toMatchObject(wanted);
  });

  test.each([
    ['It was counted over the past 24 hours.', 'It was counted within one day.'],
    ['The pier is 40 feet long.', 'The pier is 480 inches long.'],
  ])('GIVEN one figure in two units THEN %j is as long as %j', (a, b) => {
    const [left, right] = [quantityIn(a), quantityIn(b)];
    expect([left.lo, left.unit]).toEqual([right.lo, right.unit]);
  });

  test.each([
    ['A 47-page report appeared.', { scale: 'measure', unit: 'page', head: 'report' }],
    ['It lies 120 miles (193 km) off.', { writtenUnit: 'miles', middle: 193_121.28 }],
    ['Nearly 40 boats sank.', { middle: 40 }],
    ['It fell below -5C.', { lo: -273.15, hi: -5, middle: -5 }],
    ['A 6.3-magnitude quake hit Northport.', { lo: 6.3, predicates: ['@magnitude'] }],
  ])('GIVEN %j THEN its figure is %j', (text, wanted) => {
    expect(readSentence(text).quantities).toMatchObject([wanted]);
  });

  test('GIVEN militants and fighters THEN both are counted under one noun', () => {
    expect(quantityIn('Sixty militants fled.').head).toBe(quantityIn('Sixty fighters fled.').head);
  });

  test('GIVEN two joined counts THEN the verb governs both', () => {
    const { quantities } = readSentence('The flood killed 40 farmers and 9 soldiers.');
    expect(quantities.map((one) => one.predicates.includes('die'))).toEqual([true, true]);
  });
});

describe('numbers that count nothing', () => {
  test.each([
    'In 2019 the port reopened.',
    'On May 12 the ferry sank.',
    'The ferry sank on 12 May at 10 a.m.',
    'One of the workers was hurt.',
    'The No. 4 turbine failed.',
    'Flight 812 was delayed.',
    'Several boats were lost in a week.',
    'Nobody was hurt.',
  ])('GIVEN %j THEN there is no quantity', (text) => {
    expect(readSentence(text).quantities).toEqual([]);
  });
});

test.each([
  ['At least 12 workers were killed.', 'At least 12 workers'],
  ['Turnout was 62% in the north.', '62%'],
  ['Half a dozen boats sank.', 'Half a dozen boats'],
  ['The repair cost nearly $3.5 million.', 'nearly $3.5 million'],
])('GIVEN %j THEN its figure is quoted as %j', (text, quoted) => {
  expect(wordsAt(readSentence(text), quantityIn(text).span)).toBe(quoted);
});

describe('what a bare number counts', () => {
  test.each([
    ['The death toll rose to 12 on Tuesday.', 'person', 'die'],
    ['The number of dead in the storm stood at 187 on Tuesday.', 'person', 'die'],
    ['The number of homes destroyed in Northport rose to 40.', 'home', 'destroy'],
  ])('GIVEN %j THEN it is counted as %s, %s', (text, head, predicate) => {
    const { head: counted, predicates } = quantityIn(text);
    expect([counted, predicates]).toEqual([head, expect.arrayContaining([predicate])]);
  });

  test('GIVEN the toll of a road THEN nobody is dead', () => {
    expect(quantityIn('The toll bridge opened in May with 12.').predicates).not.toContain('die');
  });

  test('GIVEN other dollars THEN they are another currency', () => {
    expect(quantityIn('The pier cost C$40 million.').unit).not.toBe(
      quantityIn('The pier cost $40 million.').unit,
    );
  });

  test('GIVEN nothing counted before it THEN a bare number counts nothing', () => {
    expect(quantityIn('He gave it 12.').head).toBe('');
  });
});

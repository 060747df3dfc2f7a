import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findValues } from '../../../src/text/values/find-values.ts';
import type { Value } from '../../../src/text/values/value.ts';
import { PUBLISHED } from './describe-value.ts';

/** Sentences of all kinds of values; each ends its sentence. */
const SENTENCES = [
  'At least 27 people died on Thursday',
  'It cost $3.5 million in 2014',
  'No one was hurt',
  'A 34-year-old man ran 5 miles at 8.20am',
  'The vote was 54 to 46',
  'Hundreds of thousands fled two weeks ago',
  'One in five left Theresa May and Route 66',
  'It was 30 degrees Celsius early on Sunday',
  'He waited for a week or two',
  'Some 12 per 100,000 fell ill by a third',
  'They left at midnight on May 3',
];
/** Pieces that values are made of, so that chance makes many nearly right ones. */
const PIECES =
  'a an the of and to in at on by - – , . : / ( ) \' ’ " $ £ % 1 12 34 2015 1,200 3.5 half third hundred million dozen two five no one none more than least about May March Friday last next week ago years old year day am p.m. GMT people percent m km Su F'.split(
    ' ',
  );
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(' ', '', '\n')), { maxLength: 40 })
    .map((parts) => parts.flat().join('')),
);

describe('findValues on every text', () => {
  test('THEN offsets lie in the text, in order and without overlaps, and the core in the span', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const value of findValues(text, { published: PUBLISHED })) {
          const [from, to] = value.span;
          expect(from).toBeGreaterThanOrEqual(end);
          expect(text.slice(from, to)).not.toBe('');
          expect(to).toBeLessThanOrEqual(text.length);
          end = to;
          if (value.type === 'figure') expectFigure(value, text);
          else expect(value.from === null).toBe(value.to === null);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('GIVEN a sentence behind it THEN the values of a sentence stay the same', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SENTENCES),
        fc.oneof(fc.constantFrom(...SENTENCES), fc.constant('12 people came'), fc.constant('Eve')),
        (a, b) => {
          const alone = findValues(a, { published: PUBLISHED });
          const both = findValues(`${a}. ${b}`, { published: PUBLISHED });
          expect(both.slice(0, alone.length)).toEqual(alone);
          const shift = a.length + 2;
          expect(both.slice(alone.length)).toEqual(
            findValues(b, { published: PUBLISHED }).map((value) => shifted(value, shift)),
          );
        },
      ),
    );
  });

  test('GIVEN it twice THEN it is read the same', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(findValues(text)).toEqual(findValues(text));
      }),
    );
  });

  test.each([
    '1 ',
    '1-',
    '+1',
    'a ',
    'five ',
    'May ',
    'no ',
    '1 to ',
    'half a ',
    'a.',
    "a'",
    '$',
    '111 ',
    'two of the ',
    'early of ',
    'last ',
    'and a half ',
    'at least ',
    'http://',
  ])('GIVEN 100,000 characters of %j THEN it is read to its end', (piece) => {
    // A quadratic reader would not come back within the time a test has.
    const long = `${piece.repeat(Math.ceil(100_000 / piece.length))}.\n\nIt was 12 people.`;
    expect(findValues(long).at(-1)).toMatchObject({ stated: 12, counted: 'people' });
  });
});

function expectFigure(value: Value & { type: 'figure' }, text: string): void {
  const [from, to] = value.core;
  expect(from).toBeGreaterThanOrEqual(value.span[0]);
  expect(to).toBeLessThanOrEqual(value.span[1]);
  expect(text.slice(from, to)).not.toBe('');
  expect(value.lo).toBeLessThanOrEqual(value.hi);
  expect(Number.isNaN(value.stated)).toBe(false);
}

function shifted(value: Value, by: number): Value {
  const [from, to] = value.span;
  const span = [from + by, to + by] as const;
  if (value.type === 'time') return { ...value, span };
  const { core, amount } = value;
  return {
    ...value,
    span,
    core: [core[0] + by, core[1] + by],
    amount: [amount[0] + by, amount[1] + by],
  };
}

describe('findValues without a day of publication', () => {
  test.each(['last Thursday', 'Two weeks ago', 'on May 3', 'yesterday', 'last weekend', 'tonight'])(
    'GIVEN %j THEN it is a time that is not resolved',
    (text) => {
      expect(findValues(text)).toMatchObject([
        { type: 'time', from: null, to: null, relativeTo: 'published' },
      ]);
    },
  );

  test('GIVEN a whole date THEN it resolves', () => {
    expect(findValues('on May 3, 2015')).toMatchObject([
      { from: 16_558, to: 16_558, grain: 'day', relativeTo: 'absolute' },
    ]);
  });

  test('GIVEN no ISO date as the day of publication THEN it counts as unknown', () => {
    expect(findValues('yesterday', { published: 'soon' })).toMatchObject([{ from: null }]);
  });
});

describe('findValues on other days of publication', () => {
  test.each([
    // A Sunday: the weekend is not over, so the last one is the week before.
    ['2016-03-20', 'They played last weekend.', '2016-03-12', '2016-03-13'],
    ['2016-03-20', 'It snowed over the weekend.', '2016-03-19', '2016-03-20'],
    // A Monday.
    ['2016-03-21', 'They played last weekend.', '2016-03-19', '2016-03-20'],
    ['2016-01-02', 'It closed on Thursday.', '2015-12-31', '2015-12-31'],
    ['2016-01-02', 'It closed in December.', '2015-12-01', '2015-12-31'],
    ['2016-03-31', 'It opened last month.', '2016-02-01', '2016-02-29'],
    ['2016-12-30', 'It will open on January 4.', '2017-01-04', '2017-01-04'],
    ['2016-02-29', 'He died on Feb. 29.', '2016-02-29', '2016-02-29'],
    ['2016-03-03', 'It was due on the 5th.', '2016-02-05', '2016-02-05'],
  ])('GIVEN %s and %j THEN it is %s to %s', (published, text, from, to) => {
    const day = (iso: string): number => Date.parse(iso) / 86_400_000;
    expect(findValues(text, { published })).toMatchObject([{ from: day(from), to: day(to) }]);
  });
});

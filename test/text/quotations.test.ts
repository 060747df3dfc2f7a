import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotationGoesOn, quotedSpans } from '../../src/text/quotations.ts';

const quoted = (text: string): readonly string[] =>
  quotedSpans(text).map(([start, end]) => text.slice(start, end));

describe('quotedSpans', () => {
  it.each([
    ['straight marks', 'He said "yes" and "no".', ['yes', 'no']],
    ['curly marks', 'He said “yes” and “no”.', ['yes', 'no']],
    ['mixed marks', 'He said "yes” and “no".', ['yes', 'no']],
    ['single curly marks', 'The ‘safe’ road', ['safe']],
    ['apostrophes', "It isn't the soldiers' or Anna’s", []],
    ['an apostrophe inside single marks', '‘we don’t know,’ he said', ['we don’t know,']],
    [
      'single marks inside double ones',
      '“they call it ‘home’ here” she said',
      ['they call it ‘home’ here'],
    ],
    ['an unclosed mark before a blank line', 'He said “we go\n\nNext “day” came', ['we go', 'day']],
    ['a decade', "the ’90s and the '80s", []],
    ['guillemets and corner brackets', '«oui» 「はい」 „ja“', ['oui', 'はい', 'ja']],
    ['empty marks', 'a "" b', []],
  ])('GIVEN %s WHEN read THEN the quotations are those', (_rule, text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  it('GIVEN any text WHEN read THEN the spans are ordered, not empty and apart', () => {
    const piece = fc.constantFrom('"', '“', '”', '‘', '’', "'", 'a', ' ', '.', '\n\n', 's');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const [start, end] of quotedSpans(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
    );
  });
});

describe('quotationGoesOn', () => {
  it.each([
    ['“The tide was low, she said.', '“The pilots waited.”', true],
    ['"The tide was low, she said.', '"The pilots waited."', true],
    ['“The tide was low,” she said.', '“The pilots waited.”', false],
    ['“The tide was low, she said.', 'The pilots waited.', false],
    ['The tide was low.', '“The pilots waited.”', false],
    ['', '“The pilots waited.”', false],
  ])('GIVEN %j and then %j THEN it is %j', (before, paragraph, goesOn) => {
    expect(quotationGoesOn(before, paragraph)).toBe(goesOn);
  });
});

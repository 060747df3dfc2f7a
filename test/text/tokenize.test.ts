import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze, tokenize } from '../../src/text/tokenize.ts';

const terms = (text: string): readonly string[] => analyze(text).map((token) => token.term);

describe('the analyser', () => {
  it.each([
    ['numbers whole', 'lost $1,200 and 3.5 million', ['lose', '1200', '3.5', 'million']],
    ['a decimal apart from its unit', '$3.5bn', ['3.5', 'bn']],
    ['hyphened words split and joined', 'COVID-19', ['covid', '19', 'covid19']],
    ['names with an article split and joined', 'al-Assad’s', ['al', 'assad', 'alassad']],
    ['an ampersand as a hyphen', 'AT&T', ['t', 'att']],
    ['no joined form for a date', '2016-03-27', ['2016', '03', '27']],
    ['possessives dropped', "Macron's farmers’ Macron’s", ['macron', 'farmer', 'macron']],
    ['contractions as stop words', "They don't, isn’t", []],
    ['accents folded', 'café São Łódź Straße', ['cafe', 'sao', 'lodz', 'strass']],
    ['full-width forms folded', 'ＡＢＣ１', ['abc1']],
    ['a plain space between thousands', 'lost 14 500 crowns', ['lose', '14500', 'crown']],
    ['a no-break space between thousands', '3\u00a0250\u00a0400 votes', ['3250400', 'vote']],
    ['a narrow no-break space between thousands', '7\u202f100', ['7100']],
    ['a thin space between thousands', '9\u2009000.5', ['9000.5']],
    ['a year before a number', '2014 300 farms', ['2014', '300', 'farm']],
    ['two numbers that are not one', '40 50 1234', ['40', '50', '1234']],
    ['a hyphened name before a number', 'Apollo-11 200', ['apollo', '11', 'apollo11', '200']],
    ['a unit right at its figure', 'ran 5000m', ['run', '5000', 'm', '5000m']],
    [
      'a unit right at a grouped figure',
      'ran 5,000m and 5 000m',
      ['run', '5000', 'm', '5000', 'm'],
    ],
    ['money right at its figure', '£40bn', ['40', 'bn', '40bn']],
    ['a decade whole', 'the 1970s', ['1970s']],
    ['figures before other letters whole', 'a 3D 2nd', ['3d', '2nd']],
    ['a name of letters and figures', 'B12', ['b', '12', 'b12']],
    ['such a name with a hyphen', 'B-12', ['b', '12', 'b12']],
    ['such names in the plural', 'B12s B-12s', ['b', '12', 'b12', 'b', '12', 'b12']],
    ['a decade behind a hyphen', 'mid-70s', ['mid', '70s', 'mid70s']],
    ['such a name in a longer one', 'B12-like', ['b', '12', 'b12', 'like', 'b12like']],
    ['vowel plurals', 'geese teeth women', ['goos', 'tooth', 'woman']],
    ['-ves plurals', 'thieves shelves loaves', ['thief', 'shelf', 'loaf']],
    ['compounds of them', 'firemen penknives', ['fireman', 'penknif']],
    ['Greek and Latin plurals', 'crises phenomena fungi', ['crisi', 'phenomenon', 'fungus']],
    ['words that end so by chance', 'Yemen specimen', ['yemen', 'specimen']],
    ['Cyrillic kept', 'Київ', ['киів']],
    ['Arabic without vowel marks', 'القاهِرة', ['القاهره']],
    ['Chinese in pairs', '北京大学', ['北京', '京大', '大学']],
    ['Japanese apart from Latin letters', 'iPhone発売', ['iphon', '発売']],
    ['a single character alone', '火', ['火']],
    ['emoji ignored', 'fire 🔥👨‍👩‍👧 again and', ['fire']],
    ['a no-break space as a space', '12\u00a0dead', ['12', 'dead']],
    ['soft hyphens ignored', 'in\u00advisible', ['invis']],
    ['a missing space after a period', 'ended.Troops', ['end', 'troop']],
  ])('GIVEN text with %s WHEN analysed THEN the terms are those', (_rule, text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  it('GIVEN "US", "U.S." and "us" WHEN analysed THEN the country is one term and the pronoun none', () => {
    expect(terms('The U.S. and the US told us')).toEqual(['us', 'us', 'tell']);
    expect(terms('WHO said who')).toEqual(['who', 'say']);
  });

  it('GIVEN a text in capitals only WHEN analysed THEN pronouns are not taken for acronyms', () => {
    expect(terms('THEY TOLD US WHO IT IS')).toEqual(['tell']);
  });

  it('GIVEN clock times WHEN analysed THEN a.m. and p.m. are no terms', () => {
    expect(terms('at 5 p.m. or 6 a.m.')).toEqual(['5', '6']);
  });

  it('GIVEN any text WHEN tokenized THEN every word is the slice at its offsets, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        let last = 0;
        for (const token of tokenize(text)) {
          expect(token.word).toBe(text.slice(token.start, token.end));
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.end).toBeGreaterThanOrEqual(last);
          expect(token.term).not.toBe('');
          last = token.end;
        }
      }),
    );
  });

  it('GIVEN a text twice WHEN tokenized THEN the words do not depend on what was seen before', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        expect(tokenize(text)).toEqual(tokenize(text));
        expect(tokenize(`${text} x`).slice(0, tokenize(text).length)).toEqual(tokenize(text));
      }),
    );
  });

  it('GIVEN megabytes of debris without a space WHEN tokenized THEN it still gives words', () => {
    expect(tokenize('a-'.repeat(500_000)).length).toBeGreaterThan(0);
    expect(tokenize('x'.repeat(1_000_000)).every((token) => token.term.length <= 64)).toBe(true);
    expect(tokenize('1,'.repeat(500_000)).length).toBeGreaterThan(0);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highlightSpans } from '../../src/search/highlight.ts';
import { indexTerms } from '../../src/search/index-terms.ts';
import type { StoreTerm } from '../../src/search/store.ts';

function termsOf(text: string, repairedTo: readonly string[] = []): readonly StoreTerm[] {
  return indexTerms(text).terms.map(({ term }) => ({
    word: term,
    term,
    documents: 1,
    idf: 1,
    repairedTo,
  }));
}

const marked = (text: string, terms: readonly StoreTerm[]) =>
  highlightSpans(text, terms).map(([start, end]) => text.slice(start, end));

describe('highlightSpans', () => {
  it('GIVEN other forms of the words WHEN highlighted THEN they are marked as written', () => {
    const text = 'Ships’ crews were rescued; the RESCUE took two days.';
    expect(marked(text, termsOf('ship rescues'))).toEqual(['Ships', 'rescued', 'RESCUE']);
  });

  it('GIVEN a joined and a split form WHEN highlighted THEN one span covers them', () => {
    expect(marked('A COVID-19 ward', termsOf('COVID-19'))).toEqual(['COVID-19']);
    expect(marked('met Abdul Karim today', termsOf('Abdulkarim'))).toEqual(['Abdul Karim']);
  });

  it('GIVEN another name of the same thing WHEN highlighted THEN it is marked', () => {
    expect(marked('Daesh fled; the Islamic State fled', termsOf('ISIS'))).toEqual([
      'Daesh',
      'Islamic State',
    ]);
  });

  it('GIVEN a repaired word WHEN highlighted THEN what it was repaired to is marked', () => {
    expect(marked('the ministers met', termsOf('minitser', ['minister']))).toEqual(['ministers']);
  });

  it('GIVEN any text and query WHEN highlighted THEN spans are ordered, apart and split no character', () => {
    const text = fc.array(
      fc.constantFrom('flood ', '🌊', '洪水', 'é', 'e\u0301', '𝒻lood', '-', 'al-', ' '),
    );
    fc.assert(
      fc.property(text, (pieces) => {
        const raw = pieces.join('');
        let last = -1;
        for (const [start, end] of highlightSpans(raw, termsOf(raw))) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          expect(/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(raw.slice(start, end))).toBe(false);
          last = end;
        }
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeTerm } from '../../../src/search/manticore/encode.ts';

describe('codes of index terms', () => {
  it('GIVEN any term THEN its code is short and holds nothing but small letters and digits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }), (term) => {
        expect(encodeTerm(term)).toMatch(/^[txh][a-z0-9]{1,39}$/);
      }),
    );
  });

  it('GIVEN two terms THEN their codes differ, also where one looks like a code', () => {
    const term = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(term, term, (a, b) => {
        fc.pre(a !== b);
        expect(encodeTerm(a)).not.toBe(encodeTerm(b));
        expect(encodeTerm(encodeTerm(a))).not.toBe(encodeTerm(a));
      }),
    );
  });
});

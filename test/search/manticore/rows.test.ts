import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, documentRow, hashKey, outletKey } from '../../../src/search/manticore/rows.ts';

describe('rows', () => {
  it('GIVEN dates THEN their numbers keep the order, from the year 1 on, and none is 0', () => {
    const date = fc.date({
      min: new Date('0001-01-01T00:00:00Z'),
      max: new Date('9999-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    const iso = date.map((one) => one.toISOString().slice(0, 10));
    fc.assert(
      fc.property(iso, iso, (a, b) => {
        expect(Math.sign(dayNumber(a) - dayNumber(b))).toBe(a === b ? 0 : a < b ? -1 : 1);
        expect(dayNumber(a)).toBeGreaterThan(0);
      }),
    );
    expect(dayNumber('0001-01-01')).toBe(1);
    expect(dayNumber(null)).toBe(0);
    expect(dayNumber('sometime')).toBe(0);
  });

  it('GIVEN any text THEN its key is a positive number of 63 bits at most', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const key = BigInt(hashKey(text));
        expect(key > 0n && key < 2n ** 63n).toBe(true);
      }),
    );
  });

  it('GIVEN spellings of an outlet THEN they have one key', () => {
    expect(outletKey(' the HÁRBOUR Gazette ')).toBe(outletKey('Harbour Gazette'));
    expect(outletKey('Harbour Herald')).not.toBe(outletKey('Harbour Gazette'));
  });

  it('GIVEN paragraphs and agents THEN ids ascend with ordinals and are never shared', () => {
    const row = (ordinal: number, agent: number) =>
      documentRow(
        {
          ordinal,
          articleId: 'a',
          paragraph: 1,
          headline: null,
          text: 'Fog.',
          outlet: 'Harbour Gazette',
          published: null,
        },
        agent,
        '1',
      ).id;
    expect(row(0, 254)).toBeLessThan(row(1, 0));
    expect(row(1, 0)).not.toBe(row(1, 1));
    expect(row(0, 0)).toBeGreaterThan(255);
  });
});

import { describe, expect, it } from 'vitest';
import { BM25_SETTINGS, bm25Parameters } from '../../src/search/bm25-parameters.ts';

const { short, long } = BM25_SETTINGS;

describe('bm25Parameters', () => {
  it('GIVEN short paragraphs THEN the milder setting holds', () => {
    expect(bm25Parameters(0)).toEqual({ k1: short.k1, b: short.b });
    expect(bm25Parameters(short.terms)).toEqual({ k1: short.k1, b: short.b });
  });

  it("GIVEN long texts THEN wink's own setting holds", () => {
    expect(bm25Parameters(long.terms * 10)).toEqual({ k1: long.k1, b: long.b });
  });

  it('GIVEN a length between THEN both parameters lie between, in proportion', () => {
    const { k1, b } = bm25Parameters((short.terms + long.terms) / 2);
    expect(k1).toBeCloseTo((short.k1 + long.k1) / 2);
    expect(b).toBeCloseTo((short.b + long.b) / 2);
  });
});

import { describe, expect, test } from 'vitest';
import { baseVerbOf } from '../../src/text/base-verb.ts';
import { termOf } from '../../src/text/stem.ts';

describe('the base of a verb', () => {
  test.each([
    ['took', 'take'],
    ['sold', 'sell'],
    ['striven', 'strive'],
    ['rebuilt', 'rebuild'],
    ['overthrew', 'overthrow'],
    ['underwent', 'undergo'],
    ['misled', 'mislead'],
    ['withdrawn', 'withdraw'],
    ['oversaw', 'oversee'],
    ['mistaken', 'mistake'],
    ['shots', 'shoot'],
  ])('GIVEN "%s" THEN it is "%s"', (form, base) => {
    expect(baseVerbOf(form)).toBe(base);
  });

  test.each(['left', 'wound', 'found', 'saw', 'met', 'fed', 'outspoken', 'recast', 'under'])(
    'GIVEN "%s", which is as often another word or no such form, THEN it stays',
    (word) => {
      expect(baseVerbOf(word)).toBe(word);
    },
  );

  test('GIVEN four forms of one verb THEN they are one index term', () => {
    expect(new Set(['retake', 'retook', 'retaken', 'retaking'].map(termOf))).toEqual(
      new Set(['retak']),
    );
  });
});

import { describe, expect, test } from 'vitest';
import { differInNegation } from '../../src/text/negation.ts';

describe('texts of which one negates something', () => {
  test.each([
    ['the city would appeal', 'the city will not appeal'],
    ['crews cleared the mines', 'crews never cleared the mines'],
    ['the sprinklers worked', "the sprinklers didn't work"],
    ['a ceasefire was agreed', 'no ceasefire was agreed'],
    ['with a permit', 'Without a permit'],
  ])('GIVEN %j and %j THEN they differ, in either order', (a, b) => {
    expect([differInNegation(a, b), differInNegation(b, a)]).toEqual([true, true]);
  });

  test.each([
    ['the city would appeal', 'the city will appeal'],
    ['nobody was hurt', 'the crew was not hurt'],
    ['a notable knot', 'a fine knot'],
  ])('GIVEN %j and %j THEN they do not', (a, b) => {
    expect(differInNegation(a, b)).toBe(false);
  });
});

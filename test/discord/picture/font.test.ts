import { describe, expect, test } from 'vitest';
import { loadFonts } from '../../../src/discord/picture/fonts.ts';

describe('GIVEN the fonts that ship', () => {
  const { regular, bold } = loadFonts();

  test('THEN a text is as wide as its letters, in proportion to their size', () => {
    expect(regular.measure('', 16)).toBe(0);
    expect(regular.measure('ii', 16)).toBeLessThan(regular.measure('mm', 16));
    expect(regular.measure('harbour', 32)).toBeCloseTo(2 * regular.measure('harbour', 16));
    expect(bold.measure('harbour', 16)).toBeGreaterThan(regular.measure('harbour', 16));
    // DejaVu Sans: every digit is 1303 of 2048 units wide.
    expect(regular.measure('7', 2048)).toBe(1303);
  });

  test('THEN it says which characters it draws', () => {
    expect(regular.covers('Łódź, Αθήνα, Київ, عربي')).toBe(true);
    expect(regular.covers('港口')).toBe(false);
    expect(regular.covers('🚢')).toBe(false);
  });
});

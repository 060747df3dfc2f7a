import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerpt } from '../../../src/cli/render/excerpt.ts';

describe('an excerpt', () => {
  test('GIVEN a short text THEN it is whole', () => {
    expect(excerpt('short', [[0, 5]], 10)).toEqual({
      text: 'short',
      highlights: [[0, 5]],
      before: false,
      after: false,
    });
  });

  test('GIVEN a match far inside THEN the excerpt holds it and says that it was cut', () => {
    const text = `${'before '.repeat(50)}TARGET ${'after '.repeat(50)}`;
    const at = text.indexOf('TARGET');
    const part = excerpt(text, [[at, at + 6]], 100);
    expect(part.text).toContain('TARGET');
    expect(part.highlights.map(([start, end]) => part.text.slice(start, end))).toEqual(['TARGET']);
    expect([part.before, part.after]).toEqual([true, true]);
  });

  test('GIVEN any text THEN the excerpt is verbatim, within its length and whole in its characters', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 30, maxLength: 200 });
    fc.assert(
      fc.property(text, fc.nat(199), fc.integer({ min: 10, max: 60 }), (full, at, longest) => {
        const start = Math.min(at, full.length - 1);
        const part = excerpt(full, [[start, start + 1]], longest);
        expect(full).toContain(part.text);
        expect(part.text.length).toBeLessThanOrEqual(Math.max(longest, 0) + 1);
        expect(part.text).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});

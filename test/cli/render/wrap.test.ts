import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { wrapLines } from '../../../src/cli/render/wrap.ts';

const lines = (text: string, columns: number | null) =>
  wrapLines(text, columns).map(([start, end]) => text.slice(start, end));

describe('wrapping', () => {
  test('GIVEN a sentence THEN it breaks between words', () => {
    expect(lines('the bridge was closed', 10)).toEqual(['the bridge', 'was closed']);
  });

  test('GIVEN a word longer than a line THEN it breaks inside', () => {
    expect(lines('see abcdefghijkl now', 5)).toEqual(['see a', 'bcdef', 'ghijk', 'l now']);
  });

  test('GIVEN Chinese text THEN each character counts two columns', () => {
    expect(lines('大桥已经关闭', 4)).toEqual(['大桥', '已经', '关闭']);
  });

  test('GIVEN no width THEN the text stays one line', () => {
    expect(lines('a '.repeat(500), null)).toHaveLength(1);
  });

  test('GIVEN an empty text THEN there is one empty line', () => {
    expect(lines('', 40)).toEqual(['']);
  });

  test('GIVEN any text THEN no line is too wide and no letter is lost', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 2, max: 30 }),
        (raw, columns) => {
          const text = raw.replace(/[\p{Cc}]/gu, ' ');
          const parts = lines(text, columns);
          expect(parts.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
          // A character wider than the line cannot be broken.
          const characters = Array.from(
            new Intl.Segmenter('en').segment(text),
            (one) => one.segment,
          );
          const widest = Math.max(columns, ...characters.map((one) => stringWidth(one)));
          for (const part of parts) expect(stringWidth(part)).toBeLessThanOrEqual(widest);
        },
      ),
    );
  });
});

describe('width', () => {
  test.each([
    ['abc', 3],
    ['大桥', 4],
    ['🚢', 2],
    ['e\u0301', 1],
    ['👩‍👩‍👧', 2],
    ['مرحبا', 5],
  ])('GIVEN %j THEN it takes %i columns', (text, columns) => {
    expect(stringWidth(text)).toBe(columns);
  });
});

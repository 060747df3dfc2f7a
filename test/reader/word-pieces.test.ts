import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MODEL_FOLDER } from '../../src/reader/model-file.ts';
import { openWordPieces } from '../../src/reader/word-pieces.ts';

const cutter = openWordPieces(
  JSON.parse(readFileSync(new URL('tokenizer.json', MODEL_FOLDER), 'utf8')),
);

/** The words that tokens stand for, as they stand in the text. */
function pieces(text: string): readonly string[] {
  const { ids, starts, ends } = cutter.cut(text);
  return ids.map((_, i) => text.slice(starts[i], ends[i]));
}

describe('where tokens stand', () => {
  test.each([
    ['Curaçao’s 3,460 people', 'Cu|raç|ao|’|s|3|,|460|people'],
    ['He said [MASK] people died.', 'He|said|[MASK]|people|died|.'],
    ['A 😀 ßtraße ﬁre', 'A|😀|ß|tra|ße|ﬁ|re'],
    ['e\u0301cole 東京', 'e\u0301cole|東|京'],
    ['“Wait!” — no', '“|Wait|!|”|—|no'],
  ])('GIVEN %j THEN its tokens are %j', (text, wanted) => {
    expect(pieces(text).join('|')).toBe(wanted);
  });

  test('GIVEN a word too long for the vocabulary THEN the words behind it keep their place', () => {
    expect(pieces(`${'x'.repeat(300)} end`).at(-1)).toBe('end');
  });

  test('GIVEN any text THEN offsets lie in it, in order, and never end before they start', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const { ids, starts, ends } = cutter.cut(text);
        expect(starts).toHaveLength(ids.length);
        let last = 0;
        for (const [i, start] of starts.entries()) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(ends[i]).toBeGreaterThanOrEqual(start);
          expect(ends[i]).toBeLessThanOrEqual(text.length);
          last = start;
        }
      }),
      { numRuns: 300 },
    );
  });
});

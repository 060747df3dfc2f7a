import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEvidence, type Statement } from '../../src/reading/statement.ts';
import type { Span } from '../../src/types.ts';
import { articlesOf } from '../events/corpus.ts';
import { NEWS } from '../events/news.ts';

/** Every span a statement holds that must lie within it. */
function spansOf(statement: Statement): readonly Span[] {
  return [
    ...statement.quantities.map((one) => one.span),
    ...statement.times.map((one) => one.span),
    ...statement.states.map((one) => one.span),
    ...statement.frames.map((one): Span => [one.at, one.at + 1]),
  ];
}

function expectVerbatim(text: string): void {
  for (const article of articlesOf([{ id: 'one', published: '2024-05-15', text }])) {
    for (const statement of readEvidence(article).statements) {
      const paragraph = article.paragraphs[statement.paragraph - 1] ?? '';
      expect(paragraph.slice(...statement.span)).toBe(statement.text);
      for (const [from, to] of spansOf(statement)) {
        expect(from).toBeGreaterThanOrEqual(statement.span[0]);
        expect(to).toBeLessThanOrEqual(statement.span[1]);
        expect(from).toBeLessThan(to);
      }
    }
  }
}

describe('statements are verbatim', () => {
  test('GIVEN news THEN every sentence and span stands where its offsets say', () => {
    for (const { text } of NEWS) expectVerbatim(text);
  });

  test('GIVEN any pieces of news, quotation marks and odd characters THEN offsets hold', () => {
    const piece = fc.constantFrom(
      'The ferry sank on Monday.',
      'At least 12 people were killed, the Coast Guard said.',
      '“We saw it,” said Ines Calder.',
      'Police did not arrest 3 sailors in May 2019.',
      'Café Zürich — 62% 🚢',
      '\u00a0\u200b',
      'It said so.',
      'U.S. divers',
      "don't",
    );
    const text = fc
      .array(fc.tuple(piece, fc.constantFrom(' ', '  ', '\n', '\n\n', '')), {
        minLength: 1,
        maxLength: 8,
      })
      .map((parts) => `News. ${parts.flat().join('')}`);
    fc.assert(fc.property(text, expectVerbatim), { numRuns: 40 });
  });

  test('GIVEN any text at all THEN it is read without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (noise) => {
        expectVerbatim(`News ${noise.replaceAll('\0', '')}`);
      }),
      { numRuns: 40 },
    );
  });
});

test('GIVEN a paragraph of pasted data THEN it is read all the same', () => {
  const [article] = articlesOf([{ id: 'data', text: '17,4 '.repeat(20_000) }]);
  expect(article === undefined ? [] : readEvidence(article).statements).not.toEqual([]);
});

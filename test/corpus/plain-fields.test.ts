import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMap, isScalar, parseDocument } from 'yaml';
import { plainFields } from '../../src/corpus/plain-fields.ts';

/** Pieces that front matter is made of, and what makes YAML of them. */
const PIECE = fc.constantFrom(
  ...[
    'id',
    'outlet',
    'a',
    '2016',
    '-',
    ':',
    ' ',
    '  ',
    '#',
    '"',
    "'",
    '\\',
    ',',
    '[',
    '{',
    '&',
    '*',
    '!',
  ],
  ...[
    '|',
    '>',
    '%',
    '@',
    '`',
    '~',
    'null',
    'true',
    '0x1F',
    '1_000',
    '2016-03-27',
    '12:30',
    'https://a.example',
  ],
  ...['é', '“', '\t', '\n', '\r', '\u0085', '\uFEFF', '...', '---', '? ', ': '],
);
const LINE = fc
  .tuple(
    fc.constantFrom('id', 'outlet', 'headline', 'x-y'),
    fc.array(PIECE, { minLength: 1, maxLength: 6 }),
  )
  .map(([key, pieces]) => `${key}: ${pieces.join('')}`);

function byYaml(text: string): readonly [string, unknown][] | null {
  const document = parseDocument(text, { prettyErrors: false });
  if (document.errors.length > 0 || !isMap(document.contents)) return null;
  return document.contents.items.map(({ key, value }) => [
    String(isScalar(key) ? key.value : key),
    isScalar(value) && value.value !== null && typeof value.value !== 'string'
      ? value.source
      : isScalar(value)
        ? value.value
        : value,
  ]);
}

describe('plain front matter', () => {
  test('GIVEN what import writes THEN it is read without YAML, with its lines', () => {
    const text =
      'id: a-1\nheadline: "Harbour: closed"\npublished: 2016-03-27\nurl: https://a.example/x\n';
    expect([...(plainFields(text) ?? [])]).toEqual([
      ['id', { value: 'a-1', line: 2 }],
      ['headline', { value: 'Harbour: closed', line: 3 }],
      ['published', { value: '2016-03-27', line: 4 }],
      ['url', { value: 'https://a.example/x', line: 5 }],
    ]);
  });

  test.each([
    'id: [',
    'id: a: b',
    'id: "a\\n"',
    'id: &x a',
    'id:',
    'id: a\n  b',
    'id: a\nid: b',
    'id: ~',
    'id: a #b',
  ])('GIVEN %j THEN it is left to YAML', (text) => {
    expect(plainFields(text)).toBeNull();
  });

  test('GIVEN any front matter that is read here THEN YAML reads the same', () => {
    fc.assert(
      fc.property(fc.array(LINE, { minLength: 1, maxLength: 3 }), (lines) => {
        const text = `${lines.join('\n')}\n`;
        const fields = plainFields(text);
        if (fields === null) return;
        expect([...fields].map(([key, { value }]) => [key, value])).toEqual(byYaml(text));
      }),
      { numRuns: 5000 },
    );
  });
});

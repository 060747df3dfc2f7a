import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { neutralise, toJson } from '../../../src/cli/render/neutralise.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: the test looks for control characters
const DANGEROUS = /[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/;
const anyText = fc.string({ unit: 'binary' });

describe('text from articles on a terminal', () => {
  test('GIVEN a terminal command WHEN neutralised THEN it is shown and not run', () => {
    expect(neutralise('\u001B[2Jgone\u0007')).toBe('␛[2Jgone␇');
  });

  test('GIVEN text that overrides its direction THEN the override is taken out', () => {
    expect(neutralise('a\u202Eb')).toBe('a\uFFFDb');
  });

  test.each(['مرحبا بالعالم', '你好，世界', '👩‍👩‍👧 and 🇸🇾', 'naïve café', 'שלום\u200Fעולם'])(
    'GIVEN %j THEN nothing changes',
    (text) => {
      expect(neutralise(text)).toBe(text);
    },
  );

  test('GIVEN any text THEN no control character is left and offsets stay true', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(neutralise(text)).not.toMatch(DANGEROUS);
        expect(neutralise(text)).toHaveLength(text.length);
      }),
    );
  });
});

describe('JSON on a terminal', () => {
  test('GIVEN any value THEN it parses back to itself and holds nothing a terminal acts on', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(0, 2), (text, indent) => {
        const json = toJson({ text }, indent);
        expect(JSON.parse(json)).toEqual({ text });
        expect(json.replaceAll('\n', '')).not.toMatch(DANGEROUS);
      }),
    );
  });

  test('GIVEN line separators THEN one value stays one line', () => {
    expect(toJson('a\u2028b\u0085c')).toBe('"a\\u2028b\\u0085c"');
  });
});

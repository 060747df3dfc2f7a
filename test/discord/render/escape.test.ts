import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeUnits } from '../../../src/discord/render/escape.ts';
import { activeMarkup, printed } from './active-markup.ts';
import { hostileText } from './hostile-text.ts';

function escapeText(text: string): string {
  return escapeUnits(text).join('');
}

describe('GIVEN text that is not ours', () => {
  test.each([
    ['[free gift](https://example.com)'],
    ['@everyone look'],
    ['<@123456789012345678> and <@&1> and <#2>'],
    ['# Breaking'],
    ['-# small'],
    ['> said'],
    ['1. first'],
    ['- first'],
    ['```js\ncode```'],
    ['||hidden|| **bold** __under__ ~~gone~~ `code`'],
    [':tada: at 12:30:45'],
    ['discord.gg/abc and https://example.com'],
  ])('WHEN %j is escaped THEN it prints as it is', (text) => {
    const escaped = escapeText(text);
    expect(activeMarkup(escaped)).toEqual([]);
    expect(printed(escaped)).toBe(text.replaceAll('\n', ' '));
  });

  test('WHEN it is plain THEN it stays as it is', () => {
    const text = 'The mayor said 12,000 people (about 3%) left by 5 p.m. — “soon”, she added.';
    expect(escapeText(text)).toBe(text);
  });

  test('WHEN it hides characters THEN they are dropped, but joiners of scripts and emoji stay', () => {
    expect(escapeText('a\u200bb\u202ec\ufeffd\u2066e')).toBe('abcde');
    expect(escapeText('می\u200cخواهم 👩\u200d🚀')).toBe('می\u200cخواهم 👩\u200d🚀');
  });

  test('WHEN a heading hides behind dropped characters THEN it is escaped all the same', () => {
    expect(activeMarkup(escapeText('\u200b\n # Breaking'))).toEqual([]);
  });

  test('WHEN it is anything THEN nothing in it acts', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(activeMarkup(escapeText(text))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  test('WHEN it is anything THEN there is one entry a code unit, at most two characters long', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const units = escapeUnits(text);
        expect(units).toHaveLength(text.length);
        expect(units.every((unit) => unit.length <= 2)).toBe(true);
      }),
    );
  });
});

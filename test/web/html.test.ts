import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Span } from '../../src/types.ts';
import { html, marked } from '../../src/web/html.ts';

/** What a browser shows of a piece of a page. */
function shownBy(page: string): string {
  return page
    .replace(/<\/?mark>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

describe('a text with marks', () => {
  test('GIVEN spans out of order and over each other THEN each part is marked once', () => {
    const spans: Span[] = [
      [4, 8],
      [0, 5],
      [20, 30],
    ];
    expect(String(html`${marked('forty boats', spans)}`)).toBe(
      '<mark>forty</mark><mark> bo</mark>ats',
    );
  });

  test('GIVEN any text and any spans THEN it is shown word for word, and no markup but the marks is in it', () => {
    const span = fc.tuple(fc.nat(40), fc.nat(40)) as fc.Arbitrary<Span>;
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(span), (text, spans) => {
        const page = String(html`${marked(text, spans)}`);
        expect(shownBy(page)).toBe(text);
        expect(page.replace(/<\/?mark>/g, '')).not.toMatch(/[<>"']/);
      }),
    );
  });
});

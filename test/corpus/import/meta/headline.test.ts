import { describe, expect, test } from 'vitest';
import { articleOf, page, paragraphs, STORY } from '../html-page.ts';

const HEADLINE = 'Night ferries to end in October';
const text = paragraphs(STORY);

describe('the headline of a page', () => {
  test.each([
    [
      'a title of the site in og:title',
      '<meta property="og:title" content="Ferry Times - Latest News &amp; Headlines"><meta property="og:site_name" content="Ferry Times">',
      `<h1>${HEADLINE}</h1>${text}`,
    ],
    [
      'the site behind a bar',
      `<title>${HEADLINE} | Ferry Times</title><meta property="og:site_name" content="Ferry Times">`,
      text,
    ],
    [
      'the site behind a dash, with words of description',
      `<title>${HEADLINE} - Ferry Times: Breaking News</title><meta property="og:site_name" content="Ferry Times">`,
      text,
    ],
    [
      'the site before the headline',
      `<title>Ferry Times: ${HEADLINE}</title><meta property="og:site_name" content="Ferry Times">`,
      text,
    ],
    [
      'section and site behind it',
      `<title>${HEADLINE} | Transport | Ferry Times</title><meta property="og:site_name" content="Ferry Times">`,
      text,
    ],
    [
      'a logo in h1',
      `<title>${HEADLINE} - Ferry Times</title>`,
      `<h1><a href="/">Ferry Times</a></h1><h2>${HEADLINE}</h2>${text}`,
    ],
    [
      'a section in h1',
      `<title>${HEADLINE} - Ferry Times</title><meta property="og:title" content="${HEADLINE}">`,
      `<h1>Business</h1><h2>${HEADLINE}</h2>${text}`,
    ],
    [
      'other headlines of h1',
      `<meta property="og:title" content="${HEADLINE}">`,
      `<h1>Storm shuts the old harbour</h1><article><h1>${HEADLINE}</h1>${text}</article>`,
    ],
    [
      'a title for search engines',
      '<title>Night ferry news October</title>',
      `<article><h1>${HEADLINE}</h1>${text}</article>`,
    ],
    [
      'a title escaped once too often',
      '<meta property="og:title" content="Night ferries to end in &amp;#79;ctober">',
      text,
    ],
    [
      'only structured data',
      `<script type="application/ld+json">{"@type":"NewsArticle","headline":"${HEADLINE}"}</script>`,
      text,
    ],
    [
      'microdata',
      '<title>x</title>',
      `<div itemscope><span itemprop="headline">${HEADLINE}</span>${text}</div>`,
    ],
  ])('GIVEN %s THEN it is the article’s', (_, head, body) => {
    expect(articleOf(page(head, body)).headline).toBe(HEADLINE);
  });

  test('GIVEN a headline that begins with the site’s name THEN it stays whole', () => {
    const headline = 'Ferry Times wins prize for its photographs';
    const head = `<title>${headline} - Ferry Times</title><meta property="og:site_name" content="Ferry Times">`;
    expect(articleOf(page(head, `<article><h1>${headline}</h1>${text}</article>`)).headline).toBe(
      headline,
    );
  });

  test('GIVEN a colon or a dash inside the headline THEN it stays whole', () => {
    for (const headline of [
      'Ferry strike live: crews walk out',
      'No way back – the last night ferry',
      'North-South line: what is known',
    ]) {
      const head = `<title>${headline} | Ferry Times</title><meta property="og:site_name" content="Ferry Times">`;
      expect(articleOf(page(head, `<article><h1>${headline}</h1>${text}</article>`)).headline).toBe(
        headline,
      );
      expect(articleOf(page(head, text)).headline).toBe(headline);
    }
  });
});

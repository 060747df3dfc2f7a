import { describe, expect, test } from 'vitest';
import { articleOf, storyPage } from '../html-page.ts';

describe('the address of a page', () => {
  test.each([
    [
      'a canonical link',
      '<link rel="canonical" href="https://ferry.example/night">',
      'https://ferry.example/night',
    ],
    [
      'og:url without a scheme',
      '<meta property="og:url" content="//ferry.example/night">',
      'https://ferry.example/night',
    ],
    [
      'a canonical path with og:url',
      '<link rel="canonical" href="/night"><meta property="og:url" content="https://ferry.example/x">',
      'https://ferry.example/night',
    ],
    [
      'a canonical link to the front page',
      '<link rel="canonical" href="https://ferry.example/"><meta property="og:url" content="https://ferry.example/night">',
      'https://ferry.example/night',
    ],
    [
      'JSON-LD',
      '<script type="application/ld+json">{"@type":"NewsArticle","mainEntityOfPage":{"@id":"https://ferry.example/night"}}</script>',
      'https://ferry.example/night',
    ],
    ['a base', '<base href="https://ferry.example/night">', 'https://ferry.example/night'],
    ['no web address', '<link rel="canonical" href="javascript:x">', null],
    ['a file', '<link rel="canonical" href="file:///c:/night.html">', null],
  ])('GIVEN %s THEN it is given in full', (_, head, url) => {
    expect(articleOf(storyPage(head)).url).toBe(url);
  });

  test('GIVEN a page that a browser saved THEN its note is read', () => {
    const note = '<!-- saved from url=(0028)https://ferry.example/night -->';
    expect(articleOf(`${note}\n${storyPage('')}`).url).toBe('https://ferry.example/night');
  });

  test('GIVEN where it was saved from THEN the page’s own address goes before', () => {
    const savedFrom = 'https://ferry.example/night?utm_source=x';
    expect(articleOf(storyPage(''), { savedFrom, format: 'html' }).url).toBe(savedFrom);
    const own = '<link rel="canonical" href="https://ferry.example/night">';
    expect(articleOf(storyPage(own), { savedFrom, format: 'html' }).url).toBe(
      'https://ferry.example/night',
    );
  });
});

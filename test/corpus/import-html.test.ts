import { describe, expect, it } from 'vitest';
import { importDocument } from '../../src/corpus/import.ts';
import { UserError } from '../../src/errors.ts';

const sentence = (count: number): string =>
  `The harbour wall at Eastmere gave way on night ${count}, the council said, and the water reached the lower streets of the old town before dawn.`;

function page(head: string, body: string): string {
  return `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
}

const HEAD = `
<title>Wall gives way at Eastmere | Harbour Gazette</title>
<meta property="og:title" content="Wall gives way at Eastmere | Harbour Gazette">
<meta property="og:site_name" content="Harbour Gazette">
<meta property="article:published_time" content="2024-05-01T08:30:00+01:00">
<link rel="canonical" href="https://gazette.example/wall">
<script>var text = "never shown";</script><style>p { color: red }</style>`;

const BODY = `
<nav><a href="/">Home</a></nav><h1>Wall gives way at Eastmere</h1>
<article><figure><img src="a.jpg" alt="wall"><figcaption>The wall on Monday</figcaption></figure>
<p>EASTMERE (Reuters) - ${sentence(1)}</p><p>${sentence(2).replace('the council', 'the\n <b>council</b>&nbsp;')}</p>
<h2>Heavy rain</h2><p>${sentence(3)}<br><br>${sentence(4)}</p>
<ul><li><a href="/x">Another story of the coast</a></li></ul><script>track()</script></article>
<aside><p>Latest news</p><p><a href="/y">Ferry cancelled</a></p></aside><footer>Imprint</footer>`;

describe('importDocument on HTML', () => {
  const { article, cuts } = importDocument(page(HEAD, BODY), { source: 'wall.html' });

  it('fills the front matter from what the page says about itself', () => {
    expect(article.article).toMatchObject({
      headline: 'Wall gives way at Eastmere',
      outlet: 'Harbour Gazette',
      published: '2024-05-01',
      publishedBasis: 'proved',
      url: 'https://gazette.example/wall',
      source: 'wall.html',
      dateline: 'EASTMERE',
      agency: 'Reuters',
    });
  });

  it('keeps the words of the article verbatim and collapses white space', () => {
    expect(article.article.paragraphs).toEqual([
      `EASTMERE (Reuters) - ${sentence(1)}`,
      sentence(2),
      sentence(3),
      sentence(4),
    ]);
  });

  it('lists navigation, captions, links and headings as cut, and no scripts', () => {
    const told = new Map(cuts.map((cut) => [cut.text, cut.reason]));
    expect(told.get('Home')).toBe('navigation');
    expect(told.get('The wall on Monday')).toBe('photo caption');
    expect(told.get('Another story of the coast')).toBe('link to another story');
    expect(told.has('Heavy rain')).toBe(true);
    expect(told.get('Ferry cancelled')).toBe('beside the article');
    expect(told.get('Imprint')).toBe('page footer');
    expect(told.get('Wall gives way at Eastmere')).toBe('repeats the headline');
    expect([...told.keys()].join(' ')).not.toMatch(/track|never shown|color/);
  });

  it('reads JSON-LD where there are no Open Graph tags, survives a broken one, and takes the headline that is shown', () => {
    const linked = {
      '@graph': [
        {
          '@type': 'NewsArticle',
          headline: 'Wall gives way',
          datePublished: '2024-05-01',
          publisher: { name: 'Harbour Gazette' },
        },
      ],
    };
    const head = `<script type="application/ld+json">{broken</script>
      <script type="application/ld+json">${JSON.stringify(linked)}</script>`;
    expect(importDocument(page(head, BODY)).article.article).toMatchObject({
      headline: 'Wall gives way at Eastmere',
      published: '2024-05-01',
      outlet: 'Harbour Gazette',
    });
  });

  it('goes by the options before the page', () => {
    const options = { outlet: 'Coast Courier', published: '2024-05-03', headline: 'Another' };
    expect(importDocument(page(HEAD, BODY), options).article.article).toMatchObject(options);
  });

  it('reads a fragment, and text with a stray angle bracket as text', () => {
    expect(importDocument('<p>A short note.</p>').article.article.paragraphs).toEqual([
      'A short note.',
    ]);
    const text = 'The level was <3 metres on Monday, and it fell further on Tuesday.';
    expect(importDocument(text).article.article.paragraphs).toEqual([text]);
  });

  it('refuses a page of many deep nests', () => {
    const nest = `${'<div>'.repeat(100)}x${'</div>'.repeat(100)}`;
    expect(() => importDocument(nest.repeat(250))).toThrow(/too many elements/);
  });

  it('refuses a page nested beyond reading', () => {
    const deep = `${'<div>'.repeat(5_000)}x${'</div>'.repeat(5_000)}`;
    const refusal = new UserError(
      'corpus',
      'The page is nested too deep to be read. Save the article as plain text and import that.',
    );
    expect(() => importDocument(deep)).toThrow(refusal);
  });

  it('refuses a page without text', () => {
    expect(() => importDocument(page(HEAD, '<nav>Home</nav>'))).toThrow(/no article text/);
  });
});

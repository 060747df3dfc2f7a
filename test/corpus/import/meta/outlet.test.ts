import { describe, expect, test } from 'vitest';
import { articleOf, page, paragraphs, STORY, storyPage } from '../html-page.ts';

const ld = (value: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const ADDRESS = '<link rel="canonical" href="https://www.ferrytimes.example/night">';
const NAME = 'Ferry Times';

describe('the outlet of a page', () => {
  test.each([
    ['og:site_name', `<meta property="og:site_name" content="${NAME}">`],
    [
      'og:site_name with a description behind it',
      `<meta property="og:site_name" content="${NAME} - Latest News &amp; Headlines">`,
    ],
    [
      'a nested publisher',
      ld({ '@type': 'NewsArticle', publisher: { '@type': 'Organization', name: NAME } }),
    ],
    ['a publisher that is a text', ld({ '@type': 'NewsArticle', publisher: NAME })],
    [
      'a publisher by its id',
      ld({
        '@graph': [
          { '@type': 'Article', publisher: { '@id': '#p' } },
          { '@id': '#p', name: NAME },
        ],
      }),
    ],
    ['the web site', ld({ '@graph': [{ '@type': 'WebSite', name: NAME }] })],
    ['Dublin Core', `<meta name="dcterms.publisher" content="${NAME}">`],
    ['the application', `<meta name="application-name" content="${NAME}">`],
  ])('GIVEN %s THEN it is read there', (_, head) => {
    expect(articleOf(storyPage(head + ADDRESS)).outlet).toBe(NAME);
  });

  test.each([
    [
      'microdata',
      `<div itemprop="publisher" itemscope><meta itemprop="name" content="${NAME}"></div>`,
    ],
    ['the link to the front page', `<div class="logo"><a href="/">${NAME}</a></div>`],
    ['the logo', `<a href="/"><img src="l.png" alt="${NAME}"></a>`],
  ])('GIVEN only %s THEN it is read there', (_, body) => {
    const raw = storyPage(ADDRESS).replace('<article>', `${body}<article>`);
    expect(articleOf(raw).outlet).toBe(NAME);
  });

  test.each([
    [
      'the end of the title that the page repeats',
      'Night ferries to end in October | Ferry Times',
      `<footer>© 2022 ${NAME}</footer>`,
    ],
    [
      'the end of the title that the host repeats',
      'Night ferries to end in October - Ferry Times',
      '',
    ],
  ])('GIVEN %s THEN it is read there', (_, title, foot) => {
    const body = `<article><h1>Night ferries to end in October</h1>${paragraphs(STORY)}</article>${foot}`;
    expect(articleOf(page(`<title>${title}</title>${ADDRESS}`, body)).outlet).toBe(NAME);
  });

  test.each([
    ['a handle', '<meta property="og:site_name" content="@ferrytimes">'],
    ['the name of the software', '<meta property="og:site_name" content="WordPress">'],
    ['the headline', '<meta name="application-name" content="Night ferries to end in October">'],
    ['nothing', ''],
  ])('GIVEN %s in place of a name THEN the host stands for it', (_, head) => {
    expect(articleOf(storyPage(head + ADDRESS)).outlet).toBe('ferrytimes.example');
  });

  test('GIVEN a registered host THEN the name of the registry goes before the page', () => {
    const outlets = [
      {
        name: 'The Ferry Times',
        domains: ['ferrytimes.example'],
        owner: null,
        country: null,
        type: null,
      },
    ];
    const head = `<meta property="og:site_name" content="FT online">${ADDRESS}`;
    expect(articleOf(storyPage(head), { outlets }).outlet).toBe('The Ferry Times');
    expect(
      articleOf(storyPage(''), { outlets, url: 'https://m.ferrytimes.example/x' }).outlet,
    ).toBe('The Ferry Times');
  });

  test('GIVEN raw text with its address THEN the host stands for the outlet', () => {
    const options = { url: 'https://ferry.example/a' };
    expect(articleOf(STORY.join('\n\n'), options).outlet).toBe('ferry.example');
  });
});

import { describe, expect, test } from 'vitest';
import { importDocument } from '../../../../src/corpus/import.ts';
import { articleOf, storyPage } from '../html-page.ts';

const ld = (value: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const DAY = '2022-09-12';

describe('the day of publication', () => {
  test.each([
    ['JSON-LD', ld({ '@type': 'NewsArticle', headline: 'x', datePublished: DAY })],
    [
      'an array of JSON-LD',
      ld([{ '@type': 'BreadcrumbList' }, { '@type': 'NewsArticle', datePublished: DAY }]),
    ],
    [
      'a graph',
      ld({ '@graph': [{ '@type': 'WebPage' }, { '@type': ['Article'], datePublished: DAY }] }),
    ],
    [
      'a main entity',
      ld({
        '@type': 'WebPage',
        mainEntity: { '@type': 'ReportageNewsArticle', datePublished: DAY },
      }),
    ],
    ['a page of JSON-LD', ld({ '@type': 'WebPage', datePublished: `${DAY}T10:00:00+02:00` })],
    [
      'article:published_time',
      `<meta property="article:published_time" content="${DAY}T10:00:00Z">`,
    ],
    ['microdata', `<meta itemprop="datePublished" content="${DAY}">`],
    ['Dublin Core', `<meta name="DC.date.issued" content="${DAY}">`],
    ['Dublin Core terms', `<meta name="dcterms.created" content="${DAY}T08:00">`],
    ['Parsely', `<meta name="parsely-pub-date" content="${DAY}T08:00:00Z">`],
    ['Sailthru', `<meta name="sailthru.date" content="${DAY} 08:00:00">`],
    ['a citation tag', '<meta name="citation_publication_date" content="2022/09/12">'],
    [
      'a canonical address',
      '<link rel="canonical" href="https://ferry.example/2022/sep/12/night">',
    ],
    [
      'an address with the date in one',
      '<link rel="canonical" href="https://ferry.example/a-20220912-night.html">',
    ],
  ])('GIVEN %s THEN it is read there', (_, head) => {
    expect(articleOf(storyPage(head))).toMatchObject({ published: DAY, publishedBasis: 'proved' });
  });

  test.each([
    ['a time element', `<time datetime="${DAY}T08:00:00+02:00">Monday</time>`],
    ['a time element without attribute', '<p>Posted <time>12 September 2022</time></p>'],
    ['an hAtom abbreviation', `<abbr class="published" title="${DAY}">Monday</abbr>`],
    [
      'a line with a label',
      '<div class="meta">Published: Monday, September 12, 2022 6:30 pm</div>',
    ],
    ['a byline', '<div>Ann Berg / FNA / Sep 12, 2022, 22:41 IST</div>'],
    ['RDFa', `<span property="datePublished" content="${DAY}">Monday</span>`],
    [
      'a label in another order',
      '<p>Updated: September 14, 2022 | Published: September 12, 2022</p>',
    ],
  ])('GIVEN %s with the headline THEN it is read there', (_, lines) => {
    expect(articleOf(storyPage('', lines))).toMatchObject({
      published: DAY,
      publishedBasis: 'proved',
    });
  });

  test.each([
    [
      'a later change in tags',
      `<meta property="article:modified_time" content="2022-09-20"><meta name="pubdate" content="${DAY}">`,
      '',
    ],
    [
      'a later change in microdata',
      '',
      `<time itemprop="dateModified" datetime="2022-09-20">Updated</time> <time itemprop="datePublished" datetime="${DAY}">12 September</time>`,
    ],
    [
      'a change shown first',
      '',
      `<p>Updated <time datetime="2022-09-20">20 September 2022</time></p><p>Published <time datetime="${DAY}">12 September 2022</time></p>`,
    ],
    [
      'the date of another story',
      '',
      `<p>12 September 2022</p><aside><time datetime="2022-10-01">1 October</time></aside>`,
    ],
    [
      'the date of a story in a list',
      '',
      `<ul><li><a href="/x"><time datetime="2022-10-01">1 October 2022</time> Fares</a></li></ul><p>12 September 2022</p>`,
    ],
  ])('GIVEN %s THEN the day of publication stays', (_, head, lines) => {
    expect(articleOf(storyPage(head, lines)).published).toBe(DAY);
  });

  test('GIVEN the date of today above the page and another story THEN neither is taken', () => {
    const above =
      '<div class="strip">Saturday, 1 October 2022</div><div class="ticker"><a href="/f"><time datetime="2022-09-30">30 September</time> Fares rise</a></div>';
    const raw = storyPage('').replace('<article>', `${above}<article>`);
    expect(articleOf(raw)).toMatchObject({ published: null, publishedBasis: 'unknown' });
  });

  test('GIVEN only a time of change THEN it counts as inferred, with the reason', () => {
    const raw = storyPage('<meta property="article:modified_time" content="2022-09-14T10:00:00Z">');
    expect(articleOf(raw)).toMatchObject({
      published: '2022-09-14',
      publishedBasis: 'inferred',
      publishedNote: 'the page only shows when it was last changed',
    });
    expect(importDocument(raw).notes.join(' ')).toContain('The date is inferred');
  });

  test('GIVEN one moment in UTC and in local time THEN the local day counts', () => {
    const head = ld({ '@type': 'NewsArticle', datePublished: '2022-09-11T20:30:00Z' });
    const lines = '<time datetime="2022-09-12T08:30:00+12:00">12 September</time>';
    expect(articleOf(storyPage(head, lines)).published).toBe(DAY);
    expect(articleOf(storyPage(head)).published).toBe('2022-09-11');
  });

  test('GIVEN a dateline with its date and nothing else THEN it is read', () => {
    const raw = storyPage('').replace(
      '<p>The ferry line',
      '<p>OLDHAVEN, Sept. 12, 2022 (FNA) — The ferry line',
    );
    expect(articleOf(raw)).toMatchObject({ published: DAY, dateline: 'OLDHAVEN' });
  });
});

describe('a day in figures', () => {
  const figures = '<meta name="date" content="12/09/2022">';

  test.each([
    ['a British host', '<link rel="canonical" href="https://ferry.co.uk/a">', '', '', '2022-09-12'],
    [
      'an Australian host',
      '<link rel="canonical" href="https://ferry.com.au/a">',
      '',
      '',
      '2022-09-12',
    ],
    [
      'a host of the United States',
      '<link rel="canonical" href="https://ferry.example.us/a">',
      '',
      '',
      '2022-12-09',
    ],
    ['a British locale', '<meta property="og:locale" content="en_GB">', '', '', '2022-09-12'],
    ['an Irish language tag', '', '', ' lang="en-IE"', '2022-09-12'],
    ['another date of the page in figures', '', '<p>Updated: 25/09/2022</p>', '', '2022-09-12'],
    ['another one with the month first', '', '<p>Updated: 12/25/2022</p>', '', '2022-12-09'],
    [
      'a full date a day later',
      '<meta property="og:updated_time" content="2022-09-13T10:00:00Z">',
      '',
      '',
      '2022-09-12',
    ],
    [
      'a full date of December',
      '<meta property="og:updated_time" content="2022-12-10T10:00:00Z">',
      '',
      '',
      '2022-12-09',
    ],
  ])('GIVEN %s THEN its order is known', (_, head, lines, attributes, day) => {
    expect(articleOf(storyPage(figures + head, lines, attributes)).published).toBe(day);
  });

  test('GIVEN the zone beside it THEN its order is known', () => {
    expect(articleOf(storyPage('', '<p>Posted: 09/12/2022 07:40 AM CDT</p>')).published).toBe(DAY);
    expect(articleOf(storyPage('', '<p>Posted: 12/09/2022 07:40 BST</p>')).published).toBe(DAY);
  });

  test('GIVEN the country of the outlet in the registry THEN its order is known', () => {
    const outlets = ['Canada', 'United States', 'Ireland'].map((country) => ({
      ...{ name: 'Ferry Times', domains: ['ferry.example'], owner: null, type: null },
      country,
    }));
    const head = `${figures}<link rel="canonical" href="https://ferry.example/a">`;
    const days = outlets.map((one) => articleOf(storyPage(head), { outlets: [one] }).published);
    expect(days).toEqual([null, '2022-12-09', '2022-09-12']);
  });

  test.each(['', ' lang="en"', ' lang="en-US"', ' lang="en-CA"'])(
    'GIVEN nothing that tells the order (%s) THEN both readings are told, and none is guessed',
    (attributes) => {
      const raw = storyPage(figures, '', attributes);
      expect(articleOf(raw)).toMatchObject({ published: null, publishedBasis: 'unknown' });
      expect(importDocument(raw).notes.join(' ')).toMatch(
        /12 September 2022 or 9 December 2022.*--published/,
      );
    },
  );
});

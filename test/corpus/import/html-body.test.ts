import { describe, expect, test } from 'vitest';
import { importDocument } from '../../../src/corpus/import.ts';
import { articleOf, page, paragraphs, STORY, storyPage } from './html-page.ts';

const HEAD =
  '<title>Night ferries to end in October</title><meta property="og:title" content="Night ferries to end in October">';
const H1 = '<h1>Night ferries to end in October</h1>';
const [LEAD = '', ...REST] = STORY;

/** The paragraphs that a body makes. */
function read(body: string): readonly string[] {
  return articleOf(page(HEAD, body)).paragraphs;
}

describe('a lead set apart from the text', () => {
  test.each([
    ['in h2', `${H1}<div class="body"><h2>${LEAD}</h2>${paragraphs(REST)}</div>`],
    [
      'in h3 above the body',
      `${H1}<h3 class="intro">${LEAD}</h3><div class="copy">${paragraphs(REST)}</div>`,
    ],
    [
      'in a div above the body',
      `${H1}<div class="summary">${LEAD}</div><div class="copy">${paragraphs(REST)}</div>`,
    ],
    [
      'in bold',
      `${H1}<div class="lede"><strong>${LEAD}</strong></div><div class="copy">${paragraphs(REST)}</div>`,
    ],
    [
      'in a column of its own',
      `${H1}<section class="row"><div class="story"><p class="story__p">${LEAD}</p></div></section><section class="row"><div class="story">${paragraphs(REST, ' class="story__p"')}</div></section>`,
    ],
    [
      'above a picture',
      `${H1}<div class="first"><p>${LEAD}</p></div><figure><img src="f.jpg"><figcaption>The ferry at night</figcaption></figure><div class="entry-content">${paragraphs(REST)}</div>`,
    ],
  ])('GIVEN it %s THEN it is the first paragraph', (_, body) => {
    expect(read(`<article>${body}</article>`)).toEqual(STORY);
  });

  test('GIVEN a short h2 below the headline THEN it is a standfirst or a crosshead, never lost without a word', () => {
    const { article, cuts } = importDocument(
      page(HEAD, `<article>${H1}<h2>Company blames bridge</h2>${paragraphs(STORY)}</article>`),
    );
    expect(article.article.paragraphs).toEqual(STORY);
    expect(cuts.map((cut) => cut.text)).toContain('Company blames bridge');
  });
});

describe('a drop cap', () => {
  const tail = (text: string): string => text.slice(1);
  test.each([
    ['in the paragraph', `<p><span class="cap">T</span>${tail(LEAD)}</p>`, LEAD],
    [
      'in the paragraph, with white space behind it',
      `<p><span class="cap">T</span>\n ${tail(LEAD)}</p>`,
      LEAD,
    ],
    ['before the paragraph', `<span class="cap">T</span><p>${tail(LEAD)}</p>`, LEAD],
    ['in a div before the paragraph', `<div class="dropcap">T</div><p>${tail(LEAD)}</p>`, LEAD],
    ['in a paragraph of its own', `<p class="drop">T</p><p>${tail(LEAD)}</p>`, LEAD],
    [
      'with its quotation mark',
      '<p><b>“W</b>e will not sail at night,” said Rosa Lindgren of the ferry line.</p>',
      '“We will not sail at night,” said Rosa Lindgren of the ferry line.',
    ],
    [
      'that is a title',
      '<p><b>M</b>r Justice Hall said on Monday that the line was free to end its crossings.</p>',
      'Mr Justice Hall said on Monday that the line was free to end its crossings.',
    ],
    [
      'that can be a word, before the rest of one',
      '<p><span>A</span>fter ten years the night ferry will end in October, the company said on Monday.</p>',
      'After ten years the night ferry will end in October, the company said on Monday.',
    ],
    [
      'that is a word',
      '<p><span>A</span> ferry that sails at night loses money, the company said on Monday in the hall.</p>',
      'A ferry that sails at night loses money, the company said on Monday in the hall.',
    ],
  ])('GIVEN one %s THEN the first word is whole', (_, first, wanted) => {
    expect(
      read(`<article>${H1}<div class="story">${first}${paragraphs(REST)}</div></article>`)[0],
    ).toBe(wanted);
  });
});

describe('the place of the article', () => {
  test.each([
    [
      'an aside',
      `<div><div class="menu"><a href="/">Home</a></div><aside class="column">${H1}${paragraphs(STORY)}</aside></div>`,
    ],
    [
      'a form around the whole page',
      `<form action="Story.aspx"><input type="hidden" value="x"><div>${H1}${paragraphs(STORY)}</div><input type="submit"></form>`,
    ],
    [
      'a column called sidebar',
      `<div class="has-sidebar sidebar-left"><div class="sidebar-content">${H1}${paragraphs(STORY)}</div></div>`,
    ],
    [
      'a table that sets columns',
      `<table><tr><td><a href="/">Home</a></td><td>${H1}${paragraphs(STORY)}</td></tr></table>`,
    ],
    [
      'divs in place of paragraphs',
      `${H1}<div class="t">${STORY.map((text) => `<div><span>${text}</span></div>`).join('')}</div>`,
    ],
    ['line breaks in place of paragraphs', `${H1}<div class="t">${STORY.join('<br><br>')}</div>`],
    ['line breaks with white space', `${H1}<div class="t">${STORY.join('<br/> \n <br/>')}</div>`],
    ['paragraphs that are not closed', `${H1}${STORY.map((text) => `<P>${text}`).join('\n')}<HR>`],
    [
      'two containers',
      `${H1}<div class="paras"><p>${LEAD}</p></div><div class="ad">Advertisement</div><div class="paras">${paragraphs(REST)}</div>`,
    ],
    [
      'blocks of one paragraph each',
      `<article>${H1}${STORY.map((text) => `<div data-component="text-block"><div class="rt"><p class="x1">${text}</p></div></div>`).join('')}</article>`,
    ],
  ])('GIVEN %s THEN every paragraph is there and nothing else', (_, body) => {
    expect(read(body)).toEqual(STORY);
  });

  test('GIVEN styles and scripts of some kilobytes before the page THEN it is read as a page', () => {
    const styles = `<style>${'.a{color:#000} .b p{margin:0}\n'.repeat(400)}</style>`;
    const scripts = `<script>${'var a = "<p>no text</p>";'.repeat(400)}</script><!-- ${'x'.repeat(5000)} -->`;
    expect(articleOf(styles + scripts + storyPage('')).paragraphs).toEqual(STORY);
    expect(articleOf(`${styles}<div>${H1}${paragraphs(STORY)}</div>`).paragraphs).toEqual(STORY);
  });
});

describe('what stands between and below the paragraphs', () => {
  test.each([
    ['an advertisement', '<div class="ad-slot"><p>Advertisement</p></div>'],
    [
      'a label of one',
      '<p style="text-align:center">ADVERTISEMENT</p><p>CONTINUE READING BELOW</p>',
    ],
    [
      'a link to read more',
      '<p><strong>Read more:</strong> <a href="/x">Why the bridge was built</a></p>',
    ],
    ['a link to read also', '<p><b>ALSO READ: <a href="/x">Why the bridge was built</a></b></p>'],
    [
      'a line that is a link',
      '<p><a href="/x"><strong>WHY THE BRIDGE AT OLDHAVEN WAS BUILT</strong></a></p>',
    ],
    [
      'a box of links',
      '<div class="related"><h3>Related</h3><ul><li><a href="/x">Why the bridge was built</a></li></ul></div>',
    ],
    [
      'a caption in a div',
      '<div class="photo"><img src="f.jpg"><p class="wp-caption-text">The ferry leaves at night for the last time.</p></div>',
    ],
    ['a caption with name and outlet', '<p>The ferry leaves at night [Ann Berg/Ferry Times]</p>'],
    [
      'a figure',
      '<figure><img src="f.jpg"><figcaption>The ferry leaves at night for the last time. Photo: Ann Berg</figcaption></figure>',
    ],
    [
      'a sign-up box',
      '<div class="newsletter"><p>Get the news of the coast in your inbox every morning, before the first ferry.</p></div>',
    ],
    ['a sign-up sentence', '<div><p>Sign up for our free newsletter about the sea.</p></div>'],
    ['a pull quote', '<div class="pullquote">“Each crossing lost about 900 crowns”</div>'],
    [
      'a post of a network',
      '<blockquote class="twitter-tweet"><p>No more night ferry. Sad.</p>— Ann (@ann_b)</blockquote>',
    ],
    [
      'buttons to share',
      '<div class="social-share"><a href="#">Facebook</a> <a href="#">X</a></div>',
    ],
    [
      'a hidden box',
      '<div style="display:none"><p>This text is not shown to anybody who reads the page of the ferry.</p></div>',
    ],
  ])('GIVEN %s between them THEN it is cut, and said', (_, box) => {
    const body = `<article>${H1}<div class="copy">${paragraphs(STORY.slice(0, 2))}${box}${paragraphs(STORY.slice(2))}</div></article>`;
    const { article, cuts } = importDocument(page(HEAD, body));
    expect(article.article.paragraphs).toEqual(STORY);
    expect(
      cuts.filter((cut) => cut.text !== 'Night ferries to end in October').length,
    ).toBeGreaterThan(0);
  });

  test.each([
    [
      'how to reach the reporter',
      '<p>Write to Ann Berg at ann.berg@ferry.example</p><p>Twitter: @ann_b</p>',
    ],
    [
      'rights',
      '<p>Copyright FERRY TIMES. All rights reserved. This material, and other digital content on this website, may not be reproduced, published, broadcast or redistributed in whole or in part without prior express written permission.</p>',
    ],
    [
      'a bio',
      '<div class="author-bio"><p>Ann Berg has written about ships for this paper since 2009 and lives on the island.</p></div>',
    ],
    [
      'comments',
      '<div id="comments"><p>I took that ferry for ten years and now they tell me to drive around the whole bay at night.</p></div>',
    ],
    [
      'cards of other stories',
      '<section class="more-stories"><article><h3><a href="/1">Fares rise</a></h3><p>Fares on the day ferry rise by a tenth in March, the company said on Friday.</p></article></section>',
    ],
    [
      'a foot',
      '<div class="foot"><p>The Ferry Times is printed by volunteers. Call the office on 555 0101 during the day.</p></div>',
    ],
  ])('GIVEN %s below them THEN it is cut', (_, foot) => {
    expect(
      read(`<article>${H1}<div class="copy">${paragraphs(STORY)}</div>${foot}</article>`),
    ).toEqual(STORY);
    expect(
      read(`<article>${H1}<div class="copy">${paragraphs(STORY)}${foot}</div></article>`),
    ).toEqual(STORY);
  });

  test('GIVEN a notice on cookies longer than the article THEN the article is read', () => {
    const notice =
      '<div id="cookie-consent" role="dialog"><p>We and our partners store and access information on a device, such as cookies, for advertising and content measurement, audience research and services.</p><p>You may change your choice at any time by coming back to this site and clicking the button at the foot of the page.</p></div>'.repeat(
        3,
      );
    expect(read(`${notice}<article>${H1}${paragraphs(STORY.slice(0, 3))}</article>`)).toEqual(
      STORY.slice(0, 3),
    );
  });
});

describe('text that is no plain paragraph', () => {
  test('GIVEN a list, a quotation and a table of figures THEN a reader finds them as on the page', () => {
    const body = `<article>${H1}${paragraphs(STORY.slice(0, 3))}<p>The company said:</p><ul><li>Day ferries stay</li><li>Fares will not rise before 2024.</li></ul><blockquote><p>We are sorry for the island.</p></blockquote><table><tr><th>Year</th><th>Passengers</th></tr><tr><td>2021</td><td>458,000</td></tr><tr><td>2022</td><td>412,000</td></tr></table>${paragraphs(STORY.slice(3))}</article>`;
    expect(read(body)).toEqual([
      ...STORY.slice(0, 3),
      ...['The company said:', 'Day ferries stay', 'Fares will not rise before 2024.'],
      'We are sorry for the island.',
      ...['Year\tPassengers', '2021\t458,000', '2022\t412,000'],
      ...STORY.slice(3),
    ]);
  });

  test('GIVEN a live blog THEN its entries are paragraphs in the order of the page', () => {
    const entry = (time: string, title: string, text: string): string =>
      `<div class="entry"><time datetime="2022-09-12T${time}:00Z">${time}</time><h2>${title}</h2><p>${text}</p></div>`;
    const entries = STORY.slice(1).map((text, at) =>
      entry(`1${at}:00`, `Entry ${at} of the day`, text),
    );
    const body = `<main>${H1}<div class="summary"><p>${LEAD}</p></div><div class="live">${entries.join('')}</div></main>`;
    expect(read(body)).toEqual(STORY);
  });

  test('GIVEN crossheads that are called as boxes of other stories THEN the text below them stays', () => {
    const body = `<article>${H1}<div class="copy">${paragraphs(STORY.slice(0, 2))}<h2>Latest figures and updates</h2>${paragraphs(STORY.slice(2, 4))}<h2>Background</h2>${paragraphs(STORY.slice(4))}</div></article>`;
    expect(read(body)).toEqual(STORY);
    const heads = ['Latest news', 'More updates', 'Comments', 'Headlines'];
    const pairs = STORY.slice(1).map((text, at) => `<h2>${heads[at]}</h2><p>${text}</p>`);
    expect(read(`<article>${H1}<p>${LEAD}</p>${pairs.join('')}</article>`)).toEqual(STORY);
  });

  test('GIVEN no-break spaces, soft hyphens and zero-width marks THEN the words are as a reader sees them', () => {
    const dressed = STORY.map((text) =>
      text
        .replace('ferry', 'fer&shy;ry')
        .replace('company', 'com&#8203;pany')
        .replace(' a ', '&nbsp;a '),
    );
    expect(read(`<article>${H1}${paragraphs(dressed)}<p>&nbsp;</p></article>`)).toEqual(STORY);
  });
});

describe('a page that is no article', () => {
  const card = (at: number): string =>
    `<div class="card"><h3><a href="/${at}">Story ${at} of the coast</a></h3><p>${STORY[at % STORY.length]}</p></div>`;

  test.each([3, 5, 12])(
    'GIVEN a list of %i other stories THEN it is refused with the reason',
    (count) => {
      const cards = Array.from({ length: count }, (_, at) => card(at)).join('');
      const raw = page('<title>Coast news</title>', `<main><h1>Coast news</h1>${cards}</main>`);
      expect(() => importDocument(raw)).toThrow(
        /lists other stories.*no article.*Save and import the stories/,
      );
    },
  );

  test.each([
    [
      'a login',
      '<h1>Night ferries to end in October</h1><p>Please log in to go on reading this story.</p>',
    ],
    ['a script', '<div id="app"><p>You need JavaScript to run this app.</p></div>'],
  ])('GIVEN hardly any text behind %s THEN it is refused with the reason', (_, body) => {
    expect(() => importDocument(page(HEAD, body))).toThrow(
      /hardly any text \(\d+ words\).*save it once its text is shown/,
    );
  });

  test('GIVEN a short piece of news or a piece of a page THEN it is an article', () => {
    expect(read(`<article>${H1}<p>${LEAD}</p></article>`)).toEqual([LEAD]);
    expect(articleOf('<p>The ferry is back.</p>').paragraphs).toEqual(['The ferry is back.']);
  });
});

import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import {
  holdsMany,
  isImportable,
  openDocuments,
} from '../../../../src/corpus/import/formats/open-documents.ts';
import type { RawDocument } from '../../../../src/corpus/import/formats/raw-document.ts';
import { importDocument } from '../../../../src/corpus/import.ts';
import { writeCorpus } from '../../temp-corpus.ts';
import { paragraphs, STORY, storyPage } from '../html-page.ts';

/** Writes one file and imports all it holds; what is unusable stays as it is. */
async function importFile(file: string, content: string | Uint8Array) {
  const root = await writeCorpus({ [file]: content });
  const results: {
    name: string;
    problem?: string;
    article?: ReturnType<typeof read>;
    notes?: readonly string[];
  }[] = [];
  for await (const document of openDocuments(`${root}/${file}`)) {
    if ('problem' in document) results.push(document);
    else
      results.push({ name: document.name, article: read(document), notes: document.notes ?? [] });
  }
  return results;
}

function read({ raw, options }: RawDocument) {
  return importDocument(raw, options).article.article;
}

const TEXT = STORY.join('\n\n');
const HTML = paragraphs(STORY);
const LONG_TEASER =
  'The ferry line will end its night crossings to Northquay in October, the company said on Monday.';

describe('a feed', () => {
  const rss = (items: string): string =>
    `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Ferry Times</title><link>https://ferry.example/</link>${items}</channel></rss>`;
  const item = (more: string): string =>
    `<item><title>Night ferries &amp;amp; buses end</title><link>https://ferry.example/night</link><pubDate>Mon, 12 Sep 2022 23:30:00 +0200</pubDate>${more}</item>`;

  test('GIVEN RSS with whole texts THEN each item is an article with its own address and day', async () => {
    const [one] = await importFile(
      'feed.xml',
      rss(
        item(
          `<description>${LONG_TEASER}</description><content:encoded><![CDATA[${HTML}]]></content:encoded>`,
        ),
      ),
    );
    expect(one?.article).toMatchObject({
      kind: 'article',
      headline: 'Night ferries & buses end',
      outlet: 'Ferry Times',
      published: '2022-09-12',
      url: 'https://ferry.example/night',
      paragraphs: STORY,
      source: 'feed.xml',
    });
  });

  test.each([
    ['only a description', `<description>${LONG_TEASER}</description>`],
    [
      'content that breaks off',
      `<content:encoded><![CDATA[${HTML}<p>Read more</p>]]></content:encoded>`,
    ],
    [
      'content that ends in dots',
      `<content:encoded><![CDATA[<p>${TEXT} […]</p>]]></content:encoded>`,
    ],
  ])('GIVEN %s THEN it is kept as a teaser with address and day', async (_, more) => {
    const [one] = await importFile('feed.rss', rss(item(more)));
    expect(one?.article).toMatchObject({
      kind: 'teaser',
      published: '2022-09-12',
      url: 'https://ferry.example/night',
      id: 'ferrytimes-teaser-night-ferries-buses-end',
    });
  });

  test('GIVEN Atom THEN titles, links and days are read', async () => {
    const entry = `<entry><title type="html">Night ferries end</title><link rel="self" href="https://ferry.example/feed"/><link rel="alternate" href="https://ferry.example/night"/><published>2022-09-12T10:00:00Z</published><updated>2022-09-20T10:00:00Z</updated><content type="html">${HTML.replaceAll('<', '&lt;')}</content></entry>`;
    const [one] = await importFile(
      'feed.atom',
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>Ferry Times</title><id>x</id><updated>2022-09-20T10:00:00Z</updated>${entry}</feed>`,
    );
    expect(one?.article).toMatchObject({
      ...{ kind: 'article', headline: 'Night ferries end', outlet: 'Ferry Times' },
      ...{ published: '2022-09-12', url: 'https://ferry.example/night', paragraphs: STORY },
    });
  });

  test('GIVEN a JSON feed THEN its items are read', async () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Ferry Times',
      items: [
        {
          id: '1',
          url: 'https://ferry.example/night',
          title: 'Night ferries end',
          content_html: HTML,
          date_published: '2022-09-12T10:00:00+02:00',
        },
        { id: '2', url: 'https://ferry.example/fares', title: 'Fares rise', summary: LONG_TEASER },
      ],
    };
    const both = await importFile('feed.json', JSON.stringify(feed));
    expect(both.map((one) => one.article)).toMatchObject([
      { kind: 'article', paragraphs: STORY, published: '2022-09-12' },
      { kind: 'teaser', headline: 'Fares rise', paragraphs: [LONG_TEASER] },
    ]);
  });

  test('GIVEN an item of another outlet THEN it is the outlet', async () => {
    const [one] = await importFile(
      'feed.xml',
      rss(
        item(
          `<source url="https://x.example/f">Coast News</source><description>${LONG_TEASER}</description>`,
        ),
      ),
    );
    expect(one?.article?.outlet).toBe('Coast News');
  });

  test.each([
    ['data.json', '{"a": 1}', /no RSS, Atom or JSON feed/],
    ['page.xml', '<note/>', /no RSS, Atom or JSON feed/],
    ['feed.xml', rss(''), /feed without items/],
  ])('GIVEN %s without a feed THEN it is refused with the cure', async (file, content, problem) => {
    await expect(importFile(file, content)).rejects.toThrow(problem);
  });
});

describe('an e-mail', () => {
  const head =
    'From: "Ferry Times" <news@ferry.example>\r\nTo: a@b.example\r\nSubject: =?utf-8?Q?Fwd=3A_Night_ferries_end_=E2=80=93_in_October?=\r\nDate: Mon, 12 Sep 2022 23:30:00 -0700\r\nMIME-Version: 1.0\r\n';

  test('GIVEN plain text THEN subject, sender and day of sending stand for what it does not say', async () => {
    const [one] = await importFile(
      'news.eml',
      `${head}Content-Type: text/plain; charset=utf-8\r\n\r\n${TEXT.replaceAll('\n', '\r\n')}`,
    );
    expect(one?.article).toMatchObject({
      headline: 'Night ferries end – in October',
      outlet: 'Ferry Times',
      published: '2022-09-12',
      publishedBasis: 'inferred',
      publishedNote: 'the e-mail was sent on that day',
      paragraphs: STORY,
    });
  });

  test('GIVEN HTML in quoted-printable beside plain text THEN the HTML is read', async () => {
    const parts = `Content-Type: multipart/alternative; boundary=b1\r\n\r\n--b1\r\nContent-Type: text/plain\r\n\r\nSee the HTML.\r\n--b1\r\nContent-Type: text/html; charset=iso-8859-1\r\nContent-Transfer-Encoding: base64\r\n\r\n${iconv.encode(`<html><body><p>Café. ${LONG_TEASER}</p>${HTML}</body></html>`, 'latin1').toString('base64')}\r\n--b1--\r\n`;
    const [one] = await importFile('news.eml', head + parts);
    expect(one?.article?.paragraphs).toEqual([`Café. ${LONG_TEASER}`, ...STORY]);
  });

  test('GIVEN a page saved as one file THEN it is read as the page with its address', async () => {
    const page = storyPage(
      '<meta property="article:published_time" content="2022-09-12T10:00:00Z">',
    );
    const mhtml = `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://ferry.example/night\r\nSubject: Night\r\nDate: Fri, 30 Sep 2022 10:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b2"\r\n\r\n--b2\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://ferry.example/night\r\n\r\n${Buffer.from(page).toString('base64')}\r\n--b2--\r\n`;
    const [one] = await importFile('night.mhtml', mhtml);
    expect(one?.article).toMatchObject({
      headline: 'Night ferries to end in October',
      published: '2022-09-12',
      publishedBasis: 'proved',
      url: 'https://ferry.example/night',
      outlet: 'ferry.example',
      paragraphs: STORY,
    });
  });

  test('GIVEN no text THEN it is unusable, with the cure', async () => {
    const [one] = await importFile('news.eml', `${head}Content-Type: text/plain\r\n\r\n\r\n`);
    expect(one?.problem).toContain('Save its attachment');
  });
});

describe('a table', () => {
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

  test.each([
    ['commas', ',', ['title', 'body', 'date', 'link', 'source']],
    ['semicolons', ';', ['Headline', 'Text', 'Published At', 'URL', 'Publisher']],
    ['tabs', '\t', ['title', 'article_text', 'publish_date', 'canonical_url', 'outlet']],
  ])(
    'GIVEN %s between columns of usual names THEN each row is an article',
    async (_, mark, names) => {
      const row = [
        'Night ferries end',
        TEXT,
        '2022-09-12',
        'https://ferry.example/night',
        'Ferry Times',
      ];
      const file = mark === '\t' ? 'news.tsv' : 'news.csv';
      const [one] = await importFile(
        file,
        `\uFEFF${names.join(mark)}\r\n${row.map(quoted).join(mark)}\r\n`,
      );
      expect(one?.article).toMatchObject({
        headline: 'Night ferries end',
        outlet: 'Ferry Times',
        published: '2022-09-12',
        url: 'https://ferry.example/night',
        paragraphs: STORY,
      });
    },
  );

  test('GIVEN dates in figures THEN the other rows tell their order, or they are left out and named', async () => {
    const rows = (dates: readonly string[]): string =>
      ['title,text,date', ...dates.map((date, at) => `Title ${at},${quoted(TEXT)},${date}`)].join(
        '\n',
      );
    const clear = await importFile('a.csv', rows(['03/04/2022', '25/04/2022']));
    expect(clear.map((one) => one.article?.published)).toEqual(['2022-04-03', '2022-04-25']);
    const unclear = await importFile('b.csv', rows(['03/04/2022', '05/04/2022']));
    expect(unclear.map((one) => one.article?.published)).toEqual([null, null]);
    expect(unclear[0]?.notes?.[0]).toMatch(/"03\/04\/2022" can be read in two ways/);
  });

  test('GIVEN markup in the text, a summary alone, and nothing THEN each comes to what it is', async () => {
    const table = `title,content,summary\nA,${quoted(HTML)},\nB,,${quoted(LONG_TEASER)}\nC,,\n`;
    const all = await importFile('news.csv', table);
    expect(all[0]?.article).toMatchObject({ kind: 'article', paragraphs: STORY });
    expect(all[1]?.article).toMatchObject({ kind: 'teaser', paragraphs: [LONG_TEASER] });
    expect(all[2]).toEqual({
      name: 'news.csv, row 4',
      problem: expect.stringContaining('no text'),
    });
  });

  test('GIVEN no column of text THEN the columns are named with the cure', async () => {
    await expect(importFile('news.csv', 'foo,bar\n1,2\n')).rejects.toThrow(
      /Its columns are foo, bar; call one of them text/,
    );
  });
});

describe('lines of JSON', () => {
  test('GIVEN keys of usual names THEN each line is an article, and a bad one is named', async () => {
    const lines = [
      JSON.stringify({
        title: 'Night ferries end',
        content: TEXT,
        publishedAt: '2022-09-12T10:00:00Z',
        source: { name: 'Ferry Times' },
        url: 'https://ferry.example/night',
      }),
      '{broken',
      '',
      JSON.stringify({ id: 'ferry-fares', headline: 'Fares rise', text: TEXT }),
    ];
    const all = await importFile('news.jsonl', lines.join('\n'));
    expect(all[0]?.article).toMatchObject({
      headline: 'Night ferries end',
      outlet: 'Ferry Times',
      published: '2022-09-12',
      paragraphs: STORY,
    });
    expect(all[1]).toEqual({
      name: 'news.jsonl, line 2',
      problem: expect.stringContaining('Not a JSON object'),
    });
    expect(all[2]?.article).toMatchObject({ id: 'ferry-fares', headline: 'Fares rise' });
  });
});

describe('a web archive', () => {
  const record = (url: string, status: string, type: string, body: Buffer): Buffer => {
    const http = Buffer.concat([
      Buffer.from(
        `HTTP/1.1 ${status}\r\nContent-Type: ${type}\r\nContent-Length: ${body.length}\r\n\r\n`,
      ),
      body,
    ]);
    const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2022-09-13T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:${url.length}>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${http.length}\r\n\r\n`;
    return Buffer.concat([Buffer.from(head), http, Buffer.from('\r\n\r\n')]);
  };
  const page = iconv.encode(
    storyPage('').replace('<meta charset="utf-8">', '').replace('school hall', 'café'),
    'windows-1252',
  );
  const records = [
    record('https://ferry.example/night', '200 OK', 'text/html; charset=windows-1252', page),
    record('https://ferry.example/gone', '404 Not Found', 'text/html', Buffer.from('<p>Gone</p>')),
    record('https://ferry.example/a.png', '200 OK', 'image/png', Buffer.from([1, 2, 3])),
  ];

  test.each([
    ['site.warc', Buffer.concat(records)],
    ['site.warc.gz', Buffer.concat(records.map((one) => gzipSync(one)))],
  ])(
    'GIVEN %s THEN its pages are articles with their address, in the encoding of the header',
    async (file, bytes) => {
      const all = await importFile(file, bytes);
      expect(all).toHaveLength(1);
      expect(all[0]?.name).toBe('https://ferry.example/night');
      expect(all[0]?.article).toMatchObject({
        url: 'https://ferry.example/night',
        outlet: 'ferry.example',
        paragraphs: STORY.map((text) => text.replace('school hall', 'café')),
      });
    },
  );

  test('GIVEN a file that is no archive THEN it is refused with the cure', async () => {
    await expect(importFile('site.warc', 'no archive at all\r\n\r\n')).rejects.toThrow(
      /no web archive that can be read/,
    );
  });
});

describe('Markdown', () => {
  test('GIVEN headings, marks, links and front matter THEN a reader’s text is left', async () => {
    const body = [
      '# Night ferries to end in October',
      `**${STORY[0]}**`,
      '![The ferry](ferry.jpg)',
      `> ${STORY[1]}`,
      '## Figures',
      `${STORY[2]?.replace('Oldhaven', '[Oldhaven](https://ferry.example/oldhaven)')}`,
      `- ${STORY[3]}`,
      `${STORY[4]?.replace('subsidy', '*subsidy*')}`,
    ].join('\n\n');
    const [one] = await importFile(
      'night.md',
      `---\ntitle: Night ferries to end in October\ndate: 2022-09-12T10:00:00+02:00\nlink: https://ferry.example/night\npublisher: Ferry Times\n---\n\n${body}\n`,
    );
    expect(one?.article).toMatchObject({
      headline: 'Night ferries to end in October',
      published: '2022-09-12',
      url: 'https://ferry.example/night',
      outlet: 'Ferry Times',
      paragraphs: STORY,
    });
  });

  test('GIVEN no front matter THEN the first heading is the headline', async () => {
    const [one] = await importFile('night.markdown', `# Night ferries end\n\n${TEXT}\n`);
    expect(one?.article).toMatchObject({ headline: 'Night ferries end', paragraphs: STORY });
  });

  test('GIVEN a corpus file THEN it is refused as it needs no import', async () => {
    await expect(importFile('a.md', `---\nid: a\n---\n\n${TEXT}`)).rejects.toThrow(
      /corpus file already/,
    );
  });
});

describe('the kind of a file', () => {
  test('GIVEN names and beginnings THEN only what import reads is looked for in folders', async () => {
    const root = await writeCorpus({
      ...{ 'a.html': '', 'b.eml': '', 'c.warc.gz': '', 'd.png': '', 'e.css': '' },
      ...{
        'f.xml': '<?xml version="1.0"?><rss version="2.0"/>',
        'g.xml': '<config/>',
        'h.json': '{"a":1}',
      },
    });
    const names = ['a.html', 'b.eml', 'c.warc.gz', 'd.png', 'e.css', 'f.xml', 'g.xml', 'h.json'];
    const taken = await Promise.all(names.map((name) => isImportable(`${root}/${name}`)));
    expect(names.filter((_, at) => taken[at])).toEqual(['a.html', 'b.eml', 'c.warc.gz', 'f.xml']);
    expect(['a.html', 'b.eml', 'f.xml', 'n.csv'].map(holdsMany)).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  test('GIVEN a page compressed or without an ending THEN it is read as a page', async () => {
    const [one] = await importFile('night.html.gz', gzipSync(storyPage('')));
    const [other] = await importFile('night', storyPage(''));
    expect(one?.article?.paragraphs).toEqual(STORY);
    expect(other?.article?.paragraphs).toEqual(STORY);
  });
});

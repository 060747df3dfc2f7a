import { describe, expect, it } from 'vitest';
import { type ImportOptions, importDocument } from '../../src/corpus/import.ts';
import { UserError } from '../../src/errors.ts';

const WALL =
  'The harbour wall at Eastmere gave way on Tuesday night after three days of rain, the council said, and the water reached the lower streets of the old town.';
const FERRY =
  'Two ferries were kept in port until the morning because their berths stood under water, the harbour master said on Wednesday in a short statement.';
const MAYOR =
  '"We will build it again, and higher than it was," the mayor told a meeting in the town hall, adding that the work could take as long as two years.';

/** `line reason` of every cut, which is what a moderator sees. */
function cutsOf(raw: string, options: ImportOptions = {}) {
  return importDocument(raw, options).cuts.map((cut) => `${cut.line} ${cut.reason}`);
}

describe('importDocument on a page with a sidebar', () => {
  const raw = [
    ...[
      'wall at Eastmere .jpg',
      'Photograph: J. ROE/HARBOUR PRESS',
      '',
      WALL,
      '',
      FERRY,
      '',
      MAYOR,
      '',
    ],
    ...['Latest news', '', 'Lighthouse to be sold to the county', ''],
    ...['The lighthouse at Northpoint will be sold to the county on Friday, its owner said.', ''],
    ...["Fishermen reject 'empty' quota offer", ''],
    'Fishermen on Friday turned down an offer of new quotas, calling it\u00a0empty.',
  ].join('\n');
  const { article, teasers, cuts } = importDocument(raw, {
    id: 'gazette-wall',
    outlet: 'Harbour Gazette',
    published: '2024-05-01',
    source: 'wall.txt',
    url: 'https://gazette.example/wall',
  });

  it('keeps the paragraphs and keeps the credit as a field', () => {
    expect(article.article).toMatchObject({
      id: 'gazette-wall',
      paragraphs: [WALL, FERRY, MAYOR],
      headline: null,
      photo: 'J. ROE/HARBOUR PRESS',
      file: 'articles/harbour-gazette/gazette-wall.md',
    });
    expect(cuts.map((cut) => `${cut.line} ${cut.reason}`)).toEqual([
      '1 image file name',
      '2 photo credit',
      '10 section header',
    ]);
  });

  it('makes every pair an item of its own, without the date and address of the page', () => {
    expect(teasers.map((item) => item.article)).toMatchObject([
      { headline: 'Lighthouse to be sold to the county', published: null, url: null },
      { headline: "Fishermen reject 'empty' quota offer", published: null, url: null },
    ]);
    for (const { article: teaser } of teasers) {
      expect(teaser).toMatchObject({
        kind: 'teaser',
        outlet: 'Harbour Gazette',
        publishedBasis: 'unknown',
        source: 'wall.txt',
      });
      expect(teaser.paragraphs).toHaveLength(1);
    }
    expect(teasers[1]?.article.paragraphs[0]).toContain('calling it empty');
  });

  it('gives two teasers of one headline two ids', () => {
    const twice = `${raw}\n\nLighthouse to be sold to the county\n\nThe sale is put off, its owner said later.`;
    const ids = importDocument(twice, {}).teasers.map((item) => item.article.id);
    expect(new Set(ids).size).toBe(3);
  });
});

describe('importDocument on a page with one paragraph a line', () => {
  it('knows headline, standfirst, dateline, crosshead, link list and caption', () => {
    const raw = [
      'Harbour wall gives way at Eastmere after rain',
      '- County seeks money for sea walls, council says',
      '- Ferry line to take over northern route',
      'The harbour wall at Eastmere gave way on Tuesday night.',
      `Eastmere: ${WALL.replace('night after', 'night after')}`,
      'HIGHER AND STRONGER',
      FERRY,
      'FILE PHOTO: The wall at Eastmere, May 19, 2019. REUTERS/Jane Roe/File Photo |',
      MAYOR,
    ].join('\n');
    const { article, cuts, teasers } = importDocument(raw);
    expect(teasers).toEqual([]);
    expect(article.article).toMatchObject({
      headline: 'Harbour wall gives way at Eastmere after rain',
      standfirst: 'The harbour wall at Eastmere gave way on Tuesday night.',
      dateline: 'Eastmere',
      photo: 'REUTERS/Jane Roe/File Photo',
      paragraphs: [`Eastmere: ${WALL}`, FERRY, MAYOR],
    });
    expect(cuts).toMatchObject([
      { line: 1, keptAs: 'headline' },
      { line: 2, reason: 'link to another story' },
      { line: 3, reason: 'link to another story' },
      { line: 4, keptAs: 'standfirst' },
      { line: 6, reason: 'crosshead or short label' },
      { line: 8, reason: 'photo caption', keptAs: 'photo' },
    ]);
  });

  it('knows breadcrumb, repeated headline, image text, credit, header and lone no-break spaces', () => {
    const raw = [
      ...['News Coast Wall gives way at Eastmere in heavy rain', ''],
      ...['Wall gives way at Eastmere in heavy rain', ''],
      ...['Wall gives way Wall gives way', '', WALL, '', '\u00a0', '', FERRY, ''],
      ...['With Agency Inputs', '', 'Latest Coast News', ''],
    ].join('\n');
    const { article, cuts } = importDocument(raw);
    expect(article.article).toMatchObject({
      headline: 'Wall gives way at Eastmere in heavy rain',
      credit: 'With Agency Inputs',
      paragraphs: [WALL, FERRY],
    });
    expect(cuts.map((cut) => `${cut.line} ${cut.reason}`)).toEqual([
      '1 breadcrumb and headline',
      '3 the headline',
      '5 image text, given twice',
      '9 only no-break spaces',
      '13 agency credit',
      '15 section header',
    ]);
  });
});

describe('importDocument on single lines', () => {
  const furniture: [line: string, reason: string][] = [
    ['By Jane Roe and John Doe', 'byline'],
    ['BY JANE ROE | 01/05/24 12:35 PM', 'byline'],
    ['Published: 1 May 2024, 10:30 GMT', 'date line'],
    ['2 hours ago', 'date line'],
    ['(Reporting by Jane Roe; Editing by John Doe)', 'desk credit'],
    ['READ MORE: Council had been warned of cracks', 'link to another story'],
    ['Share this article on your favourite network', 'notice of the site'],
    ['© 2024 Harbour Gazette. All rights reserved.', 'notice of the site'],
    ['Source: Reuters', 'agency credit'],
    ['Waves break over the wall at Eastmere on Monday. [AFP]', 'photo caption'],
    ['Waves break over the wall (Photo: Jane Roe)', 'photo caption'],
    ['* * *', 'a line without words'],
    ['- A wet morning -', 'crosshead or short label'],
  ];

  it.each(furniture)('cuts %s', (line, reason) => {
    expect(cutsOf([WALL, FERRY, line, MAYOR].join('\n\n'))).toEqual([`5 ${reason}`]);
  });

  const text = [
    'The wall held for sixty years, the ministry said. (Reuters)',
    '“It was only a matter of time”',
    'Why was nothing done?',
    'Photographs of the wall were shown to the council in March, and again in April.',
    'Related damage was found at the pier, where two cranes had moved.',
    'By Wednesday the water had gone, and the streets were open again.',
    '- Two cranes moved by a metre during the night, and one fell into the dock.',
    'Latest figures show that the wall was the oldest on this coast by some years.',
  ];

  it.each(text)('keeps %s', (line) => {
    expect(importDocument([WALL, line, MAYOR].join('\n\n')).article.article.paragraphs).toEqual([
      WALL,
      line,
      MAYOR,
    ]);
  });

  it('keeps a list that a paragraph announces', () => {
    const list = [
      'The council named three reasons:',
      '- Heavy rain in April',
      '- Cracks in the stone',
    ];
    const raw = [WALL, ...list, MAYOR].join('\n');
    expect(importDocument(raw).article.article.paragraphs).toEqual([WALL, ...list, MAYOR]);
  });

  it('takes the date of publication from a date line, unless it was told', () => {
    const raw = ['Posted: May 1, 2024 at 08:30', WALL, FERRY].join('\n\n');
    expect(importDocument(raw).article.article.published).toBe('2024-05-01');
    expect(importDocument(raw, { published: '2024-05-02' }).article.article.published).toBe(
      '2024-05-02',
    );
    const figures = ['Posted: 01/05/2024', WALL, FERRY].join('\n\n');
    expect(importDocument(figures).article.article.published).toBeNull();
  });

  it('takes place and agency from a dateline and leaves it in the paragraph', () => {
    const lead = `EASTMERE, May 1 (Reuters) - ${WALL}`;
    expect(importDocument([lead, FERRY].join('\n\n')).article.article).toMatchObject({
      dateline: 'EASTMERE',
      agency: 'Reuters',
      paragraphs: [lead, FERRY],
    });
  });
});

describe('importDocument and lists of other stories', () => {
  const links = ['Lighthouse to be sold to the county', "Fishermen reject 'empty' quota offer"];

  it('goes on with the article below a box of related links', () => {
    const raw = [WALL, 'Related stories', ...links, FERRY, MAYOR].join('\n\n');
    const { article, teasers, cuts } = importDocument(raw);
    expect(article.article.paragraphs).toEqual([WALL, FERRY, MAYOR]);
    expect(teasers).toEqual([]);
    expect(cuts).toHaveLength(3);
  });

  it('finds the article below a list of headlines on top of the page', () => {
    const raw = ['Top stories', ...links, 'Harbour wall gives way', WALL, FERRY, MAYOR].join(
      '\n\n',
    );
    expect(importDocument(raw).article.article).toMatchObject({
      headline: 'Harbour wall gives way',
      paragraphs: [WALL, FERRY, MAYOR],
    });
  });

  it('takes a part of the headline for image text, not for the headline', () => {
    const raw = ['Harbour wall gives way at Eastmere', 'gives way at Eastmere', WALL, FERRY].join(
      '\n\n',
    );
    const { article, cuts } = importDocument(raw);
    expect(article.article.headline).toBe('Harbour wall gives way at Eastmere');
    expect(cuts[1]).toMatchObject({ line: 3, reason: 'image text, part of the headline' });
  });

  it('does not take the credit of another story', () => {
    const raw = [WALL, FERRY, 'Most read', ...links, 'Source: Reuters'].join('\n\n');
    expect(importDocument(raw).article.article.credit).toBeNull();
  });
});

describe('importDocument and paragraphs', () => {
  it('keeps lines that were wrapped together, with their line ends', () => {
    const wrapped = WALL.replace(/(.{60}\S*) /g, '$1\n');
    expect(wrapped.split('\n').length).toBeGreaterThan(2);
    const raw = `${wrapped}\n\n${FERRY}`;
    expect(importDocument(raw).article.article.paragraphs).toEqual([wrapped, FERRY]);
  });

  it('never takes the first paragraph for a headline', () => {
    expect(importDocument([WALL, FERRY].join('\n')).article.article.headline).toBeNull();
  });

  it('reads text without full stops as text', () => {
    const thai = 'เรือข้ามฟากมาถึงตอนเที่ยง';
    expect(importDocument(thai).article.article.paragraphs).toEqual([thai]);
  });

  it('removes a headline that it was told from the text', () => {
    const raw = ['Wall gives way', WALL, FERRY].join('\n\n');
    const { article, cuts } = importDocument(raw, { headline: 'Wall Gives Way' });
    expect(article.article).toMatchObject({
      headline: 'Wall Gives Way',
      paragraphs: [WALL, FERRY],
    });
    expect(cuts).toMatchObject([{ line: 1, reason: 'repeats the headline' }]);
  });
});

describe('importDocument refuses', () => {
  const cases: [name: string, raw: string | Uint8Array, options: ImportOptions, message: RegExp][] =
    [
      [
        'a binary file',
        new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]),
        { source: 'a.docx' },
        /a\.docx.*binary/,
      ],
      ['bytes that are no UTF-8', new Uint8Array([0x63, 0xe9]), {}, /UTF-8/],
      ['a NUL character behind much text', `${'Word. '.repeat(2000)}\0`, {}, /NUL character/],
      ['an empty document', ' \n\u00a0', {}, /no article text/],
      ['a date that is none', WALL, { published: '1 May' }, /YYYY-MM-DD/],
      ['a corpus file', `---\nid: x\n---\n\n${WALL}`, {}, /corpus file already/],
      ['nine megabytes', 'x'.repeat(9_000_000), {}, /9000000 bytes/],
      ['an article over the limit of the corpus', `${WALL}\n`.repeat(8000), {}, /Split it/],
    ];

  it.each(cases)('%s, saying why', (_, raw, options, message) => {
    expect(() => importDocument(raw, options)).toThrow(UserError);
    expect(() => importDocument(raw, options)).toThrow(message);
  });
});

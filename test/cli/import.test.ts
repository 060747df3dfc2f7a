import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { articleFile, byline, workspace } from './run-byline.ts';

const TEXTS = [
  'The night ferry to Northquay will end in October because fewer than thirty people use it, the company said on Monday.',
  'Residents of the island said they had been promised in 2019 that the crossings would stay for ten years.',
  'The county council will talk about a subsidy on 14 September and asked both sides for their figures.',
];

/** A saved page; texts differ by the number. */
function page(
  number: number,
  {
    url = `https://ferry.example/${number}`,
    site = 'Ferry Times',
    title = `Ferry story ${number} of the week`,
    texts = TEXTS,
  } = {},
): string {
  const body = texts.map(
    (text) =>
      `<p>${text.replace('ferry', `ferry ${number}`).replace('council', `council ${number}`)}</p>`,
  );
  return `<!doctype html><html><head><title>${title}</title><meta property="og:site_name" content="${site}"><meta property="article:published_time" content="2022-09-12T10:00:00Z"><link rel="canonical" href="${url}"></head><body><article><h1>${title}</h1>${body.join('')}</article></body></html>`;
}

const INDEX = `<!doctype html><html><head><title>Coast</title></head><body><main><h1>Coast</h1>${[
  1, 2, 3, 4,
]
  .map(
    (at) =>
      `<div class="card"><h3><a href="/${at}">Story ${at} of the coast</a></h3><p>${TEXTS[at % 3]}</p></div>`,
  )
  .join('')}</main></body></html>`;

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .sort();
}

describe('byline import of a folder', () => {
  test('GIVEN pages good and bad THEN the good ones are imported and the rest is summed up by reason', async () => {
    const cwd = workspace({
      'saved/1.html': page(1),
      'saved/deep/2.htm': page(2),
      'saved/2_files/ad.html': page(9),
      'saved/again.html': page(1, { url: 'http://www.ferry.example/1/?utm_source=x#top' }),
      'saved/moved.html': page(2, { url: 'https://ferry.example/other' }),
      'saved/coast.html': INDEX,
      'saved/login.html':
        '<!doctype html><html><head><title>x</title></head><body><p>Please log in.</p></body></html>',
      'saved/style.css': 'p {}',
      'saved/.hidden.html': page(8),
    });
    const run = await byline(['import', 'saved', '--corpus', 'news', '--create'], { cwd });
    expect(run.code).toBe(1);
    expect(run.stderr).toBe('importing 6 files …\n');
    expect(run.stdout).toContain('2 articles and 0 teasers imported into news, of 6 documents.');
    expect(run.stdout).toMatch(/In the corpus already \(2\):/);
    expect(run.stdout).toMatch(/saved\/again\.html: the same address as articles\/ferry-times\//);
    expect(run.stdout).toMatch(/saved\/moved\.html: the same text as articles\/ferry-times\//);
    expect(run.stdout).toMatch(
      /The page lists other stories and is no article \(1\):\s+saved\/coast\.html/,
    );
    expect(run.stdout).toMatch(/The page has hardly any text \(1\):\s+saved\/login\.html/);
    expect(run.stdout).toContain('1 × .css');
    expect(filesBelow(join(cwd, 'news'))).toHaveLength(2);
    expect(await byline(['validate', '--corpus', 'news'], { cwd })).toMatchObject({ code: 0 });
  });

  test('GIVEN all documents are there already THEN that is said and no mistake', async () => {
    const cwd = workspace({ 'saved/1.html': page(1), 'saved/2.html': page(2) });
    await byline(['import', 'saved', '--corpus', 'news', '--create'], { cwd });
    const again = await byline(['import', 'saved', '--corpus', 'news'], { cwd });
    expect(again.code).toBe(0);
    expect(again.stdout).toContain('0 articles and 0 teasers imported');
    expect(again.stdout).toContain('In the corpus already (2)');
  });

  test('GIVEN a feed and a table THEN every story in them is a document', async () => {
    const items = [1, 2].map(
      (at) =>
        `<item><title>Fares ${at} rise again</title><link>https://ferry.example/f${at}</link><pubDate>Mon, 12 Sep 2022 10:00:00 GMT</pubDate><description>${TEXTS[at]}</description></item>`,
    );
    const cwd = workspace({
      'feed.xml': `<?xml version="1.0"?><rss version="2.0"><channel><title>Ferry Times</title>${items.join('')}</channel></rss>`,
      'news.csv': `title,text,date,source\nNight ferry ends,"${TEXTS.join('\n\n')}",2022-09-12,Coast News\nNo text,,2022-09-13,Coast News\n`,
    });
    const run = await byline(
      ['import', 'feed.xml', 'news.csv', '--corpus', 'news', '--create', '--json'],
      { cwd },
    );
    expect(run.code).toBe(1);
    expect(JSON.parse(run.stdout)).toMatchObject({
      imported: [
        { source: 'feed.xml, item 1', kind: 'teaser' },
        { source: 'feed.xml, item 2', kind: 'teaser' },
        { source: 'news.csv, row 2', kind: 'article', paragraphs: 3 },
      ],
      duplicates: [],
      failed: [{ source: 'news.csv, row 3' }],
    });
  });

  test('GIVEN the folder of the corpus inside it THEN what is imported is left alone', async () => {
    const cwd = workspace({
      '1.html': page(1),
      'corpus/articles/a.md': articleFile('a', 'X', '2022-01-01', 'Y', TEXTS),
    });
    const run = await byline(['import', '.'], { cwd });
    expect(run).toMatchObject({ code: 0 });
    expect(run.stdout).toContain('1 article and 0 teasers imported into corpus, of 1 document.');
  });
});

describe('the same article twice', () => {
  const imported = async (files: Record<string, string>) => {
    const cwd = workspace(files);
    const run = await byline(
      ['import', ...Object.keys(files), '--corpus', 'news', '--create', '--json'],
      { cwd },
    );
    return { ...run, result: JSON.parse(run.stdout), cwd };
  };

  test.each([
    ['http and www', 'http://www.ferry.example/1'],
    ['a slash at the end', 'https://ferry.example/1/'],
    ['where the reader came from', 'https://ferry.example/1?utm_medium=feed&fbclid=x'],
    ['a place on the page', 'https://ferry.example/1#comments'],
    ['the form for phones', 'https://m.ferry.example/1'],
    ['the AMP form', 'https://amp.ferry.example/1/amp'],
  ])('GIVEN addresses that differ in %s THEN it is recognised', async (_, url) => {
    const { code, result, stderr } = await imported({
      'a.html': page(1),
      'b.html': page(1, {
        url,
        texts: [...TEXTS, 'A sentence that was added an hour later by the desk.'],
      }),
    });
    expect(code).toBe(1);
    expect(result).toMatchObject({
      imported: [{ source: 'a.html' }],
      duplicates: [{ source: 'b.html', by: 'address' }],
    });
    expect(stderr).toMatch(/b\.html was not imported: articles\/.* \(the same address\)/);
  });

  test('GIVEN two stories of one outlet and day whose titles begin alike THEN both are imported', async () => {
    const { code, result } = await imported({
      'a.html': page(1, { title: 'Northland says it will withdraw from the port' }),
      'b.html': page(2, {
        title: 'Northland says it will withdraw from the treaty',
        texts: [...TEXTS]
          .reverse()
          .map(
            (text) =>
              `Later: ${text} It was the second time in a year that this was said by anyone in the town.`,
          ),
      }),
    });
    expect(code).toBe(0);
    const ids = result.imported.map(({ id }: { id: string }) => id);
    expect(ids).toEqual([
      'ferrytimes-2022-09-12-northland-says-it-will-withdraw',
      'ferrytimes-2022-09-12-northland-says-it-will-withdraw-2',
    ]);
  });

  test('GIVEN the text of an agency at two outlets THEN both are imported, and the copy is told', async () => {
    const { code, result } = await imported({
      'a.html': page(1),
      'b.html': page(1, { url: 'https://coast.example/1', site: 'Coast News' }),
    });
    expect(code).toBe(0);
    expect(result.imported[1].notes).toEqual([
      expect.stringContaining('Another outlet has the same text (Ferry Times'),
    ]);
  });

  test('GIVEN two pages that give the front page as their address THEN they are two articles', async () => {
    const { result } = await imported({
      'a.html': page(1, { url: 'https://ferry.example/' }),
      'b.html': page(2, { url: 'https://ferry.example/', title: 'Another title for the day' }),
    });
    expect(result.imported).toHaveLength(2);
  });
});

describe('byline import into a folder that does not exist', () => {
  test('GIVEN no terminal and no --create THEN nothing is made, and the cure is told', async () => {
    const cwd = workspace({ '1.html': page(1) });
    const run = await byline(['import', '1.html', '--corpus', 'typo'], { cwd });
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toContain(
      'The corpus folder typo does not exist. Correct --corpus, or add --create to make a new corpus there.',
    );
    expect(existsSync(join(cwd, 'typo'))).toBe(false);
  });

  test('GIVEN --create THEN it is made', async () => {
    const cwd = workspace({ '1.html': page(1) });
    expect(
      await byline(['import', '1.html', '--corpus', 'deep/new', '--create'], { cwd }),
    ).toMatchObject({ code: 0 });
    expect(filesBelow(join(cwd, 'deep/new'))).toHaveLength(1);
  });

  test.each([[[]], [['--create']]])(
    'GIVEN a .jsonl that does not exist and %j THEN it is a mistake, not a folder',
    async (more) => {
      const cwd = workspace({ '1.html': page(1) });
      const run = await byline(['import', '1.html', '--corpus', 'missing.jsonl', ...more], { cwd });
      expect(run).toMatchObject({ code: 1, stdout: '' });
      expect(run.stderr).toContain('missing.jsonl names a file, which does not exist');
      expect(existsSync(join(cwd, 'missing.jsonl'))).toBe(false);
    },
  );

  test('GIVEN a registry THEN outlets have its names', async () => {
    const cwd = workspace({
      '1.html': page(1, { site: 'FT' }),
      'corpus/outlets.yaml':
        '- name: The Ferry Times\n  domains: [ferry.example]\n  country: Ireland\n',
    });
    await byline(['import', '1.html'], { cwd });
    const [file = ''] = filesBelow(join(cwd, 'corpus/articles'));
    expect(readFileSync(join(cwd, 'corpus/articles/the-ferry-times', file), 'utf8')).toContain(
      'outlet: The Ferry Times',
    );
  });
});

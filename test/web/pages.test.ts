import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addFiles } from '../cli/run-byline.ts';
import { fileForm, type Served, serveWeb } from './serve.ts';

let served: Served;
beforeAll(async () => {
  served = await serveWeb();
});
afterAll(() => served.stop());

const open = async (path: string) => {
  const answer = await served.send({ path });
  expect(answer.status).toBe(200);
  return answer.text;
};

describe('the page Ask', () => {
  test('GIVEN a question THEN the answer stands with its value marked, its badge, the conflict and its passages', async () => {
    const page = await open('/?q=How+many+boats+were+destroyed%3F');
    expect(page).toMatch(/<blockquote class="said">.*<mark>[^<]*40[^<]*<\/mark>/s);
    expect(page).toContain('<strong>2 outlets · 1 origin</strong>: Coast Guard');
    expect(page).toMatch(/Sources differ.*14 boats.*Coast Daily/s);
    expect(page).toContain('href="/article/gazette-flood#p1"');
  });

  test('GIVEN its citations THEN each leads to a passage on the page', async () => {
    const page = await open('/?q=How+many+boats+were+destroyed%3F');
    const cited = [...page.matchAll(/href="#(passage-\d+)"/g)].map(([, id]) => id);
    expect(cited.length).toBeGreaterThan(1);
    for (const id of cited) expect(page).toContain(`id="${id}"`);
  });

  test('GIVEN a question that finds nothing THEN the page says so and moderators see it', async () => {
    expect(await open('/?q=Who+won+the+chess+tournament%3F')).toContain('The corpus does not say.');
    const cookie = await served.signIn();
    const { text } = await served.send({ path: '/moderate', headers: { cookie } });
    expect(text).toContain('Who won the chess tournament?');
  });

  test('GIVEN a question that asks who reported something THEN it goes on to that page', async () => {
    const { status, headers } = await served.send({
      path: '/?q=Who+reported+that+40+boats+were+destroyed%3F',
    });
    expect(status).toBe(302);
    expect(headers.location).toBe('/reported?fact=40+boats+were+destroyed');
  });

  test('GIVEN a filter THEN only that outlet is quoted', async () => {
    const page = await open('/?q=How+many+boats+were+destroyed%3F&outlet=Coast+Daily&since=2024');
    expect(page).toContain('/article/daily-flood#p1');
    expect(page).not.toContain('/article/gazette-flood');
  });

  test('GIVEN a greeting THEN it is greeted back, and no question has found nothing', async () => {
    expect(await open('/?q=hello')).not.toContain('The corpus does not say.');
  });

  test('GIVEN no question THEN there are examples that the corpus answers', async () => {
    await expect.poll(() => open('/'), { timeout: 20_000 }).toContain('For example');
  });
});

describe('the page Who reported it', () => {
  test('GIVEN a fact THEN every sign of the picture leads to a quote on the page', async () => {
    const page = await open('/reported?fact=At+least+40+boats+were+destroyed+at+Northport');
    expect(page).toContain('<strong>2 outlets report it · 1 origin</strong>: Coast Guard');
    expect(page).toMatch(
      /<svg class="picture".*Origin: Coast Guard.*Harbour Gazette.*Inland Post/s,
    );
    const quotes = [...page.matchAll(/<a href="#(quote-\d+)" aria-label="([^"]*)"/g)];
    expect(quotes.map(([, , words]) => words)).toContainEqual(
      expect.stringMatching(/^Coast Daily says otherwise: 14 boats/),
    );
    for (const [, id] of quotes) expect(page).toContain(`id="${id}"`);
  });

  test('GIVEN a fact of nothing in the corpus THEN no picture is drawn', async () => {
    const page = await open('/reported?fact=The+king+of+Bohemia+abdicated');
    expect(page).not.toContain('<svg');
  });
});

describe('the page Disagreements', () => {
  test('GIVEN the filters THEN what they leave out is gone', async () => {
    const all = await open('/disagreements');
    expect(all).toMatch(/14 boats.*Day by day.*2 May 2024/s);
    expect(await open('/disagreements?kind=quantity&outlet=Coast+Daily')).toContain('14 boats');
    expect(await open('/disagreements?kind=date')).not.toContain('14 boats');
    expect(await open('/disagreements?since=2024-05-04')).not.toContain('14 boats');
    expect(await open('/disagreements?topic=boats&until=2024-05')).toContain('14 boats');
  });
});

describe('the page Corpus', () => {
  test('GIVEN the corpus THEN outlets, articles and what was rejected are listed', async () => {
    const page = await open('/corpus?outlet=Harbour+Gazette');
    expect(page).toContain('Flood at Northport closes the old bridge');
    expect(page).toMatch(/Rejected: 1.*broken\.md/s);
    expect(await open('/corpus?find=losses')).toContain('/article/post-flood');
  });

  test('GIVEN a file THEN the preview shows what import keeps and cuts, and nothing is stored', async () => {
    const { type, body } = fileForm(
      'story.html',
      '<html><head><title>Gale at Southport</title></head><body><nav>Home</nav><article><h1>Gale at Southport</h1><p>A gale tore the roof off the fish market at Southport on Friday night, the harbour office said.</p><p>Nobody was hurt, and the market will open again on Monday, said its keeper Tom Reed.</p></article></body></html>',
    );
    const before = readdirSync(served.folder, { recursive: true }).length;
    const { status, text } = await served.send({
      method: 'POST',
      path: '/corpus/preview',
      headers: { origin: served.address, 'content-type': type },
      body,
    });
    expect(status).toBe(200);
    expect(text).toMatch(/Kept: 2 paragraphs.*fish market.*Cut: \d+ lines?.*Home/s);
    expect(readdirSync(served.folder, { recursive: true })).toHaveLength(before);
  });

  test('GIVEN a file of another kind THEN the preview says why it is refused', async () => {
    const { type, body } = fileForm(
      'picture.txt',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]),
    );
    const { status, text } = await served.send({
      method: 'POST',
      path: '/corpus/preview',
      headers: { origin: served.address, 'content-type': type },
      body,
    });
    expect(status).toBe(200);
    expect(text).toContain('Refused: ');
  });
});

describe('an article', () => {
  test('GIVEN that its outlet changed it THEN the page says when, and shows each figure before and since', async () => {
    const path = 'corpus/articles/gazette-flood';
    const now = readFileSync(join(served.folder, `${path}.md`), 'utf8');
    addFiles(served.folder, {
      'corpus/articles/.versions/gazette-flood@2024-05-03T101500.000Z.md': now.replace(
        /\b40\b/g,
        '30',
      ),
    });
    const page = await open('/article/gazette-flood');
    expect(page).toContain('changed on 3 May 2024');
    expect(page).toMatch(/<del>At least 30 boats<\/del> → <ins>At least 40 boats<\/ins>/);
    expect(await open('/article/daily-flood')).not.toContain('changed on');
  });

  test('GIVEN its address THEN every paragraph has a place of its own', async () => {
    const page = await open('/article/gazette-flood');
    expect(page).toMatch(/id="p1".*id="p2".*The old bridge was closed on Thursday.*id="p3"/s);
  });

  test('GIVEN hostile text THEN all of it is text', async () => {
    const found = await open('/article/hostile-tides');
    expect(found).toContain('&lt;b onclick=&quot;alert(1)&quot;&gt;sixteen barges&lt;/b&gt;');
    expect(found).toContain('&quot;the highest tide&quot; {{7*7}} of');
    for (const path of [
      '/?q=barges+tide+Eastmouth',
      '/corpus?find=tides',
      '/corpus',
      '/disagreements',
    ]) {
      const page = await open(path);
      expect(page).not.toMatch(/<script>|<img|<b onclick/);
    }
  });
});

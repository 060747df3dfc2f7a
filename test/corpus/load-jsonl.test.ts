import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/corpus/load.ts';
import { writeCorpus } from './temp-corpus.ts';

async function loadLines(content: string | Uint8Array) {
  return loadCorpus(join(await writeCorpus({ 'news.jsonl': content }), 'news.jsonl'));
}

describe('loadCorpus on a .jsonl file', () => {
  it('needs id and text only, and splits paragraphs at blank lines', async () => {
    const { articles, rejected } = await loadLines(
      '{"id":"f","text":"One.\\n\\nTwo,\\nstill two."}\n',
    );
    expect(rejected).toEqual([]);
    expect(articles).toMatchObject([
      {
        id: 'f',
        kind: 'article',
        outlet: 'Unknown outlet',
        headline: null,
        published: null,
        publishedBasis: 'unknown',
        url: null,
        file: 'news.jsonl:1',
        paragraphs: ['One.', 'Two,\nstill two.'],
      },
    ]);
  });

  it('takes a full record: date with a time, number as id, CRLF in file and text', async () => {
    const record = {
      id: 17,
      outlet: 'Harbour Gazette',
      headline: 'Ferry late',
      published: '2024-05-01T08:30:00Z',
      url: 'https://gazette.example/ferry',
      text: 'One.\r\n\r\nTwo.',
    };
    const { articles, warnings } = await loadLines(`${JSON.stringify(record)}\r\n`);
    expect(warnings).toEqual([]);
    expect(articles[0]).toMatchObject({
      id: '17',
      published: '2024-05-01',
      publishedBasis: 'proved',
      paragraphs: ['One.', 'Two.'],
    });
  });

  it.each([
    ['JAKARTA (Reuters) - Two ferries sank.', 'Coast Daily', 'Reuters'],
    ['DORN, March 3 (Norpress) — Two ferries sank.', 'Coast Daily', 'Norpress'],
    ['Dorn (AFP) – Two ferries sank.', 'Coast Daily', 'AFP'],
    ['DORN (CD) - Two ferries sank.', 'Coast Daily', null],
    ['DORN (Coast Daily) - Two ferries sank.', 'Coast Daily', null],
    ['Dorn (a port) - Two ferries sank.', 'Coast Daily', null],
    ['DORN (wire services) - Two ferries sank.', 'Coast Daily', null],
    ['Two ferries (the Marlin and the Tern) - both old - sank.', 'Coast Daily', null],
  ])(
    'reads whose dispatch it is from the dateline %j of the %s: %j',
    async (text, outlet, agency) => {
      const { articles } = await loadLines(JSON.stringify({ id: 'f', outlet, text }));
      expect(articles[0]?.agency).toBe(agency);
    },
  );

  it('names the outlet by the address where the record does not', async () => {
    const { articles } = await loadLines(
      '{"id":"f","url":"https://www.gazette.example/f","text":"One."}',
    );
    expect(articles[0]?.outlet).toBe('gazette.example');
  });

  it('rejects bad lines with their number and keeps the good ones', async () => {
    const lines = [
      '{"id":"a","text":"One."}',
      '{"id":"b","text":',
      '',
      '["id"]',
      '{"text":"No id."}',
      '{"id":"c"}',
      '{"id":"d","text":" \\n "}',
      '{"id":"e","text":"One.","published":"2024-13-01"}',
      '{"id":"a","text":"Again."}',
      '{"id":{"x":1},"text":"One."}',
      '{"id":"n","text":"One\\u0000."}',
      `{"id":"long","text":"${'x'.repeat(1_100_000)}"}`,
      '{"id":"z","text":"Last."}',
    ];
    const { articles, rejected } = await loadLines(lines.join('\n'));
    expect(articles.map((article) => article.id)).toEqual(['a', 'z']);
    expect(
      rejected.map((rejection) => rejection.line).sort((a, b) => Number(a) - Number(b)),
    ).toEqual([2, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    for (const { file, reason } of rejected) {
      expect(file).toBe('news.jsonl');
      expect(reason).toMatch(/\. .*\.$/);
    }
  });

  it('rejects a line that is no UTF-8 alone', async () => {
    const bad = Buffer.concat([
      Buffer.from('{"id":"a","text":"caf'),
      Buffer.from([0xe9]),
      Buffer.from('"}\n'),
    ]);
    const { articles, rejected } = await loadLines(
      Buffer.concat([bad, Buffer.from('{"id":"b","text":"One."}')]),
    );
    expect(articles.map((article) => article.id)).toEqual(['b']);
    expect(rejected).toMatchObject([{ line: 1, reason: expect.stringMatching(/UTF-8/) }]);
  });

  it('rejects a binary file once', async () => {
    const { articles, rejected } = await loadLines(new Uint8Array([0, 1, 10, 0, 10, 2]));
    expect(articles).toEqual([]);
    expect(rejected).toMatchObject([{ file: 'news.jsonl', line: null }]);
  });

  it('tells a key that many lines have once, with their number', async () => {
    const { warnings } = await loadLines(
      '{"id":"a","text":"A.","date":"x"}\n{"id":"b","text":"B.","date":"y"}',
    );
    expect(warnings).toMatchObject([
      { line: 1, reason: expect.stringMatching(/"date".*published.*2 lines/) },
    ]);
  });

  it('reads an empty file as a corpus without articles', async () => {
    expect(await loadLines('')).toMatchObject({ articles: [], rejected: [] });
  });
});

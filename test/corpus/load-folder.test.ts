import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/corpus/load.ts';
import { UserError } from '../../src/errors.ts';
import { articleFile, writeCorpus } from './temp-corpus.ts';

const GOOD = articleFile('id: good\noutlet: Harbour Gazette');

describe('loadCorpus on a folder', () => {
  it('reads fields, paragraphs and the outlet registry, and sorts by id', async () => {
    const root = await writeCorpus({
      'outlets.yaml': '- name: Harbour Gazette\n  domains: [gazette.example]\n  owner: null\n',
      'README.md': 'about this corpus',
      'articles/gazette/a.md': articleFile(
        'id: b-ferry\noutlet: Harbour Gazette\nheadline: "Ferry: late again"\npublished: 2024-05-01\npublishedBasis: inferred\npublishedNote: the text says Wednesday',
        'First paragraph.\n\nSecond,\nbroken over lines.\n',
      ),
      'articles/gazette/b.md': articleFile('id: a-wall\nurl: https://www.gazette.example/wall'),
    });
    const corpus = await loadCorpus(root);
    expect(corpus.rejected).toEqual([]);
    expect(corpus.warnings).toEqual([]);
    expect(corpus.outlets).toEqual([
      {
        name: 'Harbour Gazette',
        domains: ['gazette.example'],
        owner: null,
        country: null,
        type: null,
      },
    ]);
    expect(corpus.articles.map((article) => [article.id, article.outlet])).toEqual([
      ['a-wall', 'Harbour Gazette'],
      ['b-ferry', 'Harbour Gazette'],
    ]);
    expect(corpus.articles[1]).toMatchObject({
      kind: 'article',
      headline: 'Ferry: late again',
      published: '2024-05-01',
      publishedBasis: 'inferred',
      url: null,
      file: 'articles/gazette/a.md',
      paragraphs: ['First paragraph.', 'Second,\nbroken over lines.'],
    });
  });

  it('reads a file with CRLF line ends and a byte order mark', async () => {
    const file = `\uFEFF${articleFile('id: ferry\noutlet: G', 'One.\n \nTwo.')}`.replaceAll(
      '\n',
      '\r\n',
    );
    const { articles, rejected } = await loadCorpus(await writeCorpus({ 'articles/g/f.md': file }));
    expect(rejected).toEqual([]);
    expect(articles[0]?.paragraphs).toEqual(['One.', 'Two.']);
  });

  it('keeps Arabic, Chinese and emoji as they are', async () => {
    const text = 'وصلت العبارة ظهرا.\n\n渡轮中午启航。\n\nAll safe 🚢👍🏽.';
    const root = await writeCorpus({ 'articles/g/f.md': articleFile('id: f\noutlet: G', text) });
    expect((await loadCorpus(root)).articles[0]?.paragraphs).toEqual(text.split('\n\n'));
  });

  it('gives a corpus without articles for an empty folder', async () => {
    expect(await loadCorpus(await writeCorpus({}))).toMatchObject({
      articles: [],
      outlets: [],
      rejected: [],
      warnings: [],
    });
  });

  it('names path and cure when the path is missing or is no corpus', async () => {
    const root = await writeCorpus({ 'notes.txt': 'x' });
    await expect(loadCorpus(join(root, 'nowhere'))).rejects.toThrow(UserError);
    await expect(loadCorpus(join(root, 'nowhere'))).rejects.toThrow(
      /nowhere does not exist.*--corpus/,
    );
    await expect(loadCorpus(join(root, 'notes.txt'))).rejects.toThrow(
      /no folder and no \.jsonl file/,
    );
    await expect(loadCorpus(join(root, 'notes.txt', 'x'))).rejects.toThrow(UserError);
  });

  const broken: [
    name: string,
    content: string | Uint8Array,
    line: number | null,
    reason: RegExp,
  ][] = [
    ['no front matter', 'Just text.', 1, /No front matter.*byline import/],
    ['open front matter', '---\nid: x\n\nText.', 1, /not closed.*---/],
    ['broken YAML', articleFile('id: x\nheadline: Ferry: late'), 3, /not valid YAML.*quotes/],
    ['a key twice', articleFile('id: x\nid: y'), 3, /twice/],
    ['a list as a value', articleFile('id: x\noutlet: [a, b]'), 3, /outlet is not a single value/],
    ['an alias', articleFile('a: &a x\nid: *a'), 3, /id is not a single value/],
    ['a text for a map', articleFile('just words'), 2, /no keys/],
    ['no id', articleFile('outlet: G'), 4, /No id/],
    ['an empty file', '', 1, /No front matter/],
    ['no text', articleFile('id: x', ' \n\u00a0\n'), 4, /No text/],
    ['a day that is none', articleFile('id: x\npublished: 2024-02-30'), 3, /published.*YYYY-MM-DD/],
    ['a date in words', articleFile('id: x\npublished: 1 May 2024'), 3, /published.*YYYY-MM-DD/],
    ['an unknown kind', articleFile('id: x\nkind: essay'), 3, /article, teaser/],
    [
      'an unknown basis',
      articleFile('id: x\npublishedBasis: sure'),
      3,
      /proved, inferred, unknown/,
    ],
    ['a binary file', new Uint8Array([0x89, 0x50, 0, 1, 2]), null, /binary/],
    ['a PDF', '%PDF-1.7 …', null, /binary/],
    ['Latin-1', new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0xe9]), null, /UTF-8/],
    ['UTF-16', Buffer.from('\uFEFFtext', 'utf16le'), null, /UTF-16/],
    ['five megabytes', 'x'.repeat(5_000_000), null, /5000000 bytes, over the limit/],
    ['a nested bomb', articleFile(`id: ${'['.repeat(15_000)}`), 2, /not valid YAML/],
    [
      'endless front matter',
      articleFile(`id: x\nheadline: ${'y'.repeat(40_000)}`),
      1,
      /longer than/,
    ],
  ];

  it.each(broken)(
    'rejects %s with file, line and cure, and loads the rest',
    async (_, content, line, reason) => {
      const root = await writeCorpus({ 'articles/g/bad.md': content, 'articles/g/good.md': GOOD });
      const corpus = await loadCorpus(root);
      expect(corpus.articles.map((article) => article.id)).toEqual(['good']);
      expect(corpus.rejected).toHaveLength(1);
      expect(corpus.rejected[0]).toMatchObject({ file: 'articles/g/bad.md', line });
      expect(corpus.rejected[0]?.reason).toMatch(reason);
    },
  );

  it('tells all problems of one file in one rejection', async () => {
    const file = articleFile('id: x\npublished: soon\nkind: essay', '');
    const { rejected } = await loadCorpus(await writeCorpus({ 'articles/g/x.md': file }));
    expect(rejected).toHaveLength(1);
    for (const part of [/kind/, /published/, /No text/]) expect(rejected[0]?.reason).toMatch(part);
  });

  it('keeps the first of two articles with one id and names both files', async () => {
    const root = await writeCorpus({ 'articles/a.md': GOOD, 'articles/b.md': GOOD });
    const { articles, rejected } = await loadCorpus(root);
    expect(articles.map((article) => article.file)).toEqual(['articles/a.md']);
    expect(rejected).toMatchObject([
      { file: 'articles/b.md', reason: expect.stringMatching(/good.*articles\/a\.md/) },
    ]);
  });

  it('does not follow symbolic links, to files, folders or the registry', async () => {
    const outside = await writeCorpus({ 'secret.md': GOOD, 'outlets.yaml': '- name: Stranger\n' });
    const root = await writeCorpus({ 'articles/own.md': articleFile('id: own\noutlet: G') });
    await symlink(join(outside, 'secret.md'), join(root, 'articles/link.md'));
    await symlink(outside, join(root, 'articles/folder'));
    await symlink(join(outside, 'outlets.yaml'), join(root, 'outlets.yaml'));
    const corpus = await loadCorpus(root);
    expect(corpus.articles.map((article) => article.id)).toEqual(['own']);
    expect(corpus.outlets).toEqual([]);
    expect(corpus.rejected.map((rejection) => rejection.file).sort()).toEqual([
      'articles/folder',
      'articles/link.md',
      'outlets.yaml',
    ]);
  });

  it('warns of unknown keys, with the key that is meant, and of files that are not read', async () => {
    const root = await writeCorpus({
      'articles/g/f.md': articleFile('id: f\noutlet: G\ntitle: Ferry\nmood: calm'),
      'articles/g/raw.txt': 'text',
    });
    const { articles, warnings } = await loadCorpus(root);
    expect(articles).toHaveLength(1);
    expect(warnings).toMatchObject([
      { file: 'articles/g/raw.txt', reason: expect.stringMatching(/byline import/) },
      { file: 'articles/g/f.md', line: 4, reason: expect.stringMatching(/"title".*headline/) },
      { file: 'articles/g/f.md', line: 5, reason: expect.stringMatching(/"mood"/) },
    ]);
  });

  it('leaves out an address that is no web address, for it would become a link', async () => {
    const file = articleFile('id: f\noutlet: G\nurl: javascript:alert(1)');
    const { articles, warnings } = await loadCorpus(await writeCorpus({ 'articles/f.md': file }));
    expect(articles[0]?.url).toBeNull();
    expect(warnings[0]).toMatchObject({ line: 4, reason: expect.stringMatching(/http/) });
  });

  it('rejects a bad registry entry alone, and an alias altogether', async () => {
    const good = '- name: Harbour Gazette\n';
    const bad = await loadCorpus(
      await writeCorpus({ 'outlets.yaml': `${good}- domains: [x.example]\n` }),
    );
    expect(bad.outlets).toHaveLength(1);
    expect(bad.rejected[0]).toMatchObject({
      file: 'outlets.yaml',
      reason: expect.stringMatching(/Outlet 2: name/),
    });
    const bomb = await loadCorpus(await writeCorpus({ 'outlets.yaml': '- &a {name: x}\n- *a\n' }));
    expect(bomb.rejected[0]?.reason).toMatch(/aliases/);
  });
});

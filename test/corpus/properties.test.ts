import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/corpus/article.ts';
import { hashArticle } from '../../src/corpus/hash.ts';
import { importDocument } from '../../src/corpus/import.ts';
import { loadCorpus } from '../../src/corpus/load.ts';
import { splitParagraphs } from '../../src/corpus/paragraphs.ts';
import { serializeArticle } from '../../src/corpus/serialize.ts';
import { UserError } from '../../src/errors.ts';
import { articlesOf } from '../events/corpus.ts';
import { FERRY } from '../events/news.ts';
import { writeCorpus } from './temp-corpus.ts';

/** Text as people paste it: words, marks that mean something in YAML or Markdown, odd white space. */
const wild = fc
  .array(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc.constantFrom(
          'Ferry',
          'late',
          'Latest news',
          'Related',
          'the',
          'اليوم',
          '渡轮',
        ),
      },
      {
        weight: 2,
        arbitrary: fc.constantFrom(' ', '\n', '\n\n', '\r\n', '\u00a0', '\t', '. ', ': ', '\r'),
      },
      {
        weight: 2,
        arbitrary: fc.constantFrom(
          '---',
          '- ',
          '# ',
          '"',
          "'",
          '|',
          '>',
          '&a',
          '*a',
          '[',
          '{',
          '%',
          '🚢',
        ),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join('').replaceAll('\0', ''));

const field = wild.map((text) => text.trim().slice(0, 200).trim() || null);
const basis = fc.constantFrom('proved' as const, 'inferred' as const);
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const article: fc.Arbitrary<Article> = fc
  .record({
    id: fc
      .string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 40 })
      .map((id) => `x${id.trim()}`),
    kind: fc.constantFrom('article' as const, 'teaser' as const),
    outlet: field.map((text) => text ?? 'Harbour Gazette'),
    headline: field,
    published: fc.option(day),
    publishedBasis: basis,
    publishedNote: field,
    url: fc.option(fc.webUrl()),
    source: field,
    agency: field,
    credit: field,
    photo: field,
    dateline: field,
    standfirst: field,
    versionOf: field,
    paragraphs: wild
      .map((text) => splitParagraphs(text).map((paragraph) => paragraph.text))
      .filter((paragraphs) => paragraphs.length > 0),
  })
  .map((content) => {
    const publishedBasis = content.published === null ? 'unknown' : content.publishedBasis;
    const known = { ...content, publishedBasis } as const;
    return { ...known, file: 'articles/x.md', hash: hashArticle(known) };
  });

describe('the corpus reader', () => {
  it('reads back every article that is written', async () => {
    await fc.assert(
      fc.asyncProperty(article, async (written) => {
        const root = await writeCorpus({ 'articles/x.md': serializeArticle(written) });
        const { articles, rejected } = await loadCorpus(root);
        expect(rejected).toEqual([]);
        expect(articles).toEqual([written]);
      }),
      { numRuns: 150 },
    );
  });

  it('reads back a field with a space alone between two line breaks', async () => {
    const agency = '---The harbour news agency of the coast\r\n \nNorthport';
    const [example] = articlesOf(FERRY);
    if (example === undefined) throw new Error('There is no article to write.');
    const known = { ...example, agency, file: 'articles/x.md' };
    const written = { ...known, hash: hashArticle(known) };
    const root = await writeCorpus({ 'articles/x.md': serializeArticle(written) });
    expect((await loadCorpus(root)).articles).toEqual([written]);
  });

  it('never fails on any bytes: they load or they are rejected', async () => {
    const anything = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      wild.map((text) => new TextEncoder().encode(`---\nid: x\n${text}\n---\n${text}`)),
      wild.map((text) => new TextEncoder().encode(text)),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (bytes) => {
        const root = await writeCorpus({
          'articles/x.md': bytes,
          'x.jsonl': bytes,
          'outlets.yaml': bytes,
        });
        const folder = await loadCorpus(root);
        const rejections = folder.rejected.filter(
          (rejection) => rejection.file === 'articles/x.md',
        );
        expect(folder.articles.length + rejections.length).toBe(1);
        const lines = await loadCorpus(join(root, 'x.jsonl'));
        for (const { reason } of [...folder.rejected, ...lines.rejected])
          expect(reason).toMatch(/\.$/);
      }),
      { numRuns: 150 },
    );
  });

  it('stores paragraphs that are contiguous in the text, in order, and lose no word', () => {
    fc.assert(
      fc.property(wild, (text) => {
        let from = 0;
        const paragraphs = splitParagraphs(text);
        for (const paragraph of paragraphs) {
          const at = text.indexOf(paragraph.text, from);
          expect(at).toBeGreaterThanOrEqual(from);
          expect(text.slice(from, at).trim()).toBe('');
          from = at + paragraph.text.length;
        }
        expect(text.slice(from).trim()).toBe('');
      }),
    );
  });
});

describe('importDocument', () => {
  const lines = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          'Latest news',
          'Related stories',
          'Read more',
          'By Jane Roe',
          'Photo: Jane Roe',
          '',
        ),
        fc.constantFrom(
          '- Ferry line to close',
          'HIGHER WALL',
          'Ferry line to close in May',
          '\u00a0',
          '* * *',
        ),
        fc.constantFrom(
          'The wall gave way.',
          'The wall gave way on Tuesday night, the council said.',
        ),
        wild.map((text) => text.replace(/[\r\n]/g, ' ')),
      ),
      { maxLength: 25 },
    )
    .map((list) => list.join('\n'));

  it('loses no line: each stands in the article, in a teaser, or among the cuts', () => {
    fc.assert(
      fc.property(lines, (raw) => {
        let result: ReturnType<typeof importDocument>;
        try {
          result = importDocument(raw, { format: 'text' });
        } catch (cause) {
          expect(cause).toBeInstanceOf(UserError);
          return;
        }
        const items = [result.article, ...result.teasers].map((item) => item.article);
        const kept = items.flatMap((item) => [item.headline ?? '', ...item.paragraphs]);
        const cut = new Map(result.cuts.map((entry) => [entry.line, entry.text]));
        const text = raw.replaceAll('\u00a0', ' ').split('\n');
        for (const [at, line] of text.entries()) {
          const isKept = kept.some((paragraph) => paragraph.includes(line.trim()));
          expect(isKept || cut.get(at + 1) === line.trim()).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('makes files that the reader takes without a rejection', async () => {
    await fc.assert(
      fc.asyncProperty(lines, async (raw) => {
        let items: readonly { article: Article; markdown: string }[];
        try {
          const result = importDocument(raw, { format: 'text', outlet: 'Harbour Gazette' });
          items = [result.article, ...result.teasers];
        } catch (cause) {
          expect(cause).toBeInstanceOf(UserError);
          return;
        }
        const files = Object.fromEntries(
          items.map(({ article: { file }, markdown }) => [file, markdown]),
        );
        const corpus = await loadCorpus(await writeCorpus(files));
        expect(corpus.rejected).toEqual([]);
        const byId = (a: Article, b: Article): number => (a.id < b.id ? -1 : 1);
        expect(corpus.articles).toEqual(items.map((item) => item.article).sort(byId));
      }),
      { numRuns: 150 },
    );
  });
});

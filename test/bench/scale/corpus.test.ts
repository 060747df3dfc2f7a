import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { loadCorpus } from '../../../src/corpus/load.ts';
import type { Base, ScaleArticle } from './corpus/article.ts';
import { groupEvents } from './corpus/events.ts';
import { growArticles } from './corpus/grow.ts';
import { makeUpArticles } from './corpus/made-up.ts';
import { type CorpusSize, writeCorpus } from './corpus/write.ts';

const folder = mkdtempSync(join(tmpdir(), 'byline-scale-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const base: Base = { source: 'made up', articles: makeUpArticles(1) };

/** The first articles that grow from the base, those of the base itself left out. */
function grown(count: number): readonly ScaleArticle[] {
  const articles: ScaleArticle[] = [];
  for (const article of growArticles(base, 1)) {
    articles.push(article);
    if (articles.length === base.articles.length + count) break;
  }
  return articles.slice(base.articles.length);
}

function hashOf(name: string, seed: number, size: CorpusSize): string {
  const path = join(folder, name);
  writeCorpus({ source: 'made up', articles: makeUpArticles(seed) }, seed, size, path, 'jsonl');
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

describe('corpora of the scale benchmark', () => {
  test('GIVEN the same seed THEN a corpus has the same bytes, GIVEN another THEN others', () => {
    // More than the base has, so that generated articles are in it.
    const size = { paragraphs: 30_000 };
    const first = hashOf('first', 1, size);
    expect(hashOf('again', 1, size)).toBe(first);
    expect(hashOf('other', 2, size)).not.toBe(first);
  });

  test('GIVEN two sizes THEN the smaller corpus begins the larger one', () => {
    const small = join(folder, 'small');
    const large = join(folder, 'large');
    writeCorpus(base, 1, { articles: 100 }, small, 'jsonl');
    writeCorpus(base, 1, { articles: 200 }, large, 'jsonl');
    expect(readFileSync(large, 'utf8').startsWith(readFileSync(small, 'utf8'))).toBe(true);
  });

  test.each(['jsonl', 'folder'] as const)(
    'WHEN a corpus is written as %s THEN Byline reads exactly so many articles and paragraphs',
    async (format) => {
      const path = join(folder, format === 'jsonl' ? 'read.jsonl' : 'read');
      const written = writeCorpus(base, 1, { paragraphs: 777 }, path, format);
      const corpus = await loadCorpus(path);
      expect(corpus.rejected).toEqual([]);
      expect(corpus.articles).toHaveLength(written.articles);
      expect(corpus.articles.flatMap(({ paragraphs }) => paragraphs)).toHaveLength(777);
      expect(written.paragraphs).toBe(777);
    },
  );

  test('GIVEN a round of growth THEN it has the days, outlets, lengths and event sizes of the base', () => {
    const round = grown(base.articles.length);
    const day = 86_400_000;
    for (const [i, article] of round.entries()) {
      const of = base.articles[i];
      expect(article.outlet).toBe(of?.outlet);
      expect(article.paragraphs).toHaveLength(of?.paragraphs.length ?? 0);
      expect(Date.parse(article.published) - Date.parse(of?.published ?? '')).toBe(364 * day);
    }
    expect(Math.abs(meanWords(round) / meanWords(base.articles) - 1)).toBeLessThan(0.02);
    const share = (articles: readonly ScaleArticle[]): number => {
      const events = groupEvents(articles);
      return events.filter(({ length }) => length > 1).length / events.length;
    };
    expect(Math.abs(share(round) - share(base.articles))).toBeLessThan(0.05);
  });

  test('GIVEN generated articles THEN hardly a paragraph is there twice, or in the base', () => {
    const texts = grown(4_000).flatMap(({ paragraphs }) => paragraphs);
    const known = new Set(base.articles.flatMap(({ paragraphs }) => paragraphs));
    expect(texts.filter((text) => known.has(text)).length / texts.length).toBeLessThan(0.02);
    expect(new Set(texts).size / texts.length).toBeGreaterThan(0.98);
  });
});

describe('events of the scale benchmark', () => {
  const article = (id: string, headline: string, published: string): ScaleArticle => ({
    id,
    headline,
    published,
    outlet: 'Outlet 0',
    paragraphs: ['Text.'],
  });

  test('GIVEN headlines that share half of their words within three days THEN they are one event', () => {
    const articles = [
      article('a', 'Ferry strikes harbour wall', '2021-01-04'),
      article('b', 'Grain price falls', '2021-01-04'),
      article('c', 'Ferry hits harbour wall', '2021-01-07'),
      article('d', 'Ferry strikes harbour wall', '2021-01-08'),
    ];
    expect(groupEvents(articles)).toEqual([[0, 2], [1], [3]]);
  });
});

function meanWords(articles: readonly ScaleArticle[]): number {
  const texts = articles.flatMap(({ paragraphs }) => paragraphs);
  return texts.reduce((sum, text) => sum + text.split(' ').length, 0) / texts.length;
}

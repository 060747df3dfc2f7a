import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/corpus/load.ts';

const shipped = await loadCorpus(new URL('../../corpus', import.meta.url).pathname);

describe('the shipped corpus', () => {
  it('loads without a rejected file or a warning', () => {
    expect(shipped.rejected).toEqual([]);
    expect(shipped.warnings).toEqual([]);
  });

  it('holds five articles of four registered outlets, with the paragraphs of each', () => {
    const articles = shipped.articles.filter((article) => article.kind === 'article');
    const counts = articles.map((article) => [
      article.source?.slice(0, 3),
      article.paragraphs.length,
    ]);
    expect(Object.fromEntries(counts)).toEqual({
      '000': 25,
      '001': 17,
      '002': 25,
      '003': 10,
      '004': 9,
    });
    const registered = shipped.outlets.map((outlet) => outlet.name);
    expect(new Set(articles.map((article) => article.outlet))).toEqual(new Set(registered));
  });

  it('holds thirty teasers as items of their own, with neither date nor address', () => {
    const teasers = shipped.articles.filter((article) => article.kind === 'teaser');
    expect(teasers).toHaveLength(30);
    for (const teaser of teasers) {
      expect(teaser).toMatchObject({ published: null, publishedBasis: 'unknown', url: null });
      expect(teaser.headline).not.toBeNull();
      expect(teaser.paragraphs).toHaveLength(1);
    }
  });

  it('says how sure each date is, and names a version only where that article is stored', () => {
    const ids = new Set(shipped.articles.map((article) => article.id));
    for (const article of shipped.articles) {
      expect(article.publishedBasis === 'unknown').toBe(article.published === null);
      expect(article.versionOf === null || ids.has(article.versionOf)).toBe(true);
    }
  });
});

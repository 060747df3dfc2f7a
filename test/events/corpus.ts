import type { Article, Corpus } from '../../src/corpus/article.ts';
import { readJsonl } from '../../src/corpus/read-jsonl.ts';
import type { NewsItem } from './news.ts';

/** The articles of a `.jsonl` corpus with these items, read by the corpus layer. Throws when it rejects one. */
export function articlesOf(items: readonly NewsItem[]): readonly Article[] {
  const lines = items.map((item) => JSON.stringify(item)).join('\n');
  return readJsonl(Buffer.from(lines), 'news.jsonl').built.map((one) => {
    if ('rejection' in one) throw new Error(one.rejection.reason);
    return one.article;
  });
}

/** A corpus of these articles in which nothing was wrong. */
export function cleanCorpus(path: string, articles: readonly Article[], hash: string): Corpus {
  return { path, articles, outlets: [], rejected: [], warnings: [], extent: null, hash };
}

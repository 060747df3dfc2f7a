import { createHash } from 'node:crypto';
import type { Article } from './article.ts';

/** SHA-256 (hex) over every field but `file` and `hash`, as a JSON array in a fixed order. */
export function hashArticle(article: Omit<Article, 'file' | 'hash'>): string {
  const { id, kind, outlet, headline, published, publishedBasis, publishedNote, url } = article;
  const { source, agency, credit, photo, dateline, standfirst, versionOf, paragraphs } = article;
  return sha256([
    ...[id, kind, outlet, headline, published, publishedBasis, publishedNote, url, source],
    ...[agency, credit, photo, dateline, standfirst, versionOf, paragraphs],
  ]);
}

/** SHA-256 (hex) over the article hashes in their order (articles are sorted by id). */
export function hashCorpus(articles: readonly Article[]): string {
  return sha256(articles.map((article) => article.hash));
}

function sha256(fields: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}

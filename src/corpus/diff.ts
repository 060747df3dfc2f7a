import type { Article } from './article.ts';

/** What a comparison looks at: a corpus, or what was noted of one. */
export interface HashedArticles {
  readonly articles: readonly Pick<Article, 'id' | 'hash'>[];
}

/** What changed between two states of a corpus: ids in order. */
export interface CorpusDiff {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
}

/**
 * Compares two corpora by article id and hash. An article whose hash differs is changed; where it was
 * read from does not count. `before` is null where nothing was loaded yet.
 */
export function diffCorpus(before: HashedArticles | null, after: HashedArticles): CorpusDiff {
  const old = new Map((before?.articles ?? []).map((article) => [article.id, article.hash]));
  const ids = new Set(after.articles.map((article) => article.id));
  const pick = (test: (article: Pick<Article, 'id' | 'hash'>) => boolean): string[] =>
    after.articles.filter(test).map((article) => article.id);
  return {
    added: pick(({ id }) => !old.has(id)),
    changed: pick(({ id, hash }) => old.has(id) && old.get(id) !== hash),
    removed: [...old.keys()].filter((id) => !ids.has(id)),
    unchanged: pick(({ id, hash }) => old.get(id) === hash),
  };
}

import type { ReindexResult } from '../types.ts';
import type { ArticleHashes } from './manifest.ts';

/** What changed between two states of a corpus, by article id. */
export type ArticleDifference = Pick<ReindexResult, 'added' | 'changed' | 'removed' | 'unchanged'>;

/** Compares article hashes; ids come in alphabetical order. */
export function diffArticles(before: ArticleHashes, after: ArticleHashes): ArticleDifference {
  const ids = [...after.keys()].sort();
  const kept = ids.filter((id) => before.has(id));
  const changed = kept.filter((id) => before.get(id) !== after.get(id));
  return {
    added: ids.filter((id) => !before.has(id)),
    changed,
    removed: [...before.keys()].filter((id) => !after.has(id)).sort(),
    unchanged: kept.length - changed.length,
  };
}
